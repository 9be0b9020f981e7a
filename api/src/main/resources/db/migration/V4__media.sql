-- Photos, cleaned. The pictures are in the object store, under photos/<day>/<id>/.
create table media (
  -- Random: it cannot be guessed, and tells no time.
  id uuid primary key,
  -- The account; null when a citizen sent it.
  uploaded_by text,
  size int not null,
  width int not null,
  height int not null,
  digest text not null,
  state text not null check (state in ('UNATTACHED', 'ATTACHED')),
  released boolean not null default false,
  -- The photo that this is a masked copy of.
  derived_from uuid references media on delete set null,
  day date not null,
  created_at timestamptz not null,
  idempotency_key text collate "C" unique,
  request_digest text,
  check (not released or state = 'ATTACHED')
);
create index media_unattached on media (created_at) where state = 'UNATTACHED';
create index media_masked on media (derived_from) where derived_from is not null;
