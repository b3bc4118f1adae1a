-- Which accounts something came back to, and which of it was looked at.
create table return_look (
  account_id uuid primary key,
  told_at timestamptz(3) not null,
  -- What was told until then is judged.
  looked_at timestamptz(3),
  -- The figures at which a person is to look although sending goes on.
  looks jsonb not null default '[]'
);
create index return_look_due on return_look (told_at) where looked_at is null or looked_at < told_at;
