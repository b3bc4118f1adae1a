-- The one thing to know first of a case, with its words: {code, text: {de, en}, severity}; null where nothing is worth
-- saying. Written whenever the case's weight is.
alter table desk_queue add column stands_out jsonb;
