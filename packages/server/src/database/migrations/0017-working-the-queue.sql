-- Working the queue: what is urgent and why, who may take what, and what is put aside or handed over.

-- What a member of staff knows about; codes that rules ask for.
alter table staff_member add column skills text[] not null default '{}';

-- When the customer would like to send: a wish, which no promise follows from.
alter table approval_case add column wanted_on date;

alter table desk_queue
  -- The place of its urgency in core/desk/urgency.ts; the queue is sorted by it, then by what is due.
  add column rank integer not null default 4,
  add column wanted_on date,
  -- What a lead made of its place, and why.
  add column priority text check (priority in ('raised', 'lowered')),
  add column priority_by text,
  add column priority_reason text,
  -- Persons who may not decide it, since they decided it before it was reopened.
  add column barred uuid[] not null default '{}',
  -- Put aside until then; the clock runs on.
  add column deferred_until timestamptz(3),
  add column deferred_by text,
  add column deferral_reason text,
  -- Handed over to a person, or to whoever has a skill.
  add column for_person uuid,
  add column for_name text,
  add column for_skill text,
  add column handed_by text,
  -- Names and words that a search finds the case by; addresses in them are masked.
  add column sought text not null default '';
update desk_queue set rank = case
    when clock in ('at_risk', 'breached') then 0
    when worst_severity = 'serious' then 3 else 4 end;
update desk_queue set sought = concat_ws(' ', account_name, group_name, source_name);

-- The queue page, and the next case: most urgent first. What is due is still counted by desk_queue_due.
create index desk_queue_rank on desk_queue (status desc, rank, due_at, case_id);
-- What somebody holds, and what was handed to somebody.
create index desk_queue_holder on desk_queue (lease_person) where lease_person is not null;
create index desk_queue_for on desk_queue (for_person) where for_person is not null;

-- Who does not want to be offered a case, and why; it goes with the case's row in the queue.
create table desk_skip (
  case_id uuid not null references desk_queue (case_id) on delete cascade,
  person_id uuid not null,
  account_id uuid not null,
  person_name text not null,
  reason text not null,
  at timestamptz(3) not null,
  primary key (case_id, person_id)
);

-- Filters of the queue under a name, of one person each.
create table desk_view (
  view_id uuid primary key,
  person_id uuid not null,
  name text not null,
  filters jsonb not null,
  created_at timestamptz(3) not null
);
create index desk_view_person on desk_view (person_id, created_at);
