-- Decisions in two steps: for some seconds they can be taken back, and some take a second person.

-- What somebody decided or asked, and nothing has followed from yet; gone once it is carried out.
create table scheduled_decision (
  account_id uuid not null,
  case_id uuid not null,
  -- Of the decision or question to come.
  decision_id uuid not null,
  kind text not null check (kind in ('accept', 'reject', 'ask', 'confirm')),
  -- Whether it takes a second person to decide what this proposes.
  proposes boolean not null,
  -- As it was sent.
  wish jsonb not null,
  -- The submission revision that was read.
  revision integer not null,
  by_person uuid not null,
  by_name text not null,
  by_role text not null,
  made_at timestamptz(3) not null,
  due_at timestamptz(3) not null,
  -- Code of the error for which it could not be carried out; it then waits for its author.
  refused text,
  primary key (account_id, case_id),
  foreign key (account_id, case_id) references approval_case (account_id, case_id)
);
create index scheduled_decision_due on scheduled_decision (due_at);

-- A decision that one person would make, and that takes a second one; what was proposed stays.
create table proposal (
  account_id uuid not null,
  -- Of the decision to come.
  decision_id uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('accept', 'reject')),
  -- As it was sent.
  wish jsonb not null,
  -- The submission revision that was read.
  revision integer not null,
  -- The statement of reasons that the customer would get.
  statement jsonb not null,
  by_person uuid not null,
  by_name text not null,
  at timestamptz(3) not null,
  state text not null check (state in ('waiting', 'confirmed', 'returned', 'withdrawn', 'overtaken')),
  -- Who confirmed, returned or withdrew it; nobody where the customer overtook it.
  settled_by uuid,
  settled_name text,
  settled_at timestamptz(3),
  -- With which it was returned.
  note text,
  primary key (account_id, decision_id),
  foreign key (account_id, case_id) references approval_case (account_id, case_id)
);
create index proposal_case on proposal (account_id, case_id, at);

-- Who proposed a decision on the case; null where none waits for a second person.
alter table desk_queue add column proposed_by uuid;

-- On cases from before nothing was proposed.
update approval_case set state = state || '{"proposal": null, "settledProposals": []}';
