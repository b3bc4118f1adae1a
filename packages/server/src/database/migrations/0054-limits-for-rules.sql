-- What the platform reports of an account as a sender: the last report alone.
create table sender_facts (
  account_id uuid primary key references account,
  domain text,
  domain_since date,
  dmarc text check (dmarc in ('missing', 'none', 'quarantine', 'reject')),
  imprint boolean,
  paid_since date,
  paid_by text check (paid_by in ('invoice', 'debit', 'card', 'prepaid', 'free')),
  -- The platform's own name for whoever pays.
  payer text,
  reported_at timestamptz(3) not null
);

-- What rules accepted, over all accounts, by whoever stood behind the account then. Digests are keyed.
create table rule_acceptance (
  kind text not null check (kind in ('account', 'contact', 'payer', 'domain')),
  digest text not null,
  account_id uuid not null,
  case_id uuid not null,
  recipients integer not null,
  at timestamptz(3) not null,
  primary key (digest, account_id, case_id)
);
create index rule_acceptance_age on rule_acceptance (at);

-- What a sample of an import's recipients had as records, keyed and in few bits: whether a later list says something
-- else of the same recipients. It outlasts the import, since whoever changes records removes what they changed.
create table kept_records (
  account_id uuid not null,
  batch_id uuid not null,
  key_id text not null,
  records bytea not null,
  at timestamptz(3) not null,
  primary key (account_id, batch_id),
  foreign key (account_id, batch_id) references batch
);
create index kept_records_age on kept_records (account_id, at);
