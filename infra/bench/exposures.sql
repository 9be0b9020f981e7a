-- Exposures of the problems numbered from :run straight into the table, as a release leaves them: two photos, two tickets.
insert into exposure (number, problem_id, revision, version, state, sample, category, reported_at, content, standing,
  drafters, released_at, status, unit, colour, due_at, running, latitude, longitude)
select 'GS-' || lpad(upper(to_hex(n)), 8, '0'), p.id, 2, 1, 'RELEASED', true, p.category, p.reported_at,
  jsonb_build_object('title', p.title, 'text', p.description, 'address', p.address,
    'place', jsonb_build_object('latitude', p.latitude, 'longitude', p.longitude, 'precision', 1),
    'photos', jsonb_build_array(jsonb_build_object('id', gen_random_uuid(), 'kind', 'BEFORE'),
      jsonb_build_object('id', gen_random_uuid(), 'kind', 'AFTER'))),
  jsonb_build_object('status', 'IN_PROGRESS', 'unit', p.lead, 'colour', 'YELLOW', 'dueAt', p.due_at, 'running', true,
    'extensions', 0),
  '{loader}', p.filed_at + interval '5 days', 'IN_PROGRESS', p.lead, 'YELLOW', p.due_at, true, p.latitude, p.longitude
from (select *, row_number() over (order by number) n from problem where number like :'run' || '%') p;

insert into exposure_event (number, position, at, recorded_at, kind, ticket_number, ticket_colour)
select e.number, t.position, e.reported_at + t.position * interval '1 day', e.released_at, 'TICKET_ISSUED',
  '咸创办督〔2021〕' || row_number() over (order by e.number, t.position) || '号', t.colour
from exposure e join problem p on p.id = e.problem_id and p.number like :'run' || '%'
cross join (values (1, 'WHITE'), (2, 'YELLOW')) t (position, colour);

analyze problem, exposure, exposure_event;
