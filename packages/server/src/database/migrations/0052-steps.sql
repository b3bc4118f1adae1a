-- An approval that opened in part, and how far it is.
create table approval_step (
  account_id uuid not null,
  approval_id uuid not null,
  state text not null check (state in ('open', 'too_few', 'above_limits', 'widened')),
  -- Since when it is in this state.
  changed_at timestamptz(3) not null,
  -- When it was first seen that the first part is being sent to.
  sent_at timestamptz(3),
  -- When what came back is looked at next; null once nothing opens by itself any more.
  look_at timestamptz(3),
  -- What was sent and what came back, when it was looked at last.
  figures jsonb,
  primary key (account_id, approval_id),
  foreign key (account_id, approval_id) references approval (account_id, approval_id)
);
-- Keys the draw of each recipient for the first part, in hexadecimal. Only who gives permits ever reads it.
create table approval_draw (
  account_id uuid not null,
  approval_id uuid not null,
  secret text not null,
  primary key (account_id, approval_id),
  foreign key (account_id, approval_id) references approval_step (account_id, approval_id)
);
create index approval_step_due on approval_step (look_at) where look_at is not null;
create index approval_step_waiting on approval_step (changed_at) where state in ('too_few', 'above_limits');

-- Whom of those named a permit is for, as places in the question.
alter table permit add column places integer[];

-- Whether the platform tells what was sent is asked of all accounts at once.
create index sent_count_day on sent_count (day);
