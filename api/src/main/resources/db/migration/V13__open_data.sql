-- What feeds and files ask: what was released or withdrawn last, and whether anything changed.
create index exposure_told on exposure (coalesce(withdrawn_at, released_at) desc, number desc)
  where released_at is not null;
create index exposure_versions on exposure (version) where released_at is not null;
