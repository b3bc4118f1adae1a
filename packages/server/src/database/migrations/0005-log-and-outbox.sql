-- The two logs, one chain for each account and one for the platform, and what is to be told.

create table chain_head (
  account_id uuid primary key references account,
  seq bigint not null,
  hash text not null
);

create table event (
  account_id uuid not null,
  seq bigint not null,
  event_id uuid not null,
  type text not null,
  subject text not null,
  by_kind text not null,
  by_id text,
  body jsonb not null,
  at timestamptz(3) not null,
  previous_hash text not null,
  hash text not null,
  primary key (account_id, seq)
);
-- The history of a case.
create index event_subject on event (account_id, subject, seq);

create table platform_chain_head (
  single boolean primary key default true check (single),
  seq bigint not null,
  hash text not null
);
insert into platform_chain_head (seq, hash) values (0, '');

create table platform_event (
  seq bigint primary key,
  event_id uuid not null,
  type text not null,
  subject text not null,
  by_kind text not null,
  by_id text,
  body jsonb not null,
  at timestamptz(3) not null,
  previous_hash text not null,
  hash text not null
);

create table notification (
  account_id uuid not null references account,
  notification_id uuid not null,
  kind text not null,
  group_id uuid,
  case_id uuid,
  at timestamptz(3) not null,
  primary key (account_id, notification_id)
);
create index notification_newest on notification (account_id, at desc);

create table mail (
  mail_id uuid primary key,
  account_id uuid,
  notification_id uuid,
  to_address text not null,
  to_name text,
  locale text not null,
  time_zone text not null,
  letter jsonb not null,
  subject text not null,
  state text not null check (state in ('waiting', 'sent', 'failed')),
  attempts integer not null default 0,
  last_answer text,
  created_at timestamptz(3) not null,
  sent_at timestamptz(3)
);
create index mail_notification on mail (account_id, notification_id);
create index mail_newest on mail (created_at desc, mail_id);
