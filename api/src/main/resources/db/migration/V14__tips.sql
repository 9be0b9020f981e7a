-- What citizens send. Of the citizen nothing is kept: no account, no address, no session. Of the
-- tracking code and of the client's key there are keyed hashes only, whose key is not in here.
create sequence tip_number;

create table tip (
  -- Random: it tells no time.
  id uuid primary key,
  -- For staff; never shown beside the code.
  number text collate "C" not null unique,
  code_hash bytea not null unique,
  key_hash bytea not null unique,
  request_hash bytea not null,
  -- Of the code by which a reward is claimed.
  claim_hash bytea unique,
  language text collate "C" not null,
  received_at timestamptz not null,
  category text collate "C" not null,

  -- The citizen's words; erased when their time is over.
  text text,
  address text,
  latitude double precision,
  longitude double precision,
  photos uuid[] not null,
  kept boolean not null,

  state text collate "C" not null,
  merged_into uuid references tip,
  accepted_into uuid references problem,
  -- The problem that it follows now.
  problem_id uuid references problem,
  problem_state text collate "C",
  closings int not null,
  refused int not null,
  -- Whoever owns the reply.
  owner text,
  office text collate "C",
  offered_to text collate "C",
  answered_at timestamptz,
  waiting int not null,
  contest jsonb,
  contest_due_at timestamptz,
  rating jsonb,
  settled_at timestamptz,
  entries int not null,
  revision int not null,

  check ((latitude is null) = (longitude is null)),
  check ((problem_id is null) = (problem_state is null)),
  check ((contest is null) = (contest_due_at is null))
);
create index tip_newest on tip (received_at desc, id desc);
-- With the nulls: of an array of problems the planner cannot tell that it finds none of them.
create index tip_of_problem on tip (problem_id);
create index tip_accepted_into on tip (accepted_into);
create index tip_followers on tip (merged_into) where merged_into is not null;
create index tip_contest_due on tip (contest_due_at) where contest_due_at is not null;
create index tip_settled on tip (settled_at) where settled_at is not null and kept;

-- What happened, in order. The account is staff's; citizens have none.
create table tip_event (
  tip_id uuid not null references tip,
  number int not null,
  type text collate "C" not null,
  at timestamptz not null,
  account text,
  staff_role text collate "C",
  unit text collate "C",
  data jsonb not null,
  primary key (tip_id, number)
);

-- Citizens' requests that would do harm if they were taken twice.
create table tip_request (
  tip_id uuid not null references tip,
  key_hash bytea not null,
  request_hash bytea not null,
  primary key (tip_id, key_hash)
);

-- The rectangle that the city lies in: south, west, north, east, in degrees. Null: not said.
alter table city add column bounds double precision[];
