-- How the sketch of a list's mailboxes differs from that of its addresses: keyed hashes that only one of the two
-- holds, laid out as `hashes` are. Null for a list from before mailboxes were compared.
alter table sketch add column differing bytea;
alter table sketch alter column differing set storage external;
