-- The sketch of a refused import outlasts the import: whoever removes it and uploads it again is recognised.
alter table sketch add column removed_at timestamptz(3);
-- Swept when their time is over.
create index sketch_removed on sketch (removed_at) where removed_at is not null;

-- Until when somebody has promised to look at an approval in steps that waits, and whether that time has passed.
alter table approval_step add column look_by timestamptz(3);
alter table approval_step add column overdue boolean not null default false;
update approval_step set look_by = now() + interval '1 day' where state in ('too_few', 'above_limits');
create index approval_step_promised on approval_step (look_by) where look_by is not null and not overdue;
