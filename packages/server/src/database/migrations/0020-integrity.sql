-- Integrity: proceedings on whether an account is warned or suspended.

-- What staff know of a proceeding; customers see its entries only.
create table proceeding (
  account_id uuid not null references account,
  proceeding_id uuid not null,
  case_id uuid,
  status text not null
    check (status in ('proposed', 'hearing', 'warned', 'suspended', 'dropped', 'lifted')),
  state jsonb not null,
  -- Keys the digests in the log; erased with the words.
  salt text not null,
  -- Why it was proposed: for staff.
  reasons text not null,
  proposed_by text not null,
  proposed_at timestamptz(3) not null,
  -- From when on staff have something to decide; empty where nothing is left.
  due_at timestamptz(3),
  -- Why it was dropped before the account knew of it: for staff.
  dropped_because text,
  primary key (account_id, proceeding_id)
);
-- An account has one proceeding at a time, and one that is suspended needs no other.
create unique index proceeding_running on proceeding (account_id)
  where status in ('proposed', 'hearing', 'suspended');
-- The worklist of staff, over all accounts.
create index proceeding_due on proceeding (due_at, proceeding_id) where due_at is not null;

-- What an account was told in a proceeding, and what it answered; never changed once written.
create table proceeding_entry (
  account_id uuid not null,
  entry_id uuid not null,
  proceeding_id uuid not null,
  kind text not null check (kind in
    ('hearing', 'answer', 'warned', 'suspended', 'upheld', 'dropped', 'lifted')),
  measure text check (measure in ('warning', 'suspension')),
  grounds text[] not null,
  text text,
  statement jsonb,
  evidence uuid[] not null,
  answer_by timestamptz(3),
  by_person uuid,
  by_name text,
  at timestamptz(3) not null,
  primary key (account_id, entry_id),
  foreign key (account_id, proceeding_id) references proceeding (account_id, proceeding_id)
);
create index proceeding_entry_of on proceeding_entry (account_id, proceeding_id, entry_id);
