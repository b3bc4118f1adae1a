-- How many questions of senders would have been denied while an account was only observed, by day in UTC. A
-- group may be gone, and is the nil UUID where the gate knew none by the name asked for.
create table observed_denial (
  account_id uuid not null,
  day date not null,
  group_id uuid not null,
  reason text not null,
  questions bigint not null check (questions > 0),
  primary key (account_id, day, group_id, reason),
  foreign key (account_id) references account (account_id)
);
-- Swept when their time is over, and added up for administration.
create index observed_denial_age on observed_denial (day);
