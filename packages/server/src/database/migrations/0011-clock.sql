-- The clock of a case as a ledger, reminders at the policy's pace, renewals, and how promises were kept.

-- What happened to the clock of a case, in order; only added to.
create table clock_entry (
  account_id uuid not null,
  case_id uuid not null,
  place integer not null,
  type text not null check (type in ('promised', 'paused', 'resumed', 'at_risk', 'breached', 'kept',
    'late', 'dropped')),
  at timestamptz(3) not null,
  due_at timestamptz(3),
  at_risk_at timestamptz(3),
  route text,
  -- Business hours: left where the clock goes on, taken where it ends.
  hours double precision,
  primary key (account_id, case_id, place),
  foreign key (account_id, case_id) references approval_case (account_id, case_id)
);

-- How each promise ended, over all accounts: for the forecast, and for those who lead.
create table promise_outcome (
  case_id uuid not null,
  account_id uuid not null,
  promised_at timestamptz(3) not null,
  route text not null,
  due_at timestamptz(3) not null,
  decided_at timestamptz(3) not null,
  hours_taken double precision not null,
  kept boolean not null,
  primary key (case_id, promised_at)
);
-- The newest of a way, and all of some weeks.
create index promise_outcome_newest on promise_outcome (route, decided_at desc);
create index promise_outcome_decided on promise_outcome (decided_at);

-- When time acts on the clock next.
alter table approval_case add column clock_at timestamptz(3);
create index approval_case_clock on approval_case (clock_at) where clock_at is not null;
-- How the clock stands.
alter table approval_case add column clock text
  check (clock in ('running', 'paused', 'at_risk', 'breached', 'kept', 'dropped'));
-- Since when the customer is waited for; reminders count from then.
alter table approval_case add column waiting_since timestamptz(3);
-- Until when the approval lasts that the case is to renew.
alter table approval_case add column renews_until timestamptz(3);

alter table desk_queue add column clock text not null default 'running'
  check (clock in ('running', 'paused', 'at_risk', 'breached'));
alter table desk_queue add column at_risk_at timestamptz(3);

-- When the case opens that renews the approval; empty once that is done, or not needed.
alter table approval add column renew_at timestamptz(3);
create index approval_renewal on approval (renew_at) where renew_at is not null;

-- Even the owner of a table sees no rows while row-level security is forced.
alter table approval_case no force row level security;
alter table approval no force row level security;
insert into clock_entry (account_id, case_id, place, type, at, due_at, at_risk_at, route)
  select account_id, case_id, 0, 'promised', coalesce(submitted_at, opened_at), due_at,
         due_at - interval '2 hours', 'normal'
  from approval_case where due_at is not null;
insert into clock_entry (account_id, case_id, place, type, at)
  select account_id, case_id, 1, 'paused', asked_at
  from approval_case where due_at is not null and asked_at is not null;
update approval_case set clock = case
    when asked_at is not null then 'paused'
    when status = 'in_review' then 'running'
    when decided_at is null then 'dropped'
    when decided_at <= due_at then 'kept' else 'breached' end
  where due_at is not null;
update approval_case set clock_at = due_at - interval '2 hours'
  where due_at is not null and status = 'in_review';
insert into clock_entry (account_id, case_id, place, type, at)
  select account_id, case_id, 1, 'dropped', opened_at
  from approval_case
  where due_at is not null and asked_at is null and status not in ('in_review', 'awaiting_answer');
update approval_case set waiting_since = coalesce(asked_at, opened_at)
  where status in ('awaiting_submission', 'awaiting_answer');
update approval set renew_at = ends_at - interval '30 days' where revoked_at is null;
alter table approval_case force row level security;
alter table approval force row level security;
update desk_queue set at_risk_at = due_at - interval '2 hours',
  clock = case when status = 'awaiting_answer' then 'paused' else 'running' end;
