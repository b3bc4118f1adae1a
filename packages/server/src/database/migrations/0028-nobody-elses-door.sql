-- A link that opens a person's door is no longer kept where others read it: its token is sealed until the
-- letter is sent. Letters that waited lost theirs, so whoever they are for asks once more.
alter table mail add column sealed_token text;
alter table mail no force row level security;
update mail set
  letter = jsonb_set(letter, '{params,url}', to_jsonb(regexp_replace(letter #>> '{params,url}', '[^/]+$', '[…]'))),
  last_answer = case when state = 'waiting' then 'Not sent: its link was withdrawn by an upgrade.' else last_answer end,
  state = case when state = 'waiting' then 'failed' else state end
where letter ->> 'template' in ('invitation', 'password_reset');
alter table mail force row level security;

-- Of invitations that were written at once, one stays open: of an account, or of the staff.
alter table invitation no force row level security;
delete from invitation older using invitation newer
where older.accepted_at is null and newer.accepted_at is null
  and older.email = newer.email and older.account_id is not distinct from newer.account_id
  and older.invitation_id < newer.invitation_id;
alter table invitation force row level security;
create unique index invitation_open on invitation (account_id, email) nulls not distinct
  where accepted_at is null;
drop index invitation_account;

-- Attempts at passwords, links and codes, counted for all processes together until their time has passed.
create table attempt (
  -- A keyed digest of what the attempts are about and where they come from.
  name text primary key,
  count integer not null,
  until timestamptz(3) not null
);
create index attempt_until on attempt (until);

-- Each time that staff opened an evidence file as it was uploaded, nothing in it masked.
create table evidence_look (
  account_id uuid not null,
  look_id uuid not null,
  evidence_id uuid not null,
  person_id uuid not null,
  person_name text not null,
  reason text not null,
  at timestamptz(3) not null,
  primary key (account_id, look_id),
  foreign key (account_id, evidence_id) references evidence (account_id, evidence_id)
);
