-- When the letter goes out that asks for details, unless they have been begun by then.
alter table approval_case add column letter_at timestamptz(3);
create index approval_case_letter on approval_case (letter_at) where letter_at is not null;
