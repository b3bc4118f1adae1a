-- Further texts whose rows stay in a case when an import is divided by a column.
alter table division add column by_also jsonb not null default '[]';

-- The newest acceptances of a collection method, whose lists show what is usual.
create index promise_outcome_alike on promise_outcome (methods, decided_at desc) where outcome = 'accepted';

-- Groups of any age by the beginnings of words in their names, and the newest, whose names are searched whole.
create index recipient_group_words on recipient_group using gin (to_tsvector('simple', name))
  where deleted_at is null;
create index recipient_group_newest on recipient_group (created_at desc) where deleted_at is null;
