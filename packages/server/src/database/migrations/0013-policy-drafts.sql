-- Drafts of policy packs: what somebody wants published, until another person publishes it.

create table policy_draft (
  draft_id uuid primary key,
  title text not null,
  -- Why it is wanted; empty where nothing is said.
  note text not null,
  -- Counts what is saved, so that nobody overwrites or publishes what they have not read.
  version integer not null,
  -- The publication that it was compared with last.
  base integer not null references policy_publication (number),
  -- `pack_id` to its YAML, or to null for a pack that is left out. What is not named stays as it is.
  files jsonb not null,
  state text not null check (state in ('editing', 'proposed', 'published', 'dropped')),
  -- SHA-256 of the shipped packs that it offers, so that they are offered once; null for a person's draft.
  offered text unique,
  created_at timestamptz(3) not null,
  -- Who wrote the text as it stands; null for the installation.
  written_by uuid,
  written_at timestamptz(3) not null,
  proposed_by uuid,
  proposed_at timestamptz(3),
  -- What it was published as.
  publication integer unique references policy_publication (number)
);

-- One person may publish a policy alone; each such publication is recorded as one.
alter table platform add column single_operator boolean not null default false;
