-- The platform states that it recorded these sign-ups itself, or delivered each as it came: its key alone says
-- nothing about that, since it also hands on what customers have.
alter table batch add column recorded_by_platform boolean not null default false;
