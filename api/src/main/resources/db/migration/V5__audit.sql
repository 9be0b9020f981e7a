-- What staff have done, in one chain. Every link is a MAC, by a key that the database does not
-- know, over the entry and the link before it.
create table audit (
  number bigint primary key check (number > 0),
  at timestamptz not null,
  actor text not null,
  username text,
  display_name text,
  staff_role text,
  unit text collate "C",
  scope text not null,
  action text not null,
  subject text not null,
  subject_key text collate "C" not null,
  -- json keeps its text to the letter, which is what the link covers.
  before json,
  after json,
  previous bytea not null,
  link bytea not null
);
create index audit_of_subject on audit (subject, subject_key, number desc);
create index audit_of_actor on audit (actor, number desc);
create index audit_of_scope on audit (scope, number desc);

-- The chain's end. Whoever appends holds this row until the commit.
create table audit_head (
  only_one boolean primary key default true check (only_one),
  number bigint not null,
  link bytea not null,
  mac bytea not null
);
insert into audit_head (number, link, mac) values (0, decode(repeat('00', 32), 'hex'), '');

-- Against slips of the hand; it is the chain that finds what was meant.
create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is only ever appended to';
end
$$;
create trigger audit_append_only before update or delete or truncate on audit
  for each statement execute function refuse_audit_change();
