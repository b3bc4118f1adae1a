-- Policy packs as they were published, and which of them a case is judged under.

-- One version of a pack; never changed once written.
create table policy_pack_version (
  pack_id text not null,
  version text not null,
  -- SHA-256 of what it says: the same for the same content.
  digest text not null,
  -- The YAML file as somebody wrote it.
  source text not null,
  -- The same as it was read, so that code to come need not read old files.
  layer jsonb not null,
  created_at timestamptz(3) not null,
  primary key (pack_id, version)
);

-- The packs that hold together from a moment on; the newest is in force.
create table policy_publication (
  number integer primary key,
  -- `pack_id` to `version`.
  packs jsonb not null,
  published_by text not null,
  seconded_by text,
  published_at timestamptz(3) not null
);

-- The publication that a case keeps from its submission on; before that, the one in force holds.
alter table approval_case add column publication integer;
-- Where its recipients are, as draft or submission state it: ISO 3166-1 codes. Empty: as the account says.
alter table approval_case add column countries text[] not null default '{}';
