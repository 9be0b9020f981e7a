-- Sweep of a class: which like places the unit has to look at, too, and what it reported of them.

alter table problem
  add column sweep text,
  add column sweep_looked_at int,
  add column sweep_put_right int,
  add constraint sweep_reported check (
    (sweep_looked_at is null) = (sweep_put_right is null)
    and (sweep is not null or sweep_looked_at is null)
    and sweep_put_right between 0 and sweep_looked_at);
create index problem_sweep_due on problem (due_at, id)
  where sweep is not null and sweep_looked_at is null and state in ('DISPATCHED', 'IN_PROGRESS');
