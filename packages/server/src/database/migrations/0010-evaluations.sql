-- What the rules made of each submission, and which way it went.

-- One evaluation of a case's rules: kept so that it can be shown, repeated, and tried under another policy.
create table evaluation (
  account_id uuid not null,
  evaluation_id uuid not null,
  case_id uuid not null,
  -- The revision of the submission that was evaluated.
  revision integer not null,
  publication integer not null,
  countries text[] not null,
  at timestamptz(3) not null,
  -- What the rules saw: figures, codes and choices, never a text that somebody typed.
  facts jsonb not null,
  -- Every rule with its inputs and outcome, and what follows from all of them.
  trace jsonb not null,
  route text not null check (route in ('by_rule', 'fast', 'normal', 'specialist', 'second_eyes')),
  outcome text not null check (outcome in ('accepted', 'asked', 'held', 'person')),
  -- The rule that accepts the case, also where a person decided all the same.
  rule_id text,
  -- Drawn by lot: a person decides without knowing what the rules say.
  sampled boolean not null,
  -- Id of the key that the lot was drawn with; empty where no rule accepts.
  seed text,
  -- Why the rules could not be evaluated or carried out.
  trouble text,
  primary key (account_id, evaluation_id),
  unique (account_id, case_id, revision),
  foreign key (account_id, case_id) references approval_case (account_id, case_id)
);
-- Past cases, newest first, over all accounts.
create index evaluation_newest on evaluation (at desc);
-- What rules accept, carried out or not.
create index evaluation_rule on evaluation (at desc) where rule_id is not null;

-- The way that a case goes, and what whoever takes it should know.
alter table desk_queue add column route text not null default 'normal'
  check (route in ('fast', 'normal', 'specialist', 'second_eyes'));
alter table desk_queue add column skills text[] not null default '{}';

-- The rule that asked, or that decided.
alter table question add column rule_id text;
alter table decision add column rule_id text;

-- Whether rules accept; what they ask and where they send a case holds either way.
alter table platform add column accept_by_rule boolean not null default true;
