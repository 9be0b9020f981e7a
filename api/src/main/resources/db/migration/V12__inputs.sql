-- What a round is given, who appeals against it, what units say beside their score, and corrections.

-- Rounds ----------------------------------------------------------------------------------------

-- A correction is a round of its own: it takes over what the corrected one was given, and its
-- rankings are the next version of the same group and period.
alter table round
  add column version int not null default 1,
  add column corrects uuid references round,
  add column correction_reason text,
  -- Until when each phase may last; null where the scheme sets no time, or before it begins.
  add column collect_by timestamptz,
  add column compute_by timestamptz,
  add column appeals_until timestamptz,
  add column decide_by timestamptz,
  add column approve_by timestamptz,
  add column release_by timestamptz,
  -- An appeal has changed what was computed.
  add column outdated boolean not null default false,
  -- Whose staff run it.
  add column owner text collate "C" references unit;
update round set owner = (select code from unit where parent is null);
alter table round alter column owner set not null;
create unique index round_corrects on round (corrects);

alter table round_group add column version int not null default 1;
alter table round_group drop constraint round_group_group_code_period_key;
alter table round_group add unique (group_code, period, version);

-- Findings --------------------------------------------------------------------------------------

create table finding (
  round_id uuid not null references round,
  -- Random, so that the public export tells nothing by it; the same in a correction.
  id uuid not null,
  channel text collate "C" not null,
  unit_code text collate "C" not null references unit,
  indicator text collate "C" not null,
  standard text collate "C" not null,
  points numeric not null check (points >= 0),
  title text not null,
  address text not null,
  photos uuid[] not null,
  seen_at timestamptz not null,
  problem_id uuid not null references problem deferrable initially deferred,
  recorded_by text not null,
  recorded_at timestamptz not null,
  idempotency_key text,
  request_digest text,
  primary key (round_id, id),
  unique (round_id, idempotency_key)
);
create index finding_newest on finding (round_id, seen_at desc, id desc);
create index finding_of_unit on finding (round_id, unit_code, seen_at desc, id desc);
create index finding_of_problem on finding (problem_id);

-- Files of findings: the same file has one effect in a channel of a round.
create table round_finding_import (
  round_id uuid not null references round,
  channel text collate "C" not null,
  digest text not null,
  upload_id uuid not null references upload,
  imported_by text not null,
  imported_at timestamptz not null,
  imported int not null,
  first_number text collate "C" not null,
  last_number text collate "C" not null,
  primary key (round_id, channel, digest)
);

create table appeal (
  round_id uuid not null,
  finding_id uuid not null,
  reason text not null,
  appealed_by text not null,
  appealed_at timestamptz not null,
  outcome text,
  -- Points lost after it; null while it is open and when it was upheld.
  points numeric check (points >= 0),
  decision_reason text,
  decided_by text,
  decided_at timestamptz,
  primary key (round_id, finding_id),
  foreign key (round_id, finding_id) references finding,
  check ((outcome is null) = (decided_at is null))
);
create index appeal_open on appeal (round_id) where outcome is null;

-- Other inputs ----------------------------------------------------------------------------------

-- How many standards were looked at in a unit; a unit without a line was not inspected.
create table channel_sample (
  round_id uuid not null references round,
  channel text collate "C" not null,
  unit_code text collate "C" not null references unit,
  standards int not null check (standards > 0),
  primary key (round_id, channel, unit_code)
);

-- Who has marked its peers, or was excused from it.
create table marking (
  round_id uuid not null references round,
  channel text collate "C" not null,
  unit_code text collate "C" not null references unit,
  excuse text,
  given_by text not null,
  given_at timestamptz not null,
  idempotency_key text,
  request_digest text,
  primary key (round_id, channel, unit_code)
);
create table mark (
  round_id uuid not null,
  channel text collate "C" not null,
  by_unit text collate "C" not null references unit,
  of_unit text collate "C" not null references unit,
  mark numeric not null,
  primary key (round_id, channel, by_unit, of_unit),
  foreign key (round_id, channel, by_unit) references marking,
  check (by_unit <> of_unit)
);

-- Results of polls and public reviews: groups of people with their weight.
create table answer_group (
  round_id uuid not null references round,
  channel text collate "C" not null,
  unit_code text collate "C" not null references unit,
  label text not null,
  weight numeric not null check (weight > 0),
  n int not null check (n > 0),
  total numeric not null,
  squares numeric not null,
  primary key (round_id, channel, unit_code, label)
);

create table attainment (
  round_id uuid not null references round,
  channel text collate "C" not null,
  unit_code text collate "C" not null references unit,
  label text not null,
  target numeric not null check (target > 0),
  -- Null where nothing was reported, which is not 0.
  reached numeric check (reached >= 0),
  weight numeric not null check (weight > 0),
  primary key (round_id, channel, unit_code, label)
);

-- Rates of the problem ledger as they were when the collecting ended.
create table channel_rate (
  round_id uuid not null references round,
  channel text collate "C" not null,
  unit_code text collate "C" not null references unit,
  kind text collate "C" not null,
  numerator int not null,
  denominator int not null,
  primary key (round_id, channel, unit_code, kind)
);

-- Rankings --------------------------------------------------------------------------------------

alter table ranking add column correction_reason text;
-- What the unit was called when it was ranked.
alter table ranking_row add column unit_name_zh text, add column unit_name_en text;
update ranking_row r set unit_name_zh = u.name_zh, unit_name_en = u.name_en
from unit u where u.code = r.unit_code;
alter table ranking_row alter column unit_name_zh set not null;

create table ranking_statement (
  id uuid primary key default uuidv7(),
  ranking_id uuid not null references ranking,
  unit_code text collate "C" not null references unit,
  version int not null,
  text_zh text not null,
  text_en text,
  submitted_by text not null,
  submitted_at timestamptz not null,
  published_by text,
  published_at timestamptz,
  idempotency_key text not null unique,
  request_digest text not null,
  unique (ranking_id, unit_code, version)
);

-- What a unit that is no more went up in.
create table unit_succession (
  predecessor text collate "C" not null references unit,
  successor text collate "C" not null references unit,
  primary key (predecessor, successor),
  check (predecessor <> successor)
);
create index unit_succession_of_successor on unit_succession (successor);

-- Nothing released ever changes -----------------------------------------------------------------

create function refuse_released_change() returns trigger language plpgsql as $$
begin
  raise exception '% % is released and never changes', tg_table_name, old.id;
end
$$;
create trigger round_released before update or delete on round
  for each row when (old.state = 'RELEASED') execute function refuse_released_change();
create trigger ranking_released before update or delete on ranking
  for each row when (old.state = 'RELEASED') execute function refuse_released_change();
create trigger statement_published before update or delete on ranking_statement
  for each row when (old.published_at is not null) execute function refuse_released_change();

create function refuse_released_rows() returns trigger language plpgsql as $$
begin
  if exists (select from changed c join ranking k on k.id = c.ranking_id where k.state = 'RELEASED') then
    raise exception 'rows of a released ranking never change';
  end if;
  return null;
end
$$;
create function refuse_released_inputs() returns trigger language plpgsql as $$
begin
  if exists (select from changed c join round r on r.id = c.round_id where r.state = 'RELEASED') then
    raise exception 'what a released round was given never changes';
  end if;
  return null;
end
$$;
create function refuse_truncate() returns trigger language plpgsql as $$
begin
  raise exception '% holds what is released', tg_table_name;
end
$$;
create function refuse_export_change() returns trigger language plpgsql as $$
begin
  raise exception 'the files of a release never change';
end
$$;
create trigger ranking_export_kept before update or delete or truncate on ranking_export
  for each statement execute function refuse_export_change();

do $$
declare
  name text;
  guard text;
begin
  foreach name in array array['ranking_row', 'ranking_input', 'round_group', 'score_import', 'imported_score', 'finding',
    'round_finding_import', 'appeal', 'channel_sample', 'marking', 'mark', 'answer_group', 'attainment',
    'channel_rate'] loop
    guard := case when name in ('ranking_row', 'ranking_input') then 'refuse_released_rows' else 'refuse_released_inputs' end;
    execute format('create trigger %1$s_insert after insert on %1$s referencing new table as changed'
      ' for each statement execute function %2$s()', name, guard);
    execute format('create trigger %1$s_update after update on %1$s referencing old table as changed'
      ' for each statement execute function %2$s()', name, guard);
    execute format('create trigger %1$s_delete after delete on %1$s referencing old table as changed'
      ' for each statement execute function %2$s()', name, guard);
  end loop;
  foreach name in array array['round', 'ranking', 'ranking_row', 'ranking_input', 'ranking_statement', 'round_group',
    'score_import', 'imported_score', 'finding', 'round_finding_import', 'appeal', 'channel_sample', 'marking',
    'mark', 'answer_group', 'attainment', 'channel_rate'] loop
    execute format('create trigger %1$s_truncate before truncate on %1$s'
      ' for each statement execute function refuse_truncate()', name);
  end loop;
end
$$;
