-- When the letter goes out that asks for details, unless they have been begun by then.
alter table approval_case add column letter_at timestamptz(3);
create index approval_case_letter on approval_case (letter_at) where letter_at is not null;

-- Who of an import is in earlier ones, too: kept where what it resembles is forgotten, since counts rest on it. Older
-- processes keep it with the comparison.
alter table batch add column repeats jsonb;
update batch set repeats = comparison -> 'repeats' where comparison -> 'repeats' is not null;
