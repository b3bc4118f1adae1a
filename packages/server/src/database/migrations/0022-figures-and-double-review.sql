-- What figures are made from, and decisions that a second person judges again without knowing them.

-- What was decided: written with how its promise ended, so that figures need no other table.
alter table promise_outcome add column outcome text check (outcome in ('accepted', 'rejected'));
alter table promise_outcome add column decided_by text check (decided_by in ('person', 'rule'));
-- Codes, as stated in the revision that was decided on.
alter table promise_outcome add column methods text[] not null default '{}';
-- Asked before the decision, without those that were taken back.
alter table promise_outcome add column questions integer not null default 0;
-- All of one account, newest first.
create index promise_outcome_account on promise_outcome (account_id, decided_at desc);
-- What came to the desk and left it in a stretch of time.
create index clock_entry_at on clock_entry (at);
-- How many decisions somebody made lately.
create index decision_by_person on decision (by_person, at desc) where by_person is not null;
-- Cases that an appeal reopened.
create index event_reopened on event (at) where type = 'reopened';

-- Decisions of people that the lot has a second person judge again, over all accounts, and what they hold.
create table double_review (
  decision_id uuid primary key,
  account_id uuid not null,
  case_id uuid not null,
  drawn_at timestamptz(3) not null,
  -- The key that the lot was drawn with.
  key_id text not null,
  -- What the second person must not know before they answer.
  outcome text not null check (outcome in ('accepted', 'rejected')),
  grounds text[] not null,
  -- Everybody who has decided this case; none of them is asked.
  deciders uuid[] not null,
  methods text[] not null,
  second_person uuid,
  second_outcome text check (second_outcome in ('accepted', 'rejected')),
  second_grounds text[] not null default '{}',
  answered_at timestamptz(3)
);
-- Those that wait, oldest first.
create index double_review_waiting on double_review (drawn_at, decision_id) where answered_at is null;
-- Those that were answered, newest first.
create index double_review_answered on double_review (answered_at desc) where answered_at is not null;

-- Even the owner of a table sees no rows while row-level security is forced.
alter table approval_case no force row level security;
alter table decision no force row level security;
alter table promise_outcome no force row level security;
update promise_outcome as promised set
    outcome = decided.outcome,
    decided_by = decided.decided_by,
    methods = array(
      select stated ->> 'code' from jsonb_array_elements(decided.state -> 'methods') as stated),
    questions = (
      select count(*) from jsonb_array_elements(decided.state -> 'questions') as asked
      where asked ->> 'state' <> 'taken_back')
  from (
    select distinct on (decision.case_id) decision.case_id, decision.outcome, decision.decided_by,
      approval_case.state
    from decision join approval_case
      on approval_case.account_id = decision.account_id and approval_case.case_id = decision.case_id
    where decision.outcome <> 'revoked'
    order by decision.case_id, decision.at desc
  ) as decided
  where decided.case_id = promised.case_id;
delete from promise_outcome where outcome is null;
alter table promise_outcome force row level security;
alter table decision force row level security;
alter table approval_case force row level security;
alter table promise_outcome alter column outcome set not null;
alter table promise_outcome alter column decided_by set not null;
