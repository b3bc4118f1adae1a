-- By what cases resemble each other, and imports that are divided.

-- Keyed digests of what a submission says that another may say, too: looked up over all accounts at once.
create table case_trait (
  kind text not null check (kind in ('form_host', 'evidence', 'contact')),
  -- The id of the sketch key, and the HMAC under it.
  digest text not null,
  account_id uuid not null,
  case_id uuid not null,
  at timestamptz(3) not null,
  primary key (kind, digest, account_id, case_id)
);
-- The newest cases with a trait, however many have it.
create index case_trait_newest on case_trait (kind, digest, at desc);
-- What a case has, to be looked up, replaced and forgotten.
create index case_trait_case on case_trait (account_id, case_id);

-- Other imports of the same list.
create index batch_same_list on batch (account_id, digest) where digest is not null;

-- A wish to divide an import of a case into the rows that a column speaks for, and the rest.
create table division (
  account_id uuid not null,
  -- The case that the rest will have. This id and those of the parts are drawn with the wish.
  new_case_id uuid not null,
  case_id uuid not null,
  batch_id uuid not null,
  first_batch_id uuid not null,
  rest_batch_id uuid not null,
  -- Place of the column from 0, and what its cells say: a text, or a day on one side of this one.
  by_column integer not null,
  by_kind text not null check (by_kind in ('is', 'before', 'from')),
  by_value text not null,
  state text not null check (state in ('waiting_for_file', 'waiting', 'screening', 'done', 'failed')),
  failure text check (failure in ('part_empty', 'other_file', 'case_moved_on')),
  asked_by jsonb not null,
  asked_at timestamptz(3) not null,
  primary key (account_id, new_case_id),
  foreign key (account_id, case_id) references approval_case (account_id, case_id),
  foreign key (account_id, batch_id) references batch (account_id, batch_id)
);
-- The divisions of a case, newest first.
create index division_case on division (account_id, case_id, asked_at desc);
-- Which division a part belongs to.
create index division_first on division (account_id, first_batch_id);
create index division_rest on division (account_id, rest_batch_id);
