-- Holds: something is going wrong now, and until a person has looked nothing is sent.

-- What is on hold, and how it stands.
create table hold (
  account_id uuid not null references account,
  hold_id uuid not null,
  unit text not null check (unit in ('import', 'group', 'account')),
  group_id uuid,
  batch_id uuid,
  cause text not null check (cause in ('figures', 'person', 'incident', 'provider')),
  status text not null check (status in ('standing', 'lifted', 'confirmed')),
  state jsonb not null,
  -- Keys the digests in the log; erased with the words.
  salt text not null,
  placed_at timestamptz(3) not null,
  -- Until when a person is to look at what is new; empty where nothing is.
  look_by timestamptz(3),
  -- Whether that moment passed, and the log and the leads know.
  overdue boolean not null default false,
  ended_at timestamptz(3),
  primary key (account_id, hold_id),
  check ((unit = 'account') = (group_id is null) and (unit = 'import') = (batch_id is not null))
);
-- One of each: a second one for the same reason would have to be lifted twice.
create unique index hold_of_account on hold (account_id) where status = 'standing' and unit = 'account';
create unique index hold_of_group on hold (account_id, group_id) where status = 'standing' and unit = 'group';
create unique index hold_of_import on hold (account_id, batch_id) where status = 'standing' and unit = 'import';
-- The worklists of staff, over all accounts.
create index hold_waiting on hold (look_by, hold_id) where look_by is not null;
create index hold_standing on hold (placed_at, hold_id) where status = 'standing';

-- Why it was placed: for staff, since customers do not see every figure.
create table hold_cause (
  account_id uuid not null,
  hold_id uuid not null,
  figures jsonb,
  incident_id uuid,
  -- What whoever placed it by hand wrote for colleagues.
  reasons text,
  -- Empty where the figures alone did.
  placed_by text,
  primary key (account_id, hold_id),
  foreign key (account_id, hold_id) references hold (account_id, hold_id)
);

-- What an account was told of a hold, and what it answered; never changed once written.
create table hold_entry (
  account_id uuid not null,
  entry_id uuid not null,
  hold_id uuid not null,
  kind text not null check (kind in ('placed', 'answer', 'lifted', 'confirmed')),
  text text,
  -- As far as the account may see them.
  figures jsonb,
  grounds text[] not null,
  statement jsonb,
  -- Whose approvals were revoked.
  cases uuid[] not null,
  evidence uuid[] not null,
  by_person uuid,
  by_name text,
  at timestamptz(3) not null,
  primary key (account_id, entry_id),
  foreign key (account_id, hold_id) references hold (account_id, hold_id)
);
create index hold_entry_of on hold_entry (account_id, hold_id, entry_id);

-- What staff wrote down about it.
create table hold_note (
  account_id uuid not null,
  note_id uuid not null,
  hold_id uuid not null,
  text text not null,
  by_name text not null,
  at timestamptz(3) not null,
  primary key (account_id, note_id),
  foreign key (account_id, hold_id) references hold (account_id, hold_id)
);
create index hold_note_of on hold_note (account_id, hold_id, note_id);

-- An approval that was taken back for one import, while it goes on for others.
create table batch_revocation (
  account_id uuid not null,
  -- The id of the decision.
  revocation_id uuid not null,
  approval_id uuid not null,
  batch_id uuid not null,
  revoked_by uuid not null,
  at timestamptz(3) not null,
  -- When an appeal against it was upheld.
  undone_at timestamptz(3),
  primary key (account_id, revocation_id, approval_id),
  foreign key (account_id, approval_id) references approval (account_id, approval_id),
  foreign key (account_id, batch_id) references batch (account_id, batch_id)
);
create index batch_revocation_of on batch_revocation (account_id, batch_id);

-- What came to the platform without figures: somebody wrote, or a list names a sender.
create table incident (
  incident_id uuid primary key,
  -- The account that it names, if it names one.
  account_id uuid,
  kind text not null check (kind in
    ('blocklisting', 'pristine_trap', 'recycled_trap', 'postmaster', 'alliance', 'provider')),
  -- The days that it is about, by UTC.
  since date not null,
  until date not null check (until >= since),
  -- The domain that was sent from, as it was named.
  domain text,
  -- The mailbox provider's short name, of an incident that is the provider's own.
  provider text,
  words text not null,
  entered_by text not null,
  entered_at timestamptz(3) not null,
  closed_at timestamptz(3),
  closed_by text,
  -- How it ended.
  outcome text
);
create index incident_entered on incident (entered_at, incident_id);
