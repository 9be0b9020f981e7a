-- Service requests are asked for by the day on which they were reported.
create index exposure_reported on exposure (reported_at desc, number desc)
  where released_at is not null and state <> 'WITHDRAWN';

-- What was told and has not been looked at yet: written with what it tells of, read in order.
create table alert_news (
  id bigint generated always as identity primary key,
  subject text collate "C" not null,
  subject_key text collate "C" not null,
  type text collate "C" not null,
  at timestamptz not null
);

-- Who wants to be told of what. Nobody signs in for it: whoever has the token manages it.
create table alert (
  id uuid primary key,
  token_hash text collate "C" not null unique,
  state text collate "C" not null,
  -- Why it is disabled.
  reason text,
  channel text collate "C" not null,
  -- Encrypted; the keyed hash is for counting only.
  destination bytea not null,
  destination_hash text collate "C" not null,
  key_id text collate "C" not null,
  language text collate "C" not null,

  exposures boolean not null,
  publications boolean not null,
  rankings boolean not null,
  unit text collate "C",
  category text collate "C",
  exposure text collate "C",
  south double precision,
  west double precision,
  north double precision,
  east double precision,
  latitude double precision,
  longitude double precision,
  metres double precision,

  created_at timestamptz not null,
  confirmed_at timestamptz,
  mailed_at timestamptz,
  -- When the next message is due, or a lease ends; null while there is none.
  next_at timestamptz,
  -- How many messages were ever queued: tells a sender that there are more than it saw.
  queued bigint not null default 0,
  -- Failures in a row.
  failures int not null default 0
);
create index alert_due on alert (next_at) where next_at is not null;
create index alert_of_destination on alert (destination_hash);
create index alert_unconfirmed on alert (created_at) where state = 'PENDING';

-- One message for all that get it; its id is the same at every attempt.
create table alert_message (
  id uuid primary key,
  type text collate "C" not null,
  subject text collate "C" not null,
  subject_key text collate "C" not null,
  at timestamptz not null,
  -- JSON, to the letter as it is signed; null once what it tells of was withdrawn.
  body text
);
create index alert_message_of_subject on alert_message (subject, subject_key);
create index alert_message_age on alert_message (at);

create table alert_delivery (
  alert_id uuid not null references alert on delete cascade,
  message_id uuid not null references alert_message,
  position bigint not null generated always as identity,
  state text collate "C" not null,
  queued_at timestamptz not null,
  attempts int not null default 0,
  last_at timestamptz,
  -- What the receiver answered: an HTTP status; null when nothing came.
  status int,
  fault text,
  primary key (alert_id, message_id)
);
create index alert_delivery_queue on alert_delivery (alert_id, position) where state = 'PENDING';
create index alert_delivery_log on alert_delivery (alert_id, position desc);
create index alert_delivery_of_message on alert_delivery (message_id);

-- What an alert has been told of, so that it hears of a withdrawal too.
create table alert_told (
  alert_id uuid not null references alert on delete cascade,
  subject text collate "C" not null,
  subject_key text collate "C" not null,
  primary key (alert_id, subject, subject_key)
);
create index alert_told_of on alert_told (subject, subject_key);

-- By which a program that sent a report asks for its number. A keyed hash: whoever has the database
-- and the access log cannot tell which report was asked for.
create table open311_token (
  hash bytea primary key,
  tip_id uuid not null references tip on delete cascade
);
create index open311_token_of_tip on open311_token (tip_id);
