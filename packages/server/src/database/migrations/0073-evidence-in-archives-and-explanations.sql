-- The files of an archive that is evidence: name, kind and size of each; null for any other file.
alter table evidence add column files jsonb;
