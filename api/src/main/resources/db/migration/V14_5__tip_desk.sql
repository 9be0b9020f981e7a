-- What the staff's side of tips keeps beside the tip itself.

-- Until when a citizen has to hear something, by the working calendar as it was when the tip came
-- to the desk: in a moment after it was sent, so that sending waits for nothing.
create table tip_desk (
  tip_id uuid primary key references tip,
  answer_due_at timestamptz not null
);
alter table tip add column on_desk boolean not null default false;
create index tip_not_on_desk on tip (id) where not on_desk;

-- Where each tip counts in the statistics, so that a changed rating leaves the place of the old one
-- and a recount finds the same.
create table tip_count (
  tip_id uuid not null references tip,
  measure text collate "C" not null,
  -- The first of the month.
  day date not null,
  unit text collate "C" not null,
  category text collate "C" not null,
  primary key (tip_id, measure)
);

-- One effect a request of staff, however often it is sent.
create table tip_staff_request (
  idempotency_key text primary key,
  request_digest text not null,
  tip_id uuid not null references tip,
  requested_at timestamptz not null
);

-- Which entry of the ledger a claim code opens; the ledger itself knows no tip.
create table tip_reward (
  tip_id uuid primary key references tip,
  entry_id uuid not null unique references ledger_entry
);

-- The inbox and its filters.
create index tip_inbox on tip (received_at, id) where state = 'RECEIVED' and merged_into is null;
create index tip_of_office on tip (office, received_at, id) where office is not null;
create index tip_offered on tip (offered_to) where offered_to is not null;
create index tip_triaged on tip_event (tip_id) where type in ('Accepted', 'Merged');
