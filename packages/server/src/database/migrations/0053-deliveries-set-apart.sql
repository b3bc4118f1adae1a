-- What came in bulk is screened before it may be sent to, and is not mixed with what came one by one.
alter table batch add column bulk boolean not null default false;
-- In what it differs from the past of its source, told to the desk alone; null where it is not set apart.
alter table batch add column deviations jsonb;
alter table batch drop constraint batch_set_apart_check;
alter table batch add constraint batch_set_apart_check
  check (set_apart in ('grave_finding', 'other_layout', 'unproven_bulk', 'unlike_source'));
