-- Each time that staff opened what is masked elsewhere, for a stated reason: what a customer wrote in a case, its
-- contact data, or an evidence file.
create table look (
  account_id uuid not null,
  look_id uuid not null,
  kind text not null check (kind in ('answers', 'contact', 'evidence')),
  case_id uuid,
  evidence_id uuid,
  person_id uuid not null,
  person_name text not null,
  reason text not null,
  at timestamptz(3) not null,
  primary key (account_id, look_id),
  foreign key (account_id, case_id) references approval_case (account_id, case_id),
  foreign key (account_id, evidence_id) references evidence (account_id, evidence_id),
  check (case when kind = 'evidence' then evidence_id is not null else case_id is not null end)
);
create index look_of_case on look (account_id, case_id) where case_id is not null;

-- Even the owner of a table sees no rows while row-level security is forced.
alter table answer_look no force row level security;
alter table contact_look no force row level security;
alter table evidence_look no force row level security;
insert into look (account_id, look_id, kind, case_id, evidence_id, person_id, person_name, reason, at)
  select account_id, look_id, 'answers', case_id, null::uuid, person_id, person_name, reason, at from answer_look
  union all
  select account_id, look_id, 'contact', case_id, null::uuid, person_id, person_name, reason, at from contact_look
  union all
  select account_id, look_id, 'evidence', null::uuid, evidence_id, person_id, person_name, reason, at from evidence_look;
drop table answer_look;
drop table contact_look;
drop table evidence_look;
