-- Letters of the example platform to addresses that nobody has are never handed to a mail server.

alter table mail drop constraint mail_state_check;
alter table mail add constraint mail_state_check
  check (state in ('waiting', 'sent', 'failed', 'unsent'));
