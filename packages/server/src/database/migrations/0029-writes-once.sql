-- Which attempt carries the request out; only the one that still holds the claim can commit.
alter table idempotency add column claim uuid;
-- When the process of that attempt was last known to live.
alter table idempotency add column alive_at timestamptz(3) not null default now();
-- Set in the very transaction that changed something. With a null status the answer is not known.
alter table idempotency add column committed boolean not null default false;
update idempotency set committed = true where status is not null;

-- Accounts draw the ids of their requests themselves: what one of them drew says nothing to another.
alter table request_queue drop constraint request_queue_pkey;
alter table request_queue add primary key (account_id, request_id);
