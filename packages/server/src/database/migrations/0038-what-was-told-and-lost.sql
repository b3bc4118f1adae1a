-- Until when somebody may answer at the gate of whom this database does not know, since it knew of them before
-- it was taken over or restored; null where nobody can.
alter table feed_head add column unheard_until timestamptz(3);

-- Begins another epoch where the database is not the one that numbered so far: restored from a dump, taken
-- over by a standby. What has no number yet is numbered next, in the order of its ids. And where it is the one,
-- but has lost what whoever asks was told in this epoch: its files or tables were put back as they had been.
drop function begin_epoch();
create function begin_epoch(
  told_epoch uuid default null, told_number bigint default 0, told_hash text default ''
) returns void language plpgsql as $$
declare
  here text;
  head feed_head;
begin
  select concat_ws(':', (select system_identifier from pg_control_system()),
    left(pg_walfile_name(pg_current_wal_lsn()), 8),
    (select oid from pg_database where datname = current_database())) into here;
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
