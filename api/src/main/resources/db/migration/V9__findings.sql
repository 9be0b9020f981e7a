-- Files of findings that were imported: the same file has one effect.

create table finding_import (
  id uuid primary key default uuidv7(),
  digest text not null,
  source text collate "C" not null,
  sample boolean not null,
  upload_id uuid not null references upload,
  imported_by text not null,
  imported_at timestamptz not null,
  imported int not null,
  first_number text collate "C" not null,
  last_number text collate "C" not null,
  unique (digest, source, sample)
);
