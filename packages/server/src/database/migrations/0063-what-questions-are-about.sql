-- What a question is about, as the customer reads it: the statement, what was found beside it, and where.
alter table question add column about jsonb not null default '[]';
