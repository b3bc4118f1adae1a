-- The platform states that it fetched these recipients itself, over an interface: from the account's shop, or from its
-- former provider. Null for its own records (recorded_by_platform), and where it says nothing.
alter table batch add column fetched_from text check (fetched_from in ('shop', 'former_provider'));
