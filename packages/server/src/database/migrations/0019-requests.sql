-- What customers ask for: appeals, additions, advice, goodwill and other requests, each a thread.

create table request (
  account_id uuid not null,
  request_id uuid not null,
  -- Rights depend on it: support writes to advice and other requests only, the desk sees none of these.
  kind text not null check (kind in ('advice', 'other', 'appeal', 'addition', 'goodwill')),
  title text not null,
  group_id uuid,
  case_id uuid,
  -- What an appeal is against; null where that is a suspension.
  decision_id uuid,
  status text not null check (status in ('open', 'waiting_for_customer', 'answered', 'closed')),
  outcome text check (outcome in ('upheld', 'dismissed', 'withdrawn', 'settled')),
  -- Coded reasons of an appeal's decision.
  reasons text[] not null default '{}',
  state jsonb not null,
  filed_by uuid,
  filed_by_name text not null,
  opened_at timestamptz(3) not null,
  -- Of the newest message or act.
  changed_at timestamptz(3) not null,
  -- Until when staff answer; null while it is not their turn.
  due_at timestamptz(3),
  -- Whether an answer has come, or is coming, later than promised.
  overdue boolean not null default false,
  closed_at timestamptz(3),
  primary key (account_id, request_id),
  unique (account_id, request_id, kind),
  foreign key (account_id, group_id) references recipient_group (account_id, group_id),
  foreign key (account_id, case_id) references approval_case (account_id, case_id)
);
-- The requests of an account, newest first; those on a case; appeals against a decision.
create index request_newest on request (account_id, changed_at desc, request_id);
create index request_case on request (account_id, case_id) where case_id is not null;
-- What falls due.
create index request_due on request (due_at) where due_at is not null and not overdue;
-- Appeals as leads count them.
create index request_decided on request (closed_at) where kind = 'appeal' and closed_at is not null;

create table request_message (
  account_id uuid not null,
  message_id uuid not null,
  request_id uuid not null,
  kind text not null check (kind in ('advice', 'other', 'appeal', 'addition', 'goodwill')),
  text text not null,
  by_person uuid,
  by_name text not null,
  -- In which role staff wrote; null for the customer.
  by_role text,
  at timestamptz(3) not null,
  primary key (account_id, message_id),
  foreign key (account_id, request_id, kind) references request (account_id, request_id, kind)
);
create index request_message_thread on request_message (account_id, request_id, at);

create table request_file (
  account_id uuid not null,
  file_id uuid not null,
  request_id uuid not null,
  message_id uuid not null,
  kind text not null check (kind in ('advice', 'other', 'appeal', 'addition', 'goodwill')),
  -- The sealed file, until it is deleted.
  file_key text,
  name text not null,
  media_type text not null,
  bytes integer not null,
  at timestamptz(3) not null,
  primary key (account_id, file_id),
  foreign key (account_id, request_id, kind) references request (account_id, request_id, kind),
  foreign key (account_id, message_id) references request_message (account_id, message_id)
);
create index request_file_thread on request_file (account_id, request_id, at);
-- The files that are still there.
create index request_file_kept on request_file (account_id, request_id) where file_key is not null;

-- What staff work on across accounts is a table of its own: a sharded one refuses its locks.
create table request_queue (
  request_id uuid primary key,
  account_id uuid not null,
  account_name text not null,
  group_name text,
  case_id uuid,
  kind text not null check (kind in ('advice', 'other', 'appeal', 'addition', 'goodwill')),
  title text not null,
  status text not null check (status in ('open', 'waiting_for_customer')),
  waiting_since timestamptz(3) not null,
  due_at timestamptz(3),
  -- Persons who may not take it, since it is against what they decided.
  barred uuid[] not null default '{}',
  holder uuid,
  holder_name text
);
-- The page: what waits for staff first, most urgent first; and what falls due.
create index request_queue_due on request_queue (kind, due_at, request_id);

-- What a customer was told about a request.
alter table notification add column request_id uuid;
