-- Rights are compared with what the catalogue says; nobody believes any longer what was noted here.
drop table if exists applied_rights;
