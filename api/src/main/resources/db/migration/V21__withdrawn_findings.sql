-- Findings that were recorded by mistake: they cost nothing and stay on record.

alter table finding
  add column withdrawn_reason text,
  add column withdrawn_by text,
  add column withdrawn_at timestamptz,
  add constraint withdrawn check (
    (withdrawn_at is null) = (withdrawn_reason is null)
    and (withdrawn_at is null) = (withdrawn_by is null));
