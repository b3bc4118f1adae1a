-- How customers reach the operator, and what the button is called that starts the process: as administration
-- has set it, and empty where it has not.
alter table platform add column contact jsonb not null default '{"phone": null, "address": null, "hours": null}';
alter table platform add column start_label jsonb;

-- Each time that staff opened what a customer wrote in a case with the addresses in it.
create table answer_look (
  account_id uuid not null,
  look_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  person_name text not null,
  reason text not null,
  at timestamptz(3) not null,
  primary key (account_id, look_id),
  foreign key (account_id, case_id) references approval_case (account_id, case_id)
);
