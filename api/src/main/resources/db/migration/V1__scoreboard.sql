-- Sunboard's ledger. Instants are timestamptz; days are the city's. Codes compare by byte, so that
-- keyset pages have one order everywhere.

create table city (
  only_one boolean primary key default true check (only_one),
  profile text not null,
  root_unit text not null,
  loaded_at timestamptz not null
);

-- Units -----------------------------------------------------------------------------------------

create table tier (
  code text collate "C" primary key,
  depth int not null,
  name_zh text not null,
  name_en text
);

create table unit (
  code text collate "C" primary key,
  name_zh text not null,
  name_en text,
  tier text collate "C" not null references tier,
  parent text collate "C" references unit,
  -- Codes from the root down, each followed by '/': orders the tree, finds what is below.
  path text collate "C" not null unique,
  active boolean not null default true,
  revision int not null default 1
);
create unique index unit_name on unit (name_zh) where active;
create index unit_parent on unit (parent, code);

-- Schemes ---------------------------------------------------------------------------------------

create table scheme (
  id uuid primary key default uuidv7(),
  code text collate "C" not null,
  version int not null,
  in_force_from date not null,
  document jsonb not null,
  digest text not null,
  adopted_at timestamptz not null,
  unique (code, version),
  unique (code, digest)
);

-- Uploaded files (their bytes are in the object store) ------------------------------------------

create table upload (
  id uuid primary key default uuidv7(),
  name text not null,
  size bigint not null,
  digest text not null,
  uploaded_by text not null,
  uploaded_at timestamptz not null
);

-- Rounds and what they collect ------------------------------------------------------------------

create table round (
  id uuid primary key default uuidv7(),
  scheme_id uuid not null references scheme,
  period text collate "C" not null,
  first_day date not null,
  last_day date not null,
  state text not null,
  sample boolean not null default false,
  revision int not null default 1
);
create index round_newest on round (last_day desc, id desc);

create table round_group (
  round_id uuid not null references round,
  group_code text collate "C" not null,
  period text collate "C" not null,
  primary key (round_id, group_code),
  -- One round a period and group, whoever opens it first.
  unique (group_code, period)
);

create table score_import (
  round_id uuid not null references round,
  channel text collate "C" not null,
  upload_id uuid not null references upload,
  digest text not null,
  source_title text,
  source_url text,
  imported_at timestamptz not null,
  primary key (round_id, channel)
);

create table imported_score (
  round_id uuid not null,
  channel text collate "C" not null,
  unit_code text collate "C" not null references unit,
  score numeric,
  note text,
  primary key (round_id, channel, unit_code),
  foreign key (round_id, channel) references score_import
);

-- Rankings --------------------------------------------------------------------------------------

create table ranking (
  id uuid primary key default uuidv7(),
  round_id uuid not null references round,
  scheme_id uuid not null references scheme,
  group_code text collate "C" not null,
  period text collate "C" not null,
  first_day date not null,
  last_day date not null,
  version int not null default 1,
  state text not null,
  sample boolean not null,
  previous_id uuid references ranking,
  source_title text,
  source_url text,
  released_at timestamptz,
  recorded_at timestamptz,
  revision int not null default 1,
  unique (round_id, group_code, version)
);
create index ranking_released on ranking (last_day, group_code, id) where state = 'RELEASED';
create index ranking_of_period on ranking (group_code, period, version desc);

create table ranking_row (
  ranking_id uuid not null references ranking,
  -- 1, 2, 3 … without gaps: the order of the table, and its keyset.
  position int not null,
  unit_code text collate "C" not null references unit,
  rank int,
  total numeric,
  reason_zh text,
  reason_en text,
  components jsonb not null,
  primary key (ranking_id, position),
  unique (ranking_id, unit_code),
  check ((rank is null) = (total is null))
);
create index ranking_row_of_unit on ranking_row (unit_code, ranking_id);

-- Publications ----------------------------------------------------------------------------------

create table publication (
  id uuid primary key default uuidv7(),
  number text not null unique,
  version int not null default 1,
  revision int not null default 1,
  kind text not null,
  audience text not null,
  state text not null,
  title text not null,
  period text collate "C" not null,
  last_day date not null,
  sample boolean not null default false,
  content jsonb not null,
  drafted_by text not null,
  checked_by text,
  signed_by text,
  release_at timestamptz,
  released_at timestamptz,
  recorded_at timestamptz,
  idempotency_key text not null unique,
  request_digest text not null
);
create index publication_newest on publication (coalesce(released_at, 'infinity'), id);

create table publication_ranking (
  publication_id uuid not null references publication,
  ranking_id uuid not null references ranking,
  primary key (publication_id, ranking_id)
);
create index publication_of_ranking on publication_ranking (ranking_id);

-- What happened, and what is still to be told ---------------------------------------------------

create table event (
  id uuid primary key default uuidv7(),
  subject text not null,
  subject_key text collate "C" not null,
  type text not null,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  actor text not null,
  staff_role text,
  data jsonb not null
);
create index event_of_subject on event (subject, subject_key, id);

create table outbox (
  id bigint generated always as identity primary key,
  subject text not null,
  subject_key text collate "C" not null
);
