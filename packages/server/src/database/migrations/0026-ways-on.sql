-- A division that waits for a file may be given up by whoever asked for it, or by the customer who has it no more.
alter table division drop constraint division_failure_check;
alter table division add constraint division_failure_check
  check (failure in ('part_empty', 'other_file', 'case_moved_on', 'taken_back'));
