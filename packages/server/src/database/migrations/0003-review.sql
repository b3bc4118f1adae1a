-- Cases and what is said, asked and decided in them.

create table approval_case (
  account_id uuid not null,
  case_id uuid not null,
  group_id uuid not null,
  status text not null check (status in ('awaiting_submission', 'in_review', 'awaiting_answer',
    'accepted', 'rejected', 'lapsed', 'revoked', 'withdrawn')),
  version integer not null,
  state jsonb not null,
  trigger text not null,
  opened_at timestamptz(3) not null,
  submitted_at timestamptz(3),
  due_at timestamptz(3),
  asked_at timestamptz(3),
  decided_at timestamptz(3),
  lapses_at timestamptz(3),
  reminder_at timestamptz(3),
  primary key (account_id, case_id),
  foreign key (account_id, group_id) references recipient_group (account_id, group_id)
);
-- The cases of a group, newest first; those of an account likewise.
create index approval_case_group on approval_case (account_id, group_id, opened_at desc);
create index approval_case_newest on approval_case (account_id, opened_at desc);
-- What the clock sweeps.
create index approval_case_lapses on approval_case (lapses_at) where lapses_at is not null;
create index approval_case_reminder on approval_case (reminder_at) where reminder_at is not null;

create table case_batch (
  account_id uuid not null,
  case_id uuid not null,
  batch_id uuid not null,
  primary key (account_id, case_id, batch_id),
  foreign key (account_id, case_id) references approval_case (account_id, case_id),
  foreign key (account_id, batch_id) references batch (account_id, batch_id)
);
create index case_batch_batch on case_batch (account_id, batch_id);

create table draft (
  account_id uuid not null,
  case_id uuid not null,
  version integer not null,
  content jsonb not null,
  also_cases uuid[] not null default '{}',
  step integer not null,
  saved_at timestamptz(3) not null,
  saved_by text not null,
  primary key (account_id, case_id),
  foreign key (account_id, case_id) references approval_case (account_id, case_id)
);

create table submission (
  account_id uuid not null,
  submission_id uuid not null,
  case_id uuid not null,
  revision integer not null,
  kind text not null check (kind in ('submitted', 'supplemented', 'answered')),
  salt text not null,
  content jsonb not null,
  declaration_version text not null,
  by_person uuid,
  by_name text not null,
  at timestamptz(3) not null,
  primary key (account_id, submission_id, case_id),
  unique (account_id, case_id, revision),
  foreign key (account_id, case_id) references approval_case (account_id, case_id)
);
-- Earlier answers, offered again.
create index submission_newest on submission (account_id, at desc);

create table contact (
  account_id uuid not null,
  case_id uuid not null,
  data jsonb not null,
  at timestamptz(3) not null,
  primary key (account_id, case_id),
  foreign key (account_id, case_id) references approval_case (account_id, case_id)
);

-- That there is contact data, for those who may not read it.
create table contact_given (
  account_id uuid not null,
  case_id uuid not null,
  primary key (account_id, case_id),
  foreign key (account_id, case_id) references approval_case (account_id, case_id)
);

create table contact_look (
  account_id uuid not null,
  look_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  person_name text not null,
  reason text not null,
  at timestamptz(3) not null,
  primary key (account_id, look_id)
);

create table question (
  account_id uuid not null,
  question_id uuid not null,
  case_id uuid not null,
  text text not null,
  grounds text[] not null,
  requirements jsonb not null,
  state text not null check (state in ('open', 'answered', 'taken_back')),
  by_person uuid,
  by_name text not null,
  asked_at timestamptz(3) not null,
  answer text,
  answer_evidence uuid[] not null default '{}',
  answered_by text,
  answered_at timestamptz(3),
  primary key (account_id, question_id),
  foreign key (account_id, case_id) references approval_case (account_id, case_id)
);
create index question_case on question (account_id, case_id, asked_at);

create table note (
  account_id uuid not null,
  note_id uuid not null,
  case_id uuid not null,
  text text not null,
  by_name text not null,
  at timestamptz(3) not null,
  primary key (account_id, note_id),
  foreign key (account_id, case_id) references approval_case (account_id, case_id)
);
create index note_case on note (account_id, case_id, at);

create table decision (
  account_id uuid not null,
  decision_id uuid not null,
  case_id uuid not null,
  outcome text not null check (outcome in ('accepted', 'rejected', 'revoked')),
  revision integer not null,
  policy_version text not null,
  decided_by text not null check (decided_by in ('person', 'rule')),
  by_person uuid,
  statement jsonb not null,
  grounds text[] not null default '{}',
  remedies text[] not null default '{}',
  conditions jsonb not null,
  ends_at timestamptz(3),
  at timestamptz(3) not null,
  primary key (account_id, decision_id),
  foreign key (account_id, case_id) references approval_case (account_id, case_id)
);
create index decision_case on decision (account_id, case_id, at desc);

create table approval (
  account_id uuid not null,
  approval_id uuid not null,
  case_id uuid not null,
  group_id uuid not null,
  conditions jsonb not null,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  revoked_at timestamptz(3),
  primary key (account_id, approval_id),
  foreign key (account_id, case_id) references approval_case (account_id, case_id)
);
create index approval_case_of on approval (account_id, case_id);

create table approval_batch (
  account_id uuid not null,
  approval_id uuid not null,
  batch_id uuid not null,
  digest text not null,
  primary key (account_id, approval_id, batch_id),
  foreign key (account_id, approval_id) references approval (account_id, approval_id)
);
-- Which approvals cover an import, and which cover the same recipients.
create index approval_batch_batch on approval_batch (account_id, batch_id);
create index approval_batch_digest on approval_batch (account_id, digest);

-- What staff work on across accounts is a table of its own: a sharded one refuses its locks.
create table desk_queue (
  case_id uuid primary key,
  account_id uuid not null,
  account_name text not null,
  group_name text not null,
  status text not null check (status in ('in_review', 'awaiting_answer')),
  recipients integer not null,
  methods text[] not null,
  worst_severity text,
  waiting_since timestamptz(3) not null,
  due_at timestamptz(3) not null,
  lease_person uuid,
  lease_name text,
  lease_until timestamptz(3),
  lease_token integer not null default 0
);
-- The queue page: most urgent first.
create index desk_queue_due on desk_queue (status, due_at, case_id);
create index desk_queue_account on desk_queue (account_id);
