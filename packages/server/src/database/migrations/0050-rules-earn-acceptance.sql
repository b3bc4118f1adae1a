-- Whether a rule accepts by itself. A rule that is not here reports only, and nobody at the desk sees it.
create table rule_standing (
  rule_id text primary key,
  accepts boolean not null,
  -- What turned out bad from then on takes it back.
  changed_at timestamptz(3) not null,
  -- Null: it accepted before rules had to earn it.
  changed_by text
);
insert into rule_standing (rule_id, accepts, changed_at)
  select distinct rule_id, true, now() from evaluation where outcome = 'accepted' and rule_id is not null;

-- The share of such cases that the lot would have left to a person.
alter table evaluation add column lot_share double precision;

create index evaluation_of_rule on evaluation (rule_id, at desc) where rule_id is not null;
-- What was rejected or revoked is rare, and looked for by its time.
create index decision_against on decision (at) where outcome in ('rejected', 'revoked');
