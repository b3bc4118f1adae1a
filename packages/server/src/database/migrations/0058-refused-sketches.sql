-- The sketch of a refused import outlasts the import: whoever removes it and uploads it again is recognised.
alter table sketch add column removed_at timestamptz(3);
-- Swept when their time is over.
create index sketch_removed on sketch (removed_at) where removed_at is not null;
