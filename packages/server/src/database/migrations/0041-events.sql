-- What the platform is told of an account, written with the change that it tells of and numbered without gaps.
-- Bodies hold ids, codes, counts and moments, and nothing that the account may not read.
create table public_event (
  account_id uuid not null,
  number bigint not null,
  -- The same by whichever way it is read, and however often.
  event_id uuid not null,
  type text not null,
  group_id uuid,
  body jsonb not null,
  -- The account's, of the change that it came with.
  revision bigint not null,
  at timestamptz(3) not null,
  primary key (account_id, number)
);

alter table account_head add column events bigint not null default 0;

-- The events of all accounts in one order, which is the feed's: numbered after they were committed, without gaps.
create table event_position (
  position bigint primary key,
  -- The feed's, in which it was given: after a restore the same position may lead to another event.
  epoch uuid not null,
  account_id uuid not null,
  number bigint not null
);
create index event_position_account on event_position (account_id, position);

alter table feed_head add column events bigint not null default 0;

-- By when it was last told what a campaign is told of the group; null for what was stored before.
alter table gate_facts add column told_at timestamptz(3);

-- As before, and events get their positions: a change says up to which number it told its account's, and how many.
create or replace function publish_changes() returns bigint language plpgsql as $$
declare
  head feed_head;
  now_seen pg_snapshot;
  waiting bigint[];
  numbers bigint[] := '{}';
  hashes text[] := '{}';
  decisions uuid[] := '{}';
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
  insert into goodwill_number (number, decision_id)
    select head.goodwill + place, decision_id from unnest(decisions) with ordinality as given (decision_id, place);
  update feed_head set number = head.number, hash = head.hash, seen = now_seen,
    goodwill = head.goodwill + cardinality(decisions), events = head.events;
  perform pg_notify('freigabe_feed', head.number::text);
  return head.number;
end
$$;
