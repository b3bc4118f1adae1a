-- How much of campaigns an account sent to a mailbox provider in an hour, and how much was refused there in that
-- hour, by reason: a provider that fails is found by it. Kept for days.
create table hour_count (
  account_id uuid not null,
  provider text not null,
  -- Its beginning.
  hour timestamptz(3) not null,
  sent bigint not null,
  -- For whatever reason.
  refused bigint not null,
  unknown_recipient bigint not null,
  mailbox_full bigint not null,
  policy bigint not null,
  authentication bigint not null,
  other bigint not null,
  primary key (account_id, provider, hour)
);
-- Providers fail for all accounts.
create index hour_count_of_all on hour_count (hour, provider);

-- Incidents that were found by figures have nobody who entered them.
alter table incident alter column entered_by drop not null;
-- The hours by which it was found, each with its figures; null where a person entered it.
alter table incident add column hours jsonb;
