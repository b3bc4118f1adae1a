-- A list that its account keeps is applied to every later import, until it is removed.
alter table leave_out_list
  add column name text,
  add column kept_since timestamptz(3);
