-- Which lists a revision of a submission is about, each with the digest that it had then: an approval is given
-- for those and no others.
create table submission_batch (
  account_id uuid not null,
  case_id uuid not null,
  revision integer not null,
  batch_id uuid not null,
  digest text not null,
  primary key (account_id, case_id, revision, batch_id),
  foreign key (account_id, case_id, revision) references submission (account_id, case_id, revision)
);

-- What was handed in before: as the log has it for that moment. The parts of a divided list came later.
insert into submission_batch (account_id, case_id, revision, batch_id, digest)
select newest.account_id, newest.case_id, newest.revision, batch.batch_id,
  coalesce(logged.digest, batch.digest)
from (
  select distinct on (account_id, case_id) account_id, case_id, revision, at
  from submission
  order by account_id, case_id, revision desc
) newest
join case_batch using (account_id, case_id)
join batch using (account_id, batch_id)
left join lateral (
  select event.body ->> 'digest' as digest
  from event
  where event.account_id = newest.account_id
    and event.subject = batch.batch_id::text
    and event.type = 'batch_screened'
  order by event.at <= newest.at desc, case when event.at <= newest.at then -event.seq else event.seq end
  limit 1
) logged on true
where coalesce(logged.digest, batch.digest) is not null;

-- A part whose screening was given up ends its division.
alter table division drop constraint division_failure_check;
alter table division add constraint division_failure_check
  check (failure in ('part_empty', 'part_interrupted', 'other_file', 'case_moved_on', 'taken_back'));
