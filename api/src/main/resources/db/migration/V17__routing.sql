-- Rules by which it is suggested who is answerable: each version as it was set, none ever edited.
create table routing_rules (
  version int primary key,
  document text not null,
  reason text not null,
  set_at timestamptz not null,
  set_by text not null
);

-- What lies near.
create index exposure_place on exposure (latitude, longitude)
  where released_at is not null and state <> 'WITHDRAWN';
create index problem_place on problem (latitude, longitude);
create index tip_place on tip (latitude, longitude);
