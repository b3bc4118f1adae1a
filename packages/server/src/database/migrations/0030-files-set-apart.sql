-- Why a file that came through an approved source is reviewed for itself; null where it came with the source.
alter table batch add column set_apart text check (set_apart in ('grave_finding', 'other_layout'));
