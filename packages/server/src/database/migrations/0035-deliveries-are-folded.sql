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
update gate_facts set facts = jsonb_set(facts, '{batches}', coalesce((
  select jsonb_agg(pg_temp.batch_facts(batch) order by place)
  from jsonb_array_elements(facts -> 'batches') with ordinality as each (batch, place)), '[]'))
where facts ? 'batches';
