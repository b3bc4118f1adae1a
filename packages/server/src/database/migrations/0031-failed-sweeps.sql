-- What a sweep could not do, so that it is tried again later and stands in nobody's way until then.
create table sweep_failure (
  sweep text not null,
  -- Id of what it is about; `all` where the sweep is one piece of work.
  item text not null,
  account_id uuid,
  attempts integer not null,
  since timestamptz(3) not null,
  last_at timestamptz(3) not null,
  next_at timestamptz(3) not null,
  -- Code of the last error, in our register or the database's, or its kind; never its words.
  code text not null,
  primary key (sweep, item)
);

-- What waits under one id waits for one case; of several the author of the later is told.
update scheduled_decision as later set refused = 'DECISION_ID_TAKEN'
from scheduled_decision as earlier
where later.account_id = earlier.account_id
  and later.decision_id = earlier.decision_id
  and (later.made_at, later.case_id) > (earlier.made_at, earlier.case_id)
  and later.refused is null and earlier.refused is null;
create unique index scheduled_decision_id on scheduled_decision (account_id, decision_id)
  where refused is null;
