-- Schemes of several owners, and rankings with every step of their arithmetic.

-- Null for the city itself.
alter table scheme add column owner text collate "C" references unit;

alter table ranking_row
  add column exact numeric,
  add column grade text collate "C",
  add column honours text,
  add column tie_break text collate "C",
  add column gaps jsonb not null default '[]',
  -- Down to the finding; read only where somebody asks for it.
  add column steps jsonb not null default '{}';

-- What was printed was exact as long as there was one channel with a weight of 1.
update ranking_row set exact = total;

-- What a ranking was computed from, by channel, as its export will say it.
create table ranking_input (
  ranking_id uuid primary key references ranking on delete cascade,
  inputs bytea not null
);

-- The files of a release, byte for byte as they were released.
create table ranking_export (
  ranking_id uuid primary key references ranking,
  json bytea not null,
  json_digest text not null,
  csv bytea not null,
  csv_digest text not null
);
