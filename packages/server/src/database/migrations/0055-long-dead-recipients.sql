-- Recipients whose mailbox was reported as not there, by whichever account, so that lists full of them are
-- recognised. A hash is keyed as in a sketch; whose report it was is kept nowhere.
create table dead_recipient (
  key_id text not null,
  hash bigint not null,
  -- The first report.
  since timestamptz(3) not null,
  -- The last report.
  reported_at timestamptz(3) not null,
  primary key (key_id, hash)
);
-- Swept when their time is over.
create index dead_recipient_age on dead_recipient (reported_at);
