alter table desk_queue
  -- When it was handed over: for some time it is kept for whoever it was handed to, however urgent.
  add column handed_at timestamptz(3),
  -- Whether the person who holds it took it by hand, judged in it or wrote a note; if not, `N` gives it back.
  add column lease_touched boolean not null default false;
-- Whoever holds a case now may have begun.
update desk_queue set lease_touched = true where lease_person is not null;
