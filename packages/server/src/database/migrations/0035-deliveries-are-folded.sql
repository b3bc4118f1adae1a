-- A delivery is taken in as a row that waits, and given its place in a batch when what waits is folded: so
-- its batch, its part and the lines of its file that are in it come later. Where it is cut, two rows name one file.
alter table delivery add column part integer not null default 0;
alter table delivery add column source_version integer;
alter table delivery add column waits boolean not null default false;
alter table delivery add column delivered_by jsonb;
alter table delivery add column skip integer not null default 0;
alter table delivery add column bytes integer not null default 0;

-- Even the owner of a table sees no rows while row-level security is forced.
alter table delivery no force row level security;
update delivery set part = 1 where exists (
  select from delivery as other
  where other.account_id = delivery.account_id and other.delivery_id = delivery.delivery_id
    and other.batch_id < delivery.batch_id);
alter table delivery force row level security;
alter table delivery drop constraint delivery_pkey;
alter table delivery add primary key (account_id, delivery_id, part);
alter table delivery alter column batch_id drop not null;

-- A reference is taken once, whoever comes first.
drop index delivery_reference;
create unique index delivery_reference on delivery (account_id, source_id, reference)
  where reference is not null and part = 0;
create index delivery_waiting on delivery (account_id, source_id, delivery_id) where waits;
-- The parts that name one file.
create index delivery_file on delivery (account_id, file_key) where file_key is not null;

-- The gate is not told any more how many came, only whether anybody did, and whether that is within the cap:
-- so what is stored stays as it is while a batch grows. Deliveries and days of a source change nothing then.
create function pg_temp.coverage(approval jsonb, through jsonb) returns jsonb language sql as $$
  select case when approval ? 'source' then jsonb_set(approval, '{source}', jsonb_build_object(
    'version', approval #> '{source,version}',
    'isWithin', coalesce(approval #> '{source,version}' = through
      and (approval #>> '{source,arrived}')::bigint <= (approval #>> '{source,cap}')::bigint, false)))
  else approval end
$$;
create function pg_temp.batch_facts(batch jsonb) returns jsonb language sql as $$
  select batch - 'recipients'
    || jsonb_build_object('isEmpty', coalesce(batch -> 'recipients' = '0', false))
    || jsonb_build_object('approvals', coalesce((
      select jsonb_agg(pg_temp.coverage(approval, batch #> '{arrivedThrough,version}') order by place)
      from jsonb_array_elements(batch -> 'approvals') with ordinality as each (approval, place)), '[]'))
$$;
alter table gate_facts no force row level security;
update gate_facts set facts = jsonb_set(facts, '{batches}', coalesce((
  select jsonb_agg(pg_temp.batch_facts(batch) order by place)
  from jsonb_array_elements(facts -> 'batches') with ordinality as each (batch, place)), '[]'))
where facts ? 'batches';
alter table gate_facts force row level security;
