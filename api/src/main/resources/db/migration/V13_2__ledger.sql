-- What ranks and red tickets bring units, and what supervisors propose.
create table ledger_entry (
  id uuid primary key,
  kind text collate "C" not null,
  unit text collate "C" not null references unit,
  -- Yuan, above 0; what is withheld is a kind of its own.
  amount numeric check (amount > 0),
  reason_zh text not null,
  reason_en text,
  note text,
  sample boolean not null,
  state text collate "C" not null,
  revision int not null,
  proposed_at timestamptz not null,
  proposed_by text not null,
  decided_at timestamptz,
  decided_by text,
  decision_note text,
  settled_on date,
  document text,
  settled_at timestamptz,
  settled_by text,

  ranking_id uuid references ranking,
  group_code text collate "C",
  period text collate "C",
  ranking_version int,
  rule text collate "C",

  ticket_id uuid unique,
  problem_id uuid,
  ticket_number text,

  idempotency_key text unique,
  request_digest text,
  -- Whatever happens, once for each.
  unique (ranking_id, unit, rule)
);
create index ledger_newest on ledger_entry (proposed_at desc, id desc);
create index ledger_of_unit on ledger_entry (unit, proposed_at desc, id desc);
create index ledger_decided on ledger_entry (decided_at) where state in ('DECIDED', 'SETTLED');
create index ledger_of_ranking on ledger_entry (group_code, period) where ranking_id is not null;
create index ledger_of_problem on ledger_entry (problem_id) where state = 'PROPOSED';

-- The rankings that have brought their proposals, if any.
create table ledger_ranking (
  ranking_id uuid primary key references ranking,
  at timestamptz not null
);
