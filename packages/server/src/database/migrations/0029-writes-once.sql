-- Which attempt carries the request out; only the one that still holds the claim can commit.
alter table idempotency add column claim uuid;
-- When the process of that attempt was last known to live.
alter table idempotency add column alive_at timestamptz(3) not null default now();
-- Set in the very transaction that changed something. With a null status the answer is not known.
alter table idempotency add column committed boolean not null default false;
update idempotency set committed = true where status is not null;
