-- What became of the people who signed up through a source in an hour, without a word of whom.
create table sign_up_count (
  account_id uuid not null,
  source_id uuid not null,
  -- The beginning of the hour in which they signed up; of what came back, in which it came.
  hour timestamptz(3) not null,
  -- Asked to confirm.
  asked bigint not null,
  -- Confirmed within the hours that count.
  confirmed bigint not null,
  -- Confirmations that came back because nobody has the address.
  bounced bigint not null,
  primary key (account_id, source_id, hour)
);
create index sign_up_count_hour on sign_up_count (hour);

-- The sources of which something was told, and whether anybody judged it since.
create table source_look (
  account_id uuid not null,
  source_id uuid not null,
  told_at timestamptz(3) not null,
  -- When the newest delivery came in: of later sign-ups nobody knows yet.
  delivered_at timestamptz(3),
  looked_at timestamptz(3),
  primary key (account_id, source_id)
);

-- Forms that bots fill in, as their figures say.
create table source_attack (
  account_id uuid not null,
  attack_id uuid not null,
  source_id uuid not null,
  kind text not null check (kind in ('unconfirmed', 'bounced')),
  since timestamptz(3) not null,
  found_at timestamptz(3) not null,
  -- As they were when it was found.
  asked bigint not null,
  confirmed bigint not null,
  bounced bigint not null,
  usual_share double precision,
  -- So many an hour are asked to confirm while it lasts.
  per_hour integer not null,
  ended_at timestamptz(3),
  -- Null where figures ended it.
  ended_by text,
  reasons text,
  primary key (account_id, attack_id),
  foreign key (account_id, source_id) references source (account_id, source_id)
);
create unique index source_attack_open on source_attack (account_id, source_id) where ended_at is null;
create index source_attack_of_source on source_attack (account_id, source_id, found_at);

-- What a delivery that waits adds to these counts.
alter table delivery add column sign_ups jsonb;
-- People of a form with double opt-in who had not confirmed, and so were not taken in.
alter table delivery add column unconfirmed integer not null default 0;
