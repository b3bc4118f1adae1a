-- Since when the gate says of a cap what is no longer so: that there is room, or that there is none. Whoever may
-- change the account tells the gate and takes the mark away.
alter table permit_cap add column untold_since timestamptz(3);
create index permit_cap_untold on permit_cap (untold_since) where untold_since is not null;
