-- A decision on an appeal waits like one on a case, and may be about no case; so what waits is known by its own id.

-- Refused because another one had its id: what was written stays with its author, under an id of its own.
alter table scheduled_decision no force row level security;
update scheduled_decision as refused set decision_id = gen_random_uuid()
where refused.refused is not null and exists (
  select from scheduled_decision as other
  where other.account_id = refused.account_id and other.decision_id = refused.decision_id
    and other.case_id <> refused.case_id);
alter table scheduled_decision force row level security;

alter table scheduled_decision drop constraint scheduled_decision_pkey;
drop index scheduled_decision_id;
alter table scheduled_decision add primary key (account_id, decision_id);
alter table scheduled_decision alter column case_id drop not null;
-- The appeal that it decides; `revision` is then how many messages and files were read. Null where it is on a case.
alter table scheduled_decision add column request_id uuid;
alter table scheduled_decision
  add foreign key (account_id, request_id) references request (account_id, request_id),
  drop constraint scheduled_decision_kind_check,
  add constraint scheduled_decision_kind_check
    check (kind in ('accept', 'reject', 'ask', 'confirm', 'uphold', 'dismiss')),
  add constraint scheduled_decision_about check (
    case when kind in ('uphold', 'dismiss') then request_id is not null else case_id is not null end);
-- One for a case, and one for an appeal.
create unique index scheduled_decision_case on scheduled_decision (account_id, case_id);
create unique index scheduled_decision_request on scheduled_decision (account_id, request_id);
