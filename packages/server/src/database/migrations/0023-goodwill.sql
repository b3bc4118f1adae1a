-- Goodwill: what accounts have booked, and what billing decided on it, for the platform to carry out.

-- As the platform reported it last.
create table account_plan (
  account_id uuid primary key,
  kind text not null check (kind in ('plan', 'credit')),
  name text not null,
  booked_on date not null,
  -- How many mails it is good for, and how many of them have been sent.
  quota integer not null,
  used integer not null,
  -- In the smallest unit of the currency.
  price integer,
  currency text,
  -- Whether the platform serves it before others, where promises leave room.
  preferred boolean not null default false,
  -- When the figures were true: older ones never take the place of newer ones.
  as_of timestamptz(3) not null
);

alter table request drop constraint request_outcome_check;
alter table request add constraint request_outcome_check
  check (outcome in ('upheld', 'dismissed', 'granted', 'declined', 'withdrawn', 'settled'));

-- One row: whoever decides locks it last, so that the order of commits is that of numbers.
create table goodwill_head (
  single boolean primary key default true check (single),
  number bigint not null
);
insert into goodwill_head (number) values (0);

-- The platform reads it as one list over all accounts, so it is not sharded. Nothing written to people is in it.
create table goodwill_decision (
  number bigint primary key,
  decision_id uuid not null unique,
  account_id uuid not null,
  request_id uuid not null unique,
  outcome text not null check (outcome in ('granted', 'declined')),
  -- What was granted; null where it was declined.
  measure jsonb,
  -- The booking as it was judged, and what spoke against goodwill.
  plan jsonb,
  obstacles text[] not null,
  at timestamptz(3) not null
);
-- What was granted for a booking before.
create index goodwill_decision_account on goodwill_decision (account_id);

-- Cases of a preferred booking stand before usual ones; `rank` is the place among `urgencies`.
alter table desk_queue add column preferred boolean not null default false;
alter table desk_queue alter column rank set default 5;
update desk_queue set rank = rank + 1 where rank >= 4;
