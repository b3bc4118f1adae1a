-- How the file was made from another one before its import, as whoever mended it said; null where it was not.
alter table batch add column mended jsonb;
