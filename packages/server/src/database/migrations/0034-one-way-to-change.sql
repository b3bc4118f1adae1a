-- The row that a change of an account locks first: where the account's chain ends, how often the account
-- was changed, and when last. It may stand before its account does, in the change that creates both.
alter table chain_head rename to account_head;
alter table account_head rename constraint chain_head_pkey to account_head_pkey;
alter table account_head drop constraint chain_head_account_id_fkey;
alter table account_head add column revision bigint not null default 0;
alter table account_head add column at timestamptz(3);

-- What each change was about, written as it ends. An account's changes are counted by its revision; null
-- for what is the platform's. Its transaction tells which changes somebody who looked later could see.
create table change (
  change_id bigint generated always as identity primary key,
  account_id uuid,
  revision bigint,
  transaction_id xid8 not null default pg_current_xact_id(),
  body jsonb not null,
  at timestamptz(3) not null
);
create index change_transaction on change (transaction_id);
create index change_account on change (account_id, revision);

-- The changes of all accounts in one order, numbered after they were committed, and so without waiting.
create table feed (
  number bigint primary key,
  change_id bigint not null unique,
  -- Over all of the feed before: whoever followed another past, as before a restore, finds another hash.
  hash text not null
);

create table feed_head (
  single boolean primary key default true check (single),
  epoch uuid not null default gen_random_uuid(),
  -- The server, its timeline and database: elsewhere a transaction's id means nothing.
  place text not null default '',
  number bigint not null default 0,
  hash text not null default '',
  -- What whoever numbered last could see.
  seen pg_snapshot not null default pg_current_snapshot(),
  goodwill bigint not null default 0
);
insert into feed_head default values;

-- In the order in which the platform carries the decisions out.
create table goodwill_number (
  number bigint primary key,
  decision_id uuid not null unique
);
insert into goodwill_number (number, decision_id) select number, decision_id from goodwill_decision;
update feed_head set goodwill = (select number from goodwill_head);
alter table goodwill_decision drop column number;
alter table goodwill_decision add primary key (account_id, decision_id);
drop table goodwill_head;

drop table gate_head;
drop table gate_revision;
-- They were counted over all accounts. Whoever compares finds that they changed, and reads anew.
update gate_facts set revision = 0;

-- Numbers all changes that were committed and have no number yet. Called by anybody, after a change and
-- every now and then, as a statement of its own: whoever dies in between has locked nothing.
create function publish_changes() returns bigint language plpgsql as $$
declare
  head feed_head;
  now_seen pg_snapshot;
  waiting bigint[];
  numbers bigint[] := '{}';
  hashes text[] := '{}';
  decisions uuid[] := '{}';
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
  end loop;
  insert into feed (number, change_id, hash)
    select number, change_id, hash from unnest(numbers, waiting, hashes) as given (number, change_id, hash);
  insert into goodwill_number (number, decision_id)
    select head.goodwill + place, decision_id from unnest(decisions) with ordinality as given (decision_id, place);
  update feed_head set number = head.number, hash = head.hash, seen = now_seen,
    goodwill = head.goodwill + cardinality(decisions);
  perform pg_notify('freigabe_feed', head.number::text);
  return head.number;
end
$$;

-- Begins another epoch where the database is not the one that numbered so far: restored from a dump, taken
-- over by a standby. What has no number yet is numbered next, in the order of its ids.
create function begin_epoch() returns void language plpgsql as $$
declare
  here text;
begin
  select concat_ws(':', (select system_identifier from pg_control_system()),
    left(pg_walfile_name(pg_current_wal_lsn()), 8),
    (select oid from pg_database where datname = current_database())) into here;
  if here = (select place from feed_head) then
    return;
  end if;
  perform from feed_head for update;
  if here = (select place from feed_head) then
    return;
  end if;
  -- No transaction has an id below 3 (PostgreSQL, access/transam.h).
  update change set transaction_id = case
    when exists (select from feed where feed.change_id = change.change_id) then '1'::xid8
    else '3'::xid8 end;
  update feed_head set place = here, epoch = gen_random_uuid(), seen = '3:3:'::pg_snapshot;
end
$$;
