-- Editions of one publication share its number; a correction says what it corrects and why.
alter table publication drop constraint publication_number_key;
alter table publication
  add column corrects uuid references publication,
  add column correction_reason text,
  add column superseded_at timestamptz,
  add column withdrawn_at timestamptz,
  add column withdrawal_reason text,
  -- Whether it goes out by itself at release_at.
  add column timed boolean not null default false;
create unique index publication_edition on publication (number, version);
create index publication_due on publication (release_at) where state = 'SIGNED' and timed;
