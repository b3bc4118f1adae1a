-- What of a report went to which imports and mailbox providers, as it was told; null where only the sum was.
alter table send add column parts jsonb;

-- How many messages of campaigns went out, by import, day and mailbox provider. Null where that was not told.
create table sent_count (
  account_id uuid not null,
  group_id uuid not null,
  batch_id uuid,
  -- By UTC.
  day date not null,
  provider text,
  recipients bigint not null,
  unique nulls not distinct (account_id, group_id, batch_id, day, provider),
  foreign key (account_id, group_id) references recipient_group (account_id, group_id),
  foreign key (account_id, batch_id) references batch (account_id, batch_id)
);

-- How much came back of what was sent: numbers alone. Of whom it came is kept nowhere.
create table return_count (
  account_id uuid not null,
  group_id uuid not null,
  batch_id uuid,
  -- The day of sending, by UTC; null where it was not told.
  sent_on date,
  came_on date not null,
  code text not null,
  provider text,
  -- Whether the sender knew where it belongs, or a sample of the import told it apart.
  basis text not null check (basis in ('counted', 'sketch')),
  count bigint not null,
  unique nulls not distinct
    (account_id, group_id, batch_id, sent_on, came_on, code, provider, basis),
  foreign key (account_id, group_id) references recipient_group (account_id, group_id),
  foreign key (account_id, batch_id) references batch (account_id, batch_id)
);
create index return_count_came on return_count (account_id, came_on);

-- How much came back that no sample told apart.
create table untold_count (
  account_id uuid not null,
  came_on date not null,
  code text not null,
  count bigint not null,
  primary key (account_id, came_on, code)
);

-- Which returns were told: keyed digests of the senders’ own ids, which may be anything, for as long as they
-- may be told again.
create table return_seen (
  account_id uuid not null,
  digest bytea not null,
  told_at timestamptz(3) not null,
  primary key (account_id, digest)
);
create index return_seen_told on return_seen (told_at);

-- By what name an import is known to mailbox providers that report rates for a whole mailing: in the header
-- Feedback-ID. Drawn at random, so that it tells nothing.
alter table batch add column feedback_id text not null
  default left(replace(gen_random_uuid()::text, '-', ''), 16);
create index batch_feedback on batch (feedback_id);

-- The share of complaints that a mailbox provider reports for an import and a day of sending.
create table reported_rate (
  account_id uuid not null,
  group_id uuid not null,
  batch_id uuid not null,
  day date not null,
  provider text not null,
  -- From 0 to 1.
  rate double precision not null,
  told_at timestamptz(3) not null,
  primary key (account_id, batch_id, day, provider),
  foreign key (account_id, batch_id) references batch (account_id, batch_id)
);
