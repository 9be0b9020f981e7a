-- Links name the secret that they were made with, and entries the ground that a case lies on.
alter table audit add column key_id text collate "C" not null default '1';
alter table audit add column ground text collate "C";
alter table audit_head add column key_id text collate "C" not null default '1';
create index audit_of_ground on audit (ground, number desc) where ground is not null;
