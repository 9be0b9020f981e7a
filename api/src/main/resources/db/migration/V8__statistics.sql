-- Counts of problems. What a step moves is added to statistic_delta, so that steps which count in one
-- place do not wait for each other; every few seconds that is summed up in statistic. A count is the
-- sum of both.

create table statistic_delta (
  id bigint generated always as identity primary key,
  -- The first of the month; for what is pending, the day of the deadline.
  day date not null,
  unit text collate "C" not null,
  category text collate "C" not null,
  source text collate "C" not null,
  sample boolean not null,
  measure text collate "C" not null,
  n int not null
);

-- Three tables in one, so that no question has to add up what it does not ask about: by unit and
-- category; by unit, the category being ''; by category, the unit being ''.
create table statistic (
  unit text collate "C" not null,
  category text collate "C" not null,
  day date not null,
  measure text collate "C" not null,
  source text collate "C" not null,
  sample boolean not null,
  n int not null,
  primary key (unit, category, day, measure, source, sample)
);
create index statistic_of_category on statistic (category, day);
create index statistic_gone on statistic (unit) where n = 0;

-- Months as the public sees them: taken down, then released by a second person.
create table statistic_release (
  month date not null,
  version int not null,
  revision int not null,
  prepared_by text not null,
  prepared_at timestamptz not null,
  reason text,
  released_at timestamptz,
  primary key (month, version)
);
create table statistic_snapshot (
  month date not null,
  version int not null,
  unit text collate "C" not null,
  category text collate "C" not null,
  day date not null,
  measure text collate "C" not null,
  source text collate "C" not null,
  sample boolean not null,
  n int not null,
  primary key (unit, category, day, measure, source, sample, version),
  foreign key (month, version) references statistic_release
);
create index statistic_snapshot_of_month on statistic_snapshot (month, version);
create index statistic_snapshot_of_category on statistic_snapshot (category, day);
