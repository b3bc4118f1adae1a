-- Signals of manipulation, as they were found when a revision was handed in.

-- One signal of a revision: what it says, and what of the account it rests on. No other account is in it.
create table case_signal (
  account_id uuid not null,
  case_id uuid not null,
  revision integer not null,
  code text not null,
  severity text not null check (severity in ('notice', 'warning', 'serious')),
  -- Ids of cases and files, and keys of statements; never a text that somebody typed.
  facts jsonb not null,
  at timestamptz(3) not null,
  primary key (account_id, case_id, revision, code),
  foreign key (account_id, case_id) references approval_case (account_id, case_id)
);

-- The cases of other accounts that a signal rests on: for the desk alone.
create table case_signal_elsewhere (
  account_id uuid not null,
  case_id uuid not null,
  revision integer not null,
  code text not null,
  other_account_id uuid not null,
  other_case_id uuid not null,
  primary key (account_id, case_id, revision, code, other_account_id, other_case_id),
  foreign key (account_id, case_id, revision, code)
    references case_signal (account_id, case_id, revision, code)
);
