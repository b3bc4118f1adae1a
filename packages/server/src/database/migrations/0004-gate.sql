-- What the gate answers from, versioned without gaps.

create table gate_facts (
  account_id uuid not null,
  group_id uuid not null,
  revision bigint not null,
  facts jsonb not null,
  at timestamptz(3) not null,
  primary key (account_id, group_id),
  foreign key (account_id, group_id) references recipient_group (account_id, group_id)
);

-- One row: whoever changes the gate locks it, so that the order of commits is that of revisions.
create table gate_head (
  single boolean primary key default true check (single),
  revision bigint not null
);
insert into gate_head (revision) values (0);

create table gate_revision (
  revision bigint primary key,
  account_id uuid not null,
  group_id uuid,
  at timestamptz(3) not null
);
