-- On which days a confirmation was permitted to whom, over all accounts and of none: by a keyed digest of the
-- address. So nobody is asked more often because several forms were filled in with their address.
create table confirmation_day (
  digest bytea not null,
  -- By UTC.
  day date not null,
  primary key (digest, day)
);
create index confirmation_day_day on confirmation_day (day);
