-- Recipients of an import who are in approved lists already: which lists, and how many. The rest is what is reviewed.
alter table batch add column known jsonb;
-- Names the file of that rest, which takes the place of the one that was uploaded.
alter table batch add column cut_id uuid;
create unique index batch_cut on batch (account_id, cut_id) where cut_id is not null;
