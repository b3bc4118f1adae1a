-- Accounts, their groups and imports. account_id leads every key, so that the schema can be sharded.

create table account (
  account_id uuid primary key,
  reference text,
  name text not null,
  locale text not null check (locale in ('de', 'en')),
  time_zone text not null,
  country text not null check (length(country) = 2),
  domain text,
  mode text not null default 'enforce' check (mode in ('enforce', 'observe')),
  suspended_at timestamptz(3),
  created_at timestamptz(3) not null
);
create index account_by_reference on account (reference) where reference is not null;
create index account_name on account (name, account_id);

-- A sharded table cannot hold references unique over all accounts; this small one can.
create table account_reference (
  reference text primary key,
  account_id uuid not null unique
);

create table membership (
  account_id uuid not null references account,
  person_id uuid not null,
  role text not null check (role in ('owner', 'editor', 'reader')),
  since timestamptz(3) not null,
  primary key (account_id, person_id)
);
-- All accounts of a person, at sign-in.
create index membership_person on membership (person_id);

create table recipient_group (
  account_id uuid not null references account,
  group_id uuid not null,
  reference text,
  name text not null,
  created_at timestamptz(3) not null,
  deleted_at timestamptz(3),
  primary key (account_id, group_id),
  unique (account_id, reference)
);
-- The dashboard's table, page by page.
create index recipient_group_name on recipient_group (account_id, lower(name), group_id)
  where deleted_at is null;

create table batch (
  account_id uuid not null,
  batch_id uuid not null,
  group_id uuid not null,
  reference text,
  trigger text not null check (trigger in ('import', 'early')),
  -- The actor who imported, as the process core names it.
  imported_by jsonb not null,
  file_name text not null,
  file_key text,
  file_deleted_at timestamptz(3),
  bytes bigint not null,
  state text not null
    check (state in ('received', 'screening', 'screened', 'refused', 'interrupted')),
  bytes_read bigint not null default 0,
  refusal text,
  email_column integer,
  column_confirmed boolean not null default false,
  recipients integer not null default 0,
  digest text,
  screening jsonb,
  covered_before boolean not null default false,
  created_at timestamptz(3) not null,
  removed_at timestamptz(3),
  primary key (account_id, batch_id),
  foreign key (account_id, group_id) references recipient_group (account_id, group_id),
  unique (account_id, group_id, reference)
);
-- The imports of a group, newest first.
create index batch_group on batch (account_id, group_id, created_at desc);
-- An earlier approval of the same recipients.
create index batch_digest on batch (account_id, digest) where digest is not null;
-- Files whose time has come; screenings that a dying process left behind.
create index batch_file on batch (created_at) where file_key is not null;
create index batch_unscreened on batch (created_at) where state in ('received', 'screening');

create table evidence (
  account_id uuid not null references account,
  evidence_id uuid not null,
  file_key text not null,
  name text not null,
  media_type text not null,
  bytes integer not null,
  sha256 text not null,
  by_name text not null,
  at timestamptz(3) not null,
  primary key (account_id, evidence_id)
);
create index evidence_newest on evidence (account_id, at desc);
