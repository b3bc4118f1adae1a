-- How many were sent, as senders report it, each time under an id of their own. It names no recipient.
create table send (
  account_id uuid not null,
  send_id text not null,
  group_id uuid not null,
  purpose text not null check (purpose in ('campaign', 'confirmation', 'test')),
  -- The imports to which it went; empty for the group as a whole.
  batches uuid[] not null,
  recipients integer not null,
  -- By UTC.
  day date not null,
  permit_id uuid,
  -- How many of them no permit covers that was named for them.
  over integer not null default 0,
  recorded_at timestamptz(3) not null,
  primary key (account_id, send_id),
  foreign key (account_id, group_id) references recipient_group (account_id, group_id)
);
create index send_of_group on send (account_id, group_id, day) include (recipients, over, purpose);

-- What permits have taken of a cap: of an approval's recipients, of a sign-up's mails, of a day's tests. What
-- nobody reported counts as sent.
create table permit_cap (
  account_id uuid not null,
  purpose text not null check (purpose in ('campaign', 'confirmation', 'test')),
  -- Which of them: the id of the approval, the sender's own of the sign-up, or the day by UTC.
  name text not null,
  taken bigint not null,
  -- When something was last taken or given back.
  at timestamptz(3) not null,
  -- When it was asked, once all of it was taken, what is to come of the approval.
  asked_at timestamptz(3),
  primary key (account_id, purpose, name)
);

create table permit (
  account_id uuid not null,
  permit_id uuid not null,
  group_id uuid not null,
  purpose text not null check (purpose in ('campaign', 'confirmation', 'test')),
  -- The imports that it names; empty for the group as a whole.
  batches uuid[] not null,
  recipients integer not null,
  -- The names of the caps from which it was taken.
  caps text[] not null,
  issued_at timestamptz(3) not null,
  until timestamptz(3) not null,
  -- When it was reported what was sent under it; once only.
  settled_at timestamptz(3),
  primary key (account_id, permit_id),
  foreign key (account_id, group_id) references recipient_group (account_id, group_id)
);
create index permit_issued on permit (issued_at);
create index permit_cap_at on permit_cap (at);
create index permit_cap_unasked on permit_cap (at) where purpose = 'campaign' and asked_at is null;
