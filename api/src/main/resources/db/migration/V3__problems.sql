-- The ledger of problems. What happened is in problem_event; problem is what that says, for finding
-- and listing, written in the same transaction.

-- The body that this unit supervises: an office of the city supervises the city.
alter table unit add column supervises text collate "C" references unit;

create sequence problem_number;

create table problem (
  id uuid primary key,
  number text collate "C" not null unique,
  revision int not null,
  state text collate "C" not null,
  category text collate "C" not null,
  source text collate "C" not null,
  title text not null,
  description text not null,
  address text not null,
  latitude double precision,
  longitude double precision,
  territory text collate "C" not null references unit,
  photos uuid[] not null,
  reported_at timestamptz not null,
  filed_at timestamptz not null,
  filed_by text not null,
  sample boolean not null,

  -- The run that it stands under, or the last one.
  run int not null,
  runs int not null,
  lead text collate "C" references unit,
  assisting text[] collate "C" not null,
  inner_unit text collate "C" references unit,
  inner_due_at timestamptz,
  inner_report text,
  inner_photos uuid[] not null,
  dispatched_by text,
  dispatched_at timestamptz,
  dispatchers text[] not null,
  limit_amount int,
  limit_unit text,
  due_at timestamptz,
  due_provisional boolean not null,
  -- What is left of the limit while the clock stands still.
  clock_left_nanos bigint,
  return_by timestamptz,
  is_final boolean not null,
  extension text,
  extension_amount int,
  extension_unit text,
  extension_reason text,
  deferral_asked boolean not null,
  deferral_kind text,
  deferral_reason text,
  deferral_interim text,
  deferral_promised date,
  -- Set while it is deferred: then it resumes by itself.
  review_at timestamptz,

  submitted_at timestamptz,
  submitted_by text,
  in_time boolean,
  outcome text,
  closed_at timestamptz,
  forced boolean not null,
  merged_into uuid,
  merged_into_number text,
  dismissed_reason text,

  returns int not null,
  verified boolean not null,
  reworks int not null,
  extended boolean not null,
  reopened int not null,

  listed_office text collate "C" references unit,
  listed_due_at timestamptz,
  listed_reason text,
  listed_result text,

  -- Kept by others: whether an exposure was ever proposed, so that publishers see it, and the colour
  -- of the latest ticket in force.
  proposed boolean not null default false,
  colour text
);
create index problem_newest on problem (filed_at desc, id desc);
create index problem_due on problem (due_at, id)
  where state in ('DISPATCHED', 'IN_PROGRESS') and clock_left_nanos is null;
create index problem_of_lead on problem (lead, filed_at desc, id desc);
create index problem_of_territory on problem (territory, filed_at desc, id desc);
create index problem_to_verify on problem (submitted_at, id) where state = 'AWAITING_VERIFICATION';
create index problem_review on problem (review_at) where state = 'DEFERRED';
create index problem_listed on problem (listed_due_at) where listed_result = 'ACTIVE';

create table problem_event (
  problem_id uuid not null references problem deferrable initially deferred,
  number int not null,
  type text not null,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  actor text not null,
  staff_role text,
  unit text collate "C",
  data jsonb not null,
  primary key (problem_id, number)
);

-- One effect a request, however often it is sent.
create table problem_request (
  idempotency_key text primary key,
  request_digest text not null,
  problem_id uuid not null references problem deferrable initially deferred,
  requested_at timestamptz not null
);
