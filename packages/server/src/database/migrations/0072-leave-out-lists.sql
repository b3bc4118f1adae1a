-- Whom an account wants left out of an import, by keyed digests of mailboxes that lie one after another.
create table leave_out_list (
  account_id uuid not null references account,
  leave_out_id uuid not null,
  sha256 text not null,
  addresses integer not null,
  key_id text not null,
  tokens bytea not null,
  created_at timestamptz(3) not null,
  primary key (account_id, leave_out_id)
);
-- Swept after a day.
create index leave_out_list_age on leave_out_list (created_at);
-- The list is gone once the file has been screened, and stays named: nobody can tell any more who was on it.
alter table batch add column leave_out_id uuid;
