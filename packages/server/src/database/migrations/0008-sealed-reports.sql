-- Lists that are screened where they lie, samples for the audit of consent, and how customers have their files read.

-- Who may vouch for lists. The secret half is with whoever screens.
create table screening_key (
  key_id uuid primary key,
  name text not null,
  -- Ed25519, SPKI in base64.
  verify_key text not null,
  created_by text not null,
  created_at timestamptz(3) not null,
  revoked_by text,
  revoked_at timestamptz(3)
);

-- A report stands for one import, whichever account hands it in; so its digest is unique over all of them.
create table handed_in_report (
  digest text primary key,
  account_id uuid not null,
  group_id uuid not null,
  batch_id uuid not null,
  screening_key_id uuid not null,
  at timestamptz(3) not null
);

-- A few rows of an import, sealed to the platform's key for samples; see sample-key.ts.
create table sealed_sample (
  account_id uuid not null,
  batch_id uuid not null,
  key_id text not null,
  recipients integer not null,
  encapsulated bytea not null,
  ciphertext bytea not null,
  sealed_at timestamptz(3) not null,
  primary key (account_id, batch_id),
  foreign key (account_id, batch_id) references batch (account_id, batch_id)
);
-- Swept when their time is over.
create index sealed_sample_age on sealed_sample (sealed_at);

-- How the next file of the same form is read, since a customer corrected one before.
create table remembered_columns (
  account_id uuid not null references account,
  shape text not null,
  header jsonb,
  columns jsonb not null,
  encoding text,
  remembered_at timestamptz(3) not null,
  primary key (account_id, shape)
);

alter table account add column markets text[] not null default '{}';
alter table account add column form_since date;

alter table batch add column origin text not null default 'server'
  check (origin in ('server', 'platform'));
-- How the customer says that the file is to be read; null where nothing was said.
alter table batch add column reading jsonb;
-- What the screening went by besides the file: the policy with its thresholds, and what the account said.
alter table batch add column screened_under jsonb;
-- Until when whoever screens the file has promised to be alive.
alter table batch add column alive_until timestamptz(3);

-- Even the owner of a table sees no rows while row-level security is forced.
alter table batch no force row level security;
update batch set reading = jsonb_build_object(
    'columns', jsonb_build_object('email', coalesce(email_column, (screening #>> '{columns,email,index}')::int)),
    'encoding', null, 'shape', screening #>> '{columns,shape}', 'remembered', false)
  where email_column is not null or column_confirmed;
alter table batch force row level security;
alter table batch drop column email_column;
alter table batch drop column column_confirmed;
