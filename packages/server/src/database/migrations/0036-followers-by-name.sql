-- Who holds a copy of the gate and answers from it: how far in the feed that copy is, and until when it may be
-- answered from at most without another word from us. That stands here before whoever asks is answered.
create table gate_follower (
  key_id uuid not null,
  -- Drawn by each process that follows, so only with its key does it tell one from another.
  follower_id uuid not null,
  name text not null,
  version text not null,
  address text not null,
  key_name text not null,
  -- Ids and references of the accounts that it follows; null for all.
  accounts text[],
  -- Null until it first answers from what it has read.
  epoch uuid,
  number bigint,
  -- By this database's clock, which is one for all processes; so is the next.
  lease_until timestamptz(3) not null,
  heard_at timestamptz(3) not null,
  primary key (key_id, follower_id)
) with (fillfactor = 50);
