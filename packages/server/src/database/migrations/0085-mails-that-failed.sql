-- Administration and an alarm look for them; nearly all mails are sent.
create index mail_failed on mail (created_at desc, mail_id desc) where state = 'failed';
