-- The row that a change of an account locks first: where the account's chain ends, how often the account
-- was changed, and when last. It may stand before its account does, in the change that creates both.
alter table chain_head rename to account_head;
alter table account_head rename constraint chain_head_pkey to account_head_pkey;
alter table account_head drop constraint chain_head_account_id_fkey;
alter table account_head add column revision bigint not null default 0;
alter table account_head add column at timestamptz(3);
