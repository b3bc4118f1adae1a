-- What customers brought in small deliveries that nobody reviewed, counted by who stood behind the account then, as
-- keyed digests. A list of the account that a person accepted begins the count anew.
create table small_delivery (
  kind text not null check (kind in ('account', 'contact', 'payer', 'domain')),
  digest text not null,
  account_id uuid not null,
  batch_id uuid not null,
  recipients integer not null,
  at timestamptz(3) not null,
  primary key (digest, account_id, batch_id)
);
create index small_delivery_age on small_delivery (at);

alter table batch drop constraint batch_set_apart_check;
alter table batch add constraint batch_set_apart_check check (
  set_apart in ('grave_finding', 'other_layout', 'unproven_bulk', 'added_up', 'unlike_source'));
