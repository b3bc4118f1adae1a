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
