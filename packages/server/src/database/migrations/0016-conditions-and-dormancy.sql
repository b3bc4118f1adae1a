-- Approvals keep what their conditions depend on, end by themselves where everybody sees it, and are asked
-- about when nothing has been sent for long.

-- When the gate's answer changes next by itself; a job gives that a revision. Empty where nothing is left.
alter table approval add column changes_at timestamptz(3);
create index approval_change on approval (changes_at) where changes_at is not null;

-- The day of the last campaign to a group that the gate let pass, by UTC.
create table gate_mailing (
  account_id uuid not null,
  group_id uuid not null,
  last_on date not null,
  primary key (account_id, group_id),
  foreign key (account_id, group_id) references recipient_group (account_id, group_id)
);

-- When it is looked at next how long nothing has been sent. Empty where nobody asks: also for approvals
-- from before, since nobody noted what was sent under them.
alter table approval add column silence_at timestamptz(3);
create index approval_silence on approval (silence_at) where silence_at is not null;
-- The end that was decided, while silence has brought it forward.
alter table approval add column ends_if_mailed timestamptz(3);

-- A condition whose code is that of its kind, as in the policy that was shipped, is kept with the kind and
-- with the day on which its days are over. Of any other nobody can tell, and the gate stays shut.
create function bound_conditions(conditions jsonb, since timestamptz) returns jsonb
language sql immutable as $$
  select coalesce(
    jsonb_agg(
      each
      || jsonb_build_object('kind', case each ->> 'code'
        when 'cleaned_reimport' then 'only_after_cleaned_reimport'
        when 'first_send_at_most' then 'first_send_at_most'
        when 'expires_after' then 'expires_after'
        when 'reconfirm_by' then 'reconfirm_by'
      end)
      || case when each ->> 'code' in ('expires_after', 'reconfirm_by') and each ? 'limit'
        then jsonb_build_object('until', to_char(
          (since + (each ->> 'limit')::integer * interval '24 hours') at time zone 'UTC',
          'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        else '{}' end
      order by place),
    '[]')
  from jsonb_array_elements(conditions) with ordinality as list (each, place)
$$;

-- Even the owner of a table sees no rows while row-level security is forced.
alter table approval no force row level security;
alter table decision no force row level security;
update decision set conditions = bound_conditions(conditions, at) where conditions <> '[]';
update approval set conditions = bound_conditions(conditions, starts_at) where conditions <> '[]';
update approval set ends_at = least(ends_at, (
    select min((each ->> 'until')::timestamptz) from jsonb_array_elements(conditions) as each
    where each ->> 'kind' = 'expires_after'
  ))
  where conditions <> '[]';
update approval set renew_at = least(renew_at, (
    select min((each ->> 'until')::timestamptz
      - least(interval '30 days', ((each ->> 'until')::timestamptz - starts_at) / 2))
    from jsonb_array_elements(conditions) as each
  ))
  where conditions <> '[]' and renew_at is not null;
-- What the gate has stored of them is read anew by the first sweep.
update approval set changes_at = case when conditions = '[]' then ends_at else starts_at end
  where revoked_at is null;
alter table decision force row level security;
alter table approval force row level security;
drop function bound_conditions(jsonb, timestamptz);
