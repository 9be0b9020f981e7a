-- History that is loaded waits behind what happens now, however much of it there is.
alter table outbox add column history boolean not null default false;
create index outbox_in_turn on outbox (history, id);
