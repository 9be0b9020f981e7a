-- Problems straight into the table, as a bulk load leaves them: :count of them, numbered from :run.
insert into problem (id, number, revision, state, category, source, title, description, address,
  latitude, longitude, territory, photos, reported_at, filed_at, filed_by, sample, run, runs, lead,
  assisting, inner_photos, dispatched_by, dispatched_at, dispatchers, limit_amount, limit_unit,
  due_at, due_provisional, return_by, is_final, deferral_asked, in_time, outcome, closed_at,
  submitted_at, clock_left_nanos, forced, returns, verified, reworks, extended, reopened)
select gen_random_uuid(), :'run' || lpad(n::text, 6, '0'), 6, 'CLOSED',
  (array['E01-01', 'E01-02', 'E02-01', 'C01-01', 'C01-02'])[1 + n % 5],
  (array['FINDING', 'TIP', 'PATROL', 'HOTLINE'])[1 + n % 4],
  (array['温泉路', '银泉大道', '长安大道', '桂花路', '淦河大道', '潜山路'])[1 + n % 6] || n % 400 || '号门前'
    || (array['垃圾未清运', '井盖缺失', '占道经营', '非机动车乱停放', '路灯不亮', '小广告未清除'])[1 + n / 7 % 6],
  '第三方暗访发现，人行道上' || (array['堆放垃圾', '井盖下沉', '流动摊贩占道', '车辆乱停'])[1 + n / 3 % 4] || n % 90
    || '处，影响通行和市容，请责任单位按时限整改到位，并举一反三排查同类问题。',
  (array['温泉路', '银泉大道', '长安大道'])[1 + n % 3] || n % 400 || '号',
  29.8 + (n % 1000) * 0.0001, 114.3 + (n % 700) * 0.0001,
  u.code, '{}', at, at + interval '1 hour', 'loader', true, 1, 1, u.code, '{}', '{}', 'loader',
  at + interval '2 hours', '{loader}', 3, 'WORKING_DAYS', at + interval '3 days', false,
  at + interval '6 hours', false, false, true, 'FIXED', at + interval '2 days', null, 0, false, 0,
  true, 0, false, 0
from generate_series(1, :count) n
cross join lateral (select timestamptz '2021-01-01' + n * interval '7 minutes') t (at)
cross join lateral (select (array['XN-XA', 'XN-CB', 'XN-JY', 'XN-TC', 'XN-CY', 'XN-TS'])[1 + n % 6]) u (code);
