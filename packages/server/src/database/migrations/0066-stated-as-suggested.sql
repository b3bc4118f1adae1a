-- Pointers into the content to what the files suggested and the customer stated unchanged: weaker evidence.
alter table submission add column suggested text[] not null default '{}';
