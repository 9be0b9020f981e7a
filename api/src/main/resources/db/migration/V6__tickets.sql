-- The ladder of tickets: one run a dispatch, and what it has written.
create table ladder_run (
  problem_id uuid not null references problem deferrable initially deferred,
  run int not null,
  issuer text collate "C" not null,
  addressee text collate "C" not null,
  state jsonb not null,
  -- When the next rung is due; null while none has a date, and for ever once the run has ended.
  next_at timestamptz,
  ended boolean not null default false,
  primary key (problem_id, run)
);
create index ladder_run_next on ladder_run (next_at) where next_at is not null;

-- Numbers are counted in the transaction that uses them, so that none is lost.
create table ticket_counter (
  agency text not null,
  year int not null,
  last int not null,
  primary key (agency, year)
);

create table ticket (
  id uuid primary key,
  problem_id uuid not null references problem deferrable initially deferred,
  run int not null,
  rung int not null,
  colour text not null,
  reason text not null,
  signing text not null,
  status text not null,
  agency text not null,
  year int,
  serial int,
  number text unique,
  issuer text collate "C" not null,
  addressee text collate "C" not null,
  copies text[] collate "C" not null,
  limit_ends timestamptz not null,
  due_at timestamptz not null,
  written_at timestamptz not null,
  issued_at timestamptz,
  signed_by text,
  signed_name text,
  signed_at timestamptz,
  received_by text,
  received_name text,
  received_at timestamptz,
  revoked_by text,
  revoked_name text,
  revoked_at timestamptz,
  revoked_reason text,
  revision int not null,
  -- Each rung once, whoever was quickest.
  unique (problem_id, run, rung),
  unique (agency, year, serial)
);
create index ticket_newest on ticket (written_at desc, id desc);
create index ticket_of_addressee on ticket (addressee, written_at desc, id desc);
create index ticket_to_sign on ticket (written_at desc, id desc) where status = 'PREPARED';

-- How far the clock of stories and tests is ahead; nobody reads it where the clock cannot be moved.
create table clock_offset (
  only_one boolean primary key default true check (only_one),
  nanos bigint not null
);
