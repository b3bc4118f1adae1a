-- Where events are sent. An endpoint of the platform has no account and is sent those of all.
create table webhook_endpoint (
  endpoint_id uuid primary key,
  account_id uuid,
  url text not null,
  -- Of the URL: what is dead or slow is so for all of its endpoints.
  host text not null,
  -- Empty for all types of event.
  types text[] not null,
  description text,
  state text not null default 'active' check (state in ('active', 'paused')),
  paused_for text check (paused_for in ('person', 'failures')),
  paused_at timestamptz(3),
  -- Sealed, and the one before it for a day.
  secret text not null,
  old_secret text,
  old_until timestamptz(3),
  -- The position up to which everything has arrived, and the newest one that concerns it.
  cursor bigint not null,
  wanted bigint not null,
  -- What is sent once more: after the one position, up to the other.
  replay_from bigint,
  replay_until bigint,
  -- The event that is still to tell it what was left out, and from where to where.
  gap_id uuid,
  gap_after bigint,
  gap_until bigint,
  gap_why text check (gap_why in ('left_out', 'kept_no_longer')),
  next_at timestamptz(3) not null,
  -- It failed or was slow the last time: few of those are tried side by side.
  slow boolean not null default false,
  failures integer not null default 0,
  failing_since timestamptz(3),
  -- Whoever sends to it, and until when it is theirs.
  lease uuid,
  leased_until timestamptz(3),
  created_by text not null,
  created_at timestamptz(3) not null,
  check (state = 'active' or paused_for is not null),
  check ((replay_from is null) = (replay_until is null)),
  check ((gap_id is null) = (gap_until is null))
);
create index webhook_endpoint_account on webhook_endpoint (account_id);
create index webhook_endpoint_platform on webhook_endpoint (endpoint_id) where account_id is null;
-- Idle and paused endpoints are not in it, however many there are.
create index webhook_endpoint_due on webhook_endpoint (slow, next_at)
  where state = 'active' and (wanted > cursor or replay_from is not null or gap_id is not null);

create table webhook_attempt (
  endpoint_id uuid not null,
  attempt_id uuid not null,
  account_id uuid,
  at timestamptz(3) not null,
  event_id uuid not null,
  event_type text not null,
  cause text not null check (cause in ('delivery', 'replay', 'test')),
  arrived boolean not null,
  status integer,
  fault text,
  milliseconds integer not null,
  -- The first bytes of what the endpoint answered.
  answer text,
  primary key (endpoint_id, attempt_id)
);
create index webhook_attempt_at on webhook_attempt (at);
create index webhook_attempt_failed on webhook_attempt (endpoint_id, attempt_id) where not arrived;

-- Up to which position events were noted at the endpoints that want them.
create table webhook_head (
  single boolean primary key default true check (single),
  position bigint not null default 0
);
insert into webhook_head default values;

-- One of them is sent once more by its id.
create index public_event_id on public_event (event_id);
