-- Accounts draw the ids of cases that are split off, and of their requests, themselves: what one of them drew says
-- nothing to another.
alter table desk_skip drop constraint desk_skip_case_id_fkey;
alter table desk_skip drop constraint desk_skip_pkey;
alter table desk_queue drop constraint desk_queue_pkey;
alter table desk_queue add primary key (account_id, case_id);
alter table desk_skip add primary key (account_id, case_id, person_id);
alter table desk_skip add foreign key (account_id, case_id)
  references desk_queue (account_id, case_id) on delete cascade;
-- The desk leaves a case for the next one by its id alone.
create index desk_queue_case on desk_queue (case_id);
drop index desk_queue_account;

alter table goodwill_decision drop constraint goodwill_decision_request_id_key;
alter table goodwill_decision add unique (account_id, request_id);
