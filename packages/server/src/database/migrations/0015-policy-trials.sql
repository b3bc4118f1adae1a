-- What a draft of the policy would have made of past cases.

create table policy_trial (
  draft_id uuid primary key references policy_draft (draft_id),
  -- Of the draft as it was tried.
  version integer not null,
  -- A new one for each time; a worker that belongs to an earlier one stops.
  run uuid not null,
  state text not null check (state in ('waiting', 'running', 'done', 'failed')),
  asked_at timestamptz(3) not null,
  finished_at timestamptz(3),
  -- Evaluations to look at, and looked at so far.
  total integer not null,
  done integer not null,
  changed integer not null,
  -- How many cases went which way, before and after.
  sums jsonb not null
);

-- A case that would have gone another way.
create table policy_trial_case (
  draft_id uuid not null references policy_trial (draft_id),
  position integer not null,
  account_id uuid not null,
  case_id uuid not null,
  revision integer not null,
  at timestamptz(3) not null,
  before jsonb not null,
  after jsonb not null,
  primary key (draft_id, position)
);
