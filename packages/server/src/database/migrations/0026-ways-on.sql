-- A division that waits for a file may be given up by whoever asked for it, or by the customer who has it no more.
alter table division drop constraint division_failure_check;
alter table division add constraint division_failure_check
  check (failure in ('part_empty', 'other_file', 'case_moved_on', 'taken_back'));

-- What a customer says of the remedies that hold for a case.
create table remedy_state (
  account_id uuid not null,
  case_id uuid not null,
  -- Its code in the policy.
  remedy text not null,
  state text not null check (state in ('open', 'done', 'not_for_us')),
  by_name text not null,
  at timestamptz(3) not null,
  primary key (account_id, case_id, remedy),
  foreign key (account_id, case_id) references approval_case (account_id, case_id)
);

-- Codes of the remedies that an advice points to.
alter table request_message add column remedies text[] not null default '{}';
