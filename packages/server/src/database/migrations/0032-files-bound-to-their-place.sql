-- The id of the key a file is sealed under; from then on it opens at its own place only. Null for a file of
-- an earlier version, which is not bound to its place yet.
alter table batch add column sealed_under text;
alter table delivery add column sealed_under text;
alter table evidence add column sealed_under text;
alter table request_file add column sealed_under text;
