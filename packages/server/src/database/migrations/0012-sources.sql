-- Sources: forms and interfaces through which recipients keep arriving, and what arrived through them.

create table source (
  account_id uuid not null,
  source_id uuid not null,
  group_id uuid not null,
  reference text,
  name text not null,
  kind text not null check (kind in ('web_form', 'interface', 'platform_form')),
  link text,
  -- Code of the collection method.
  method text not null,
  -- So many recipients in each period of so many days are expected at most.
  cap integer not null check (cap > 0),
  period_days integer not null check (period_days > 0),
  -- Counts up when link, kind or method change: what was approved of the earlier form is not this one.
  version integer not null default 1,
  -- The first day, in UTC, of the first period of this version.
  version_since date not null,
  created_at timestamptz(3) not null,
  changed_at timestamptz(3) not null,
  withdrawn_at timestamptz(3),
  primary key (account_id, source_id),
  foreign key (account_id, group_id) references recipient_group (account_id, group_id),
  unique (account_id, group_id, reference)
);
-- The sources of a group, as they were declared.
create index source_group on source (account_id, group_id, created_at);

create table case_source (
  account_id uuid not null,
  case_id uuid not null,
  source_id uuid not null,
  -- The version that the case is about.
  version integer not null,
  primary key (account_id, case_id, source_id),
  foreign key (account_id, case_id) references approval_case (account_id, case_id),
  foreign key (account_id, source_id) references source (account_id, source_id)
);
create index case_source_source on case_source (account_id, source_id);

create table approval_source (
  account_id uuid not null,
  approval_id uuid not null,
  source_id uuid not null,
  version integer not null,
  cap integer not null,
  period_days integer not null,
  -- From which day on the periods count.
  since date not null,
  primary key (account_id, approval_id, source_id),
  foreign key (account_id, approval_id) references approval (account_id, approval_id),
  foreign key (account_id, source_id) references source (account_id, source_id)
);
create index approval_source_source on approval_source (account_id, source_id);

-- What a source brought: a batch for each day in UTC, and another for what came in beyond the cap.
alter table batch add column source_id uuid;
alter table batch add column source_version integer;
alter table batch add column arrived_on date;
alter table batch add column beyond_cap boolean not null default false;
-- True where it grows by deliveries instead of being one file.
alter table batch add column delivered boolean not null default false;
-- The draw that decides whether a person looks at the batch afterwards: drawn once, kept for ever.
alter table batch add column sample_seed text;
alter table batch add column sampled boolean not null default false;
alter table batch add foreign key (account_id, source_id) references source (account_id, source_id);
create index batch_source on batch (account_id, source_id, arrived_on) where source_id is not null;

-- One delivery of recipients to a source; a part of it for each batch that it went to.
create table delivery (
  account_id uuid not null,
  delivery_id uuid not null,
  batch_id uuid not null,
  source_id uuid not null,
  reference text,
  recipients integer not null,
  refused integer not null,
  -- The sealed recipients of this part, until they are deleted.
  file_key text,
  at timestamptz(3) not null,
  primary key (account_id, delivery_id, batch_id),
  foreign key (account_id, batch_id) references batch (account_id, batch_id),
  foreign key (account_id, source_id) references source (account_id, source_id)
);
-- A repeated delivery; the parts of a batch in their order.
create index delivery_reference on delivery (account_id, source_id, reference)
  where reference is not null;
create index delivery_batch on delivery (account_id, batch_id, at);

-- What the desk's queue says of a case that is about a source and no recipients yet.
alter table desk_queue add column source_name text;
