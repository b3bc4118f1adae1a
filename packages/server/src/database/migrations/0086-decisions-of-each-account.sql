-- Ids of decisions are drawn by whoever decides: what was drawn for one account says nothing to another.
alter table goodwill_number add column account_id uuid;
alter table goodwill_decision no force row level security;
update goodwill_number set account_id = goodwill_decision.account_id
  from goodwill_decision where goodwill_decision.decision_id = goodwill_number.decision_id;
alter table goodwill_decision force row level security;
alter table goodwill_number alter column account_id set not null;
alter table goodwill_number drop constraint goodwill_number_decision_id_key;
alter table goodwill_decision drop constraint goodwill_decision_decision_id_key;
alter table goodwill_number add unique (account_id, decision_id);

-- As before, and with the account of each decision on goodwill.
create or replace function publish_changes() returns bigint language plpgsql as $$
declare
  head feed_head;
  now_seen pg_snapshot;
  waiting bigint[];
  numbers bigint[] := '{}';
  hashes text[] := '{}';
  decisions uuid[] := '{}';
  accounts uuid[] := '{}';
  events bigint;
  unfinished xid8[];
  one record;
begin
  -- Nearly always nothing waits: that is found out without a lock. Asked in this form an index answers,
  -- however long somebody has kept a transaction open.
  select * into head from feed_head;
  unfinished := array(select pg_snapshot_xip(head.seen));
  if not exists (select from change where transaction_id >= pg_snapshot_xmax(head.seen)
    or transaction_id = any (unfinished)) then
    return null;
  end if;
  select * into head from feed_head for update;
  unfinished := array(select pg_snapshot_xip(head.seen));
  -- A statement of its own sees what was numbered before the lock was had. Ids of one account's changes
  -- are in the order of its revisions, since its head is locked while they are given.
  select pg_current_snapshot(), array_agg(change_id order by change_id) into now_seen, waiting
    from change where transaction_id >= pg_snapshot_xmax(head.seen) or transaction_id = any (unfinished);
  if waiting is null then
    return null;
  end if;
  for one in select * from change where change_id = any (waiting) order by change_id loop
    head.number := head.number + 1;
    head.hash := encode(sha256(convert_to(concat_ws('|', head.hash, head.number, one.change_id,
      one.account_id, one.revision, one.body, extract(epoch from one.at)), 'UTF8')), 'hex');
    numbers := numbers || head.number;
    hashes := hashes || head.hash;
    if one.body ? 'goodwill' then
      decisions := decisions || (one.body ->> 'goodwill')::uuid;
      accounts := accounts || one.account_id;
    end if;
    if one.body ? 'events' then
      events := (one.body #>> '{events,count}')::bigint;
      insert into event_position (position, epoch, account_id, number)
        select head.events + place, head.epoch, one.account_id,
          (one.body #>> '{events,upTo}')::bigint - events + place
        from generate_series(1, events) as place;
      head.events := head.events + events;
    end if;
  end loop;
  insert into feed (number, change_id, hash)
    select number, change_id, hash from unnest(numbers, waiting, hashes) as given (number, change_id, hash);
  insert into goodwill_number (number, account_id, decision_id)
    select head.goodwill + place, account_id, decision_id
    from unnest(accounts, decisions) with ordinality as given (account_id, decision_id, place);
  update feed_head set number = head.number, hash = head.hash, seen = now_seen,
    goodwill = head.goodwill + cardinality(decisions), events = head.events;
  perform pg_notify('freigabe_feed', head.number::text);
  return head.number;
end
$$;
