-- A supplement that leads to a faster way moves the promise forward.
alter table clock_entry drop constraint clock_entry_type_check;
alter table clock_entry add constraint clock_entry_type_check check (type in ('promised', 'advanced',
  'paused', 'resumed', 'at_risk', 'breached', 'kept', 'late', 'dropped'));
-- Of which way the promise is: what is for the desk alone changes the route, and not this. Empty as the route.
alter table clock_entry add column promised_as text;
alter table promise_outcome add column promised_as text;
-- The newest of those that were promised alike.
create index promise_outcome_promised on promise_outcome
  (coalesce(promised_as, route), decided_at desc);

-- Where and when people work, as administration set it; empty as the environment and the policy say.
alter table platform add column calendar jsonb;

-- Promises that were missed, and the decision on goodwill that made each good.
create table missed_promise (
  account_id uuid not null,
  case_id uuid not null,
  due_at timestamptz(3) not null,
  decision_id uuid,
  primary key (account_id, case_id, due_at),
  foreign key (account_id, case_id) references approval_case (account_id, case_id)
);
create index missed_promise_newest on missed_promise (account_id, due_at desc);
create index missed_promise_decision on missed_promise (account_id, decision_id)
  where decision_id is not null;

-- Even the owner of a table sees no rows while row-level security is forced.
alter table clock_entry no force row level security;
insert into missed_promise (account_id, case_id, due_at)
  select account_id, case_id, at from clock_entry where type = 'breached';
alter table clock_entry force row level security;
