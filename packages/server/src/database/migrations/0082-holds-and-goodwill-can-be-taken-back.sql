-- Decisions on holds and on goodwill wait like those on cases and appeals.

-- The hold that it ends; `revision` is then how many answers were read. Null where it is on something else.
alter table scheduled_decision add column hold_id uuid;
alter table scheduled_decision
  add foreign key (account_id, hold_id) references hold (account_id, hold_id),
  drop constraint scheduled_decision_kind_check,
  drop constraint scheduled_decision_about;
alter table scheduled_decision
  add constraint scheduled_decision_kind_check check (kind in (
    'accept', 'reject', 'ask', 'confirm', 'uphold', 'dismiss', 'grant', 'decline', 'lift', 'confirm_hold')),
  add constraint scheduled_decision_about check (
    case
      when kind in ('uphold', 'dismiss', 'grant', 'decline') then request_id is not null
      when kind in ('lift', 'confirm_hold') then hold_id is not null
      else case_id is not null
    end);
create unique index scheduled_decision_hold on scheduled_decision (account_id, hold_id);
