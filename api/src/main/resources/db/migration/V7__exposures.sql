-- The public, redacted faces of problems. What everybody reads is content and standing; the columns
-- beside them repeat what lists are filtered by.
create table exposure (
  -- Random: it tells nothing of the problem.
  number text collate "C" primary key,
  problem_id uuid not null references problem,
  revision int not null,
  -- 0 before the release; grows with whatever everybody sees change.
  version int not null,
  state text collate "C" not null,
  sample boolean not null,
  category text collate "C" not null,
  reported_at timestamptz not null,
  content jsonb,
  draft jsonb,
  standing jsonb not null,
  drafters text[] not null,
  released_at timestamptz,
  withdrawn_at timestamptz,
  reason text,

  status text collate "C" not null,
  unit text collate "C",
  colour text collate "C",
  due_at timestamptz,
  running boolean not null,
  latitude double precision,
  longitude double precision,

  check (content is null or released_at is not null),
  check (state <> 'WITHDRAWN' or (content is null and draft is null and withdrawn_at is not null))
);
-- One face at a time; after a withdrawal there may be another, under another number.
create unique index exposure_of_problem on exposure (problem_id) where state <> 'WITHDRAWN';
create index exposure_history_of_problem on exposure (problem_id, number);
create index exposure_newest on exposure (released_at desc, number desc) where released_at is not null;
create index exposure_of_unit on exposure (unit, released_at desc, number desc)
  where released_at is not null;
create index exposure_due on exposure (due_at, number) where released_at is not null;
create index exposure_proposed on exposure (number) where draft is not null;

-- What everybody saw, and from when on. A withdrawal deletes all that was before it.
create table exposure_version (
  number text collate "C" not null references exposure,
  version int not null,
  at timestamptz not null,
  content jsonb,
  standing jsonb not null,
  primary key (number, version)
);

-- What everybody may know of what happened, in order.
create table exposure_event (
  number text collate "C" not null references exposure,
  position int not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  kind text collate "C" not null,
  text text,
  unit text collate "C",
  due_at timestamptz,
  ticket_number text,
  ticket_colour text collate "C",
  primary key (number, position)
);
