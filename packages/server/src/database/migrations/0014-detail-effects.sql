-- What recommended details are worth: how soon decisions came with them and without.

-- Which recommended details a decided submission had, over all accounts; the newest of each are kept.
create table detail_outcome (
  case_id uuid not null,
  account_id uuid not null,
  decided_at timestamptz(3) not null,
  -- Answer key, `method/requirement`.
  detail text not null,
  given boolean not null,
  -- Decided by rule, in the moment of submission.
  at_once boolean not null,
  -- Business hours.
  hours_taken double precision not null,
  primary key (case_id, decided_at, detail)
);
create index detail_outcome_newest on detail_outcome (detail, given, decided_at desc);

-- What that amounts to; counted anew now and then.
create table detail_effect (
  detail text not null,
  given boolean not null,
  cases integer not null,
  -- From 0 to 1.
  at_once_share double precision not null,
  median_hours double precision not null,
  at timestamptz(3) not null,
  primary key (detail, given)
);
