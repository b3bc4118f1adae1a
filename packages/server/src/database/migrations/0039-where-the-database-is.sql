-- Which database this is: of which cluster, in which of its histories, and which of its databases. Restored from a
-- dump or taken over by a standby, it is another one.
create function database_place() returns text language sql stable as $$
  select concat_ws(':', (select system_identifier from pg_control_system()),
    left(pg_walfile_name(pg_current_wal_lsn()), 8),
    (select oid from pg_database where datname = current_database()))
$$;

-- As before, and where that is said once.
create or replace function begin_epoch(
  told_epoch uuid default null, told_number bigint default 0, told_hash text default ''
) returns void language plpgsql as $$
declare
  here text;
  head feed_head;
begin
  here := database_place();
  select * into head from feed_head;
  if here = head.place and told_epoch is distinct from head.epoch then
    return;
  end if;
  select * into head from feed_head for update;
  if here = head.place and (told_epoch is distinct from head.epoch or (told_number <= head.number
    and not exists (select from feed where number = told_number and hash <> told_hash))) then
    return;
  end if;
  -- No transaction has an id below 3 (PostgreSQL, access/transam.h).
  update change set transaction_id = case
    when exists (select from feed where feed.change_id = change.change_id) then '1'::xid8
    else '3'::xid8 end;
  -- Of those that were heard of before, none had longer.
  update feed_head set place = here, epoch = gen_random_uuid(), seen = '3:3:'::pg_snapshot,
    unheard_until = clock_timestamp() + (select max(lease_until - heard_at) from gate_follower);
end
$$;
