-- The platform, its people and keys. None of these tables belongs to a single account.

create table platform (
  single boolean primary key default true check (single),
  name text not null,
  locale text not null check (locale in ('de', 'en')),
  example boolean not null default false,
  set_up_at timestamptz(3)
);

create table person (
  id uuid primary key,
  name text not null,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  locale text not null default 'de' check (locale in ('de', 'en')),
  time_zone text not null default 'Europe/Berlin',
  mail_reminders boolean not null default true,
  mail_received boolean not null default true,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);

create table person_session (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  token text not null unique,
  expires_at timestamptz(3) not null,
  ip_address text,
  user_agent text,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);
-- Signing a person out everywhere.
create index person_session_person on person_session (person_id);

create table person_credential (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz(3),
  refresh_token_expires_at timestamptz(3),
  scope text,
  password text,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  unique (provider_id, account_id)
);
create index person_credential_person on person_credential (person_id);

create table person_verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz(3) not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);
create index person_verification_identifier on person_verification (identifier);

create table staff_member (
  person_id uuid primary key references person,
  roles text[] not null check (
    cardinality(roles) > 0
    and roles <@ array['reviewer', 'lead', 'support', 'billing', 'admin']
  ),
  since timestamptz(3) not null
);

create table invitation (
  invitation_id uuid primary key,
  token_hash text not null unique,
  account_id uuid,
  email text not null,
  roles text[] not null,
  invited_by text not null,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  accepted_at timestamptz(3)
);
-- The open invitations of one account, or of the staff.
create index invitation_account on invitation (account_id) where accepted_at is null;

create table api_key (
  key_id uuid primary key,
  account_id uuid,
  name text not null,
  prefix text not null,
  secret_hash text not null unique,
  scopes text[] not null,
  created_by text not null,
  created_at timestamptz(3) not null,
  revoked_at timestamptz(3)
);
create index api_key_account on api_key (account_id);

create table idempotency (
  caller text not null,
  key text not null,
  request_digest text not null,
  status integer,
  response jsonb,
  created_at timestamptz(3) not null,
  primary key (caller, key)
);
-- Swept after a day.
create index idempotency_age on idempotency (created_at);
