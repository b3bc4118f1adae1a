-- Complaints from outside about mail to one recipient: entered and worked by staff, across accounts.

-- Where it belongs is found out later, so it is none of an account's tables; customers have no right to it.
create table complaint (
  complaint_id uuid primary key,
  account_id uuid,
  group_id uuid,
  batch_id uuid,
  from_whom text not null check (from_whom in ('recipient', 'authority', 'lawyer', 'csa', 'other')),
  status text not null check (status in ('entered', 'traced', 'asked', 'answered', 'closed')),
  state jsonb not null,
  -- Keys the digests in the log; erased with the words.
  salt text not null,
  -- The recipient's address, sealed, and what it is found by; empty once it is erased or had its time.
  address text,
  address_digest text,
  -- Shown instead of the address.
  masked text,
  -- Under which name or number whoever complains keeps it.
  reference text,
  words text not null,
  received_at timestamptz(3) not null,
  -- Until when whoever complains is to have our answer.
  due_at timestamptz(3) not null,
  entered_by text not null,
  entered_at timestamptz(3) not null,
  closed_at timestamptz(3)
);
-- The worklist of staff; what there is on an account; an address; what has had its time.
create index complaint_due on complaint (due_at, complaint_id) where status <> 'closed';
create index complaint_account on complaint (account_id, entered_at desc) where account_id is not null;
create index complaint_address on complaint (address_digest) where address_digest is not null;
create index complaint_closed on complaint (closed_at) where words <> '';

-- For staff: what they wrote down, who looked at the address and why, who was shown it, and how it ended.
create table complaint_note (
  note_id uuid primary key,
  complaint_id uuid not null references complaint,
  kind text not null check (kind in ('note', 'look', 'shown', 'outcome')),
  text text not null,
  by_name text not null,
  at timestamptz(3) not null
);
create index complaint_note_of on complaint_note (complaint_id, note_id);

-- What an account is asked about a complaint, as it sees it.
create table complaint_inquiry (
  account_id uuid not null,
  complaint_id uuid not null,
  from_whom text not null check (from_whom in ('recipient', 'authority', 'lawyer', 'csa', 'other')),
  masked text,
  group_id uuid,
  batch_id uuid,
  standing text not null check (standing in ('asked', 'answered', 'closed')),
  may_answer boolean not null,
  answer_by timestamptz(3) not null,
  asked_at timestamptz(3) not null,
  primary key (account_id, complaint_id),
  foreign key (account_id, group_id) references recipient_group (account_id, group_id),
  foreign key (account_id, batch_id) references batch (account_id, batch_id)
);

-- What an account was asked, what it answered, and what came of it.
create table complaint_entry (
  account_id uuid not null,
  entry_id uuid not null,
  complaint_id uuid not null,
  kind text not null check (kind in ('asked', 'answer', 'closed')),
  text text,
  outcome text check (outcome in ('consent_shown', 'no_consent', 'not_ours', 'settled')),
  evidence uuid[] not null,
  answer_by timestamptz(3),
  by_person uuid,
  by_name text,
  at timestamptz(3) not null,
  primary key (account_id, entry_id),
  foreign key (account_id, complaint_id) references complaint_inquiry (account_id, complaint_id)
);
create index complaint_entry_of on complaint_entry (account_id, complaint_id, entry_id);
