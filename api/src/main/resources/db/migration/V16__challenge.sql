-- Digests of challenges that were redeemed, until they expire: none pays twice.
create table redeemed_challenge (
  digest bytea primary key,
  expires_at timestamptz not null
);
create index redeemed_challenge_expiry on redeemed_challenge (expires_at);

-- Keyed digests of words and place of tips that came of late; gone after an hour or so.
create table alike_tips (
  digest bytea primary key,
  first_tip_id uuid not null,
  since timestamptz not null,
  seen int not null
);
create index alike_tips_age on alike_tips (since);

-- For triage: this tip said what another had said shortly before.
create table repeated_tip (
  tip_id uuid primary key,
  first_tip_id uuid not null
);
