package io.sunboard.statistics.store;

/**
 * The same counts as {@code Counting} keeps, told by the ledger itself, in SQL: written apart, so
 * that each finds the other's errors. $1 is the city's time zone.
 */
final class Recount {

  private static final String FACTS =
      """
      select coalesce(p.lead, p.territory) unit, p.category, p.source, p.sample,
        (date_trunc('month', p.filed_at at time zone $1))::date filed,
        (date_trunc('month', p.due_at at time zone $1))::date due,
        (date_trunc('month', p.closed_at at time zone $1))::date ended,
        (p.due_at at time zone $1)::date due_day,
        p.state, p.outcome, p.forced, p.extended, p.deferral_kind,
        p.reworks > 0 reworked,
        p.lead is not null has_run,
        p.state in ('DISPATCHED', 'IN_PROGRESS') and p.clock_left_nanos is null pending,
        p.state = 'AWAITING_VERIFICATION'
          or (p.state = 'CLOSED' and p.lead is not null
              and p.outcome in ('FIXED', 'PARTLY_FIXED')) disposed,
        case when p.state = 'CLOSED' and p.forced then p.closed_at <= p.due_at
             else coalesce(p.in_time, false) end in_time
      from problem p
      """;

  private static final String STANDING =
      """
      select f.unit, f.category, v.day, v.measure, f.source, f.sample, 1 n
      from (
      """
          + FACTS
          + """
          ) f cross join lateral (values
            (f.filed, 'MERGED', f.state = 'MERGED'),
            (f.filed, 'FILED', f.state <> 'MERGED'),
            (f.filed, 'STILL_OPEN', f.state not in ('CLOSED', 'DISMISSED', 'MERGED')),
            (f.filed, 'DISMISSED', f.state = 'DISMISSED'),
            (f.due, 'DEFERRED_SEASON', f.state = 'DEFERRED' and f.deferral_kind = 'SEASON'),
            (f.due, 'DEFERRED_WORKS', f.state = 'DEFERRED' and f.deferral_kind = 'WORKS'),
            (f.due_day, 'PENDING', f.pending),
            (f.due_day, 'PENDING_EXTENDED', f.pending and f.extended),
            (f.due, 'DISPOSED', f.disposed),
            (f.due, 'DISPOSED_IN_TIME', f.disposed and f.in_time),
            (f.due, 'NOT_DISPOSED', f.state = 'CLOSED' and f.has_run and f.outcome = 'UNFIXED'),
            (f.due, 'EXTENDED', f.extended and (f.disposed
              or (f.state = 'CLOSED' and f.has_run and f.outcome = 'UNFIXED'))),
            (f.due, 'CLOSED', f.state = 'CLOSED' and f.has_run),
            (f.due, 'CLOSED_IN_TIME', f.state = 'CLOSED' and f.has_run and f.in_time),
            (f.due, 'CLOSED_WITHOUT_DUTY', f.state = 'CLOSED' and f.has_run
              and f.outcome in ('NOT_RESPONSIBLE', 'NOT_REPRODUCED')),
            (f.ended, f.outcome, f.state = 'CLOSED'),
            (f.ended, 'VERIFIED', f.state = 'CLOSED' and not f.forced),
            (f.ended, 'REWORKED', f.state = 'CLOSED' and not f.forced and f.reworked)
          ) v (day, measure, counts)
          where v.counts
          """;

  /** For the unit that had the problem when it happened. */
  private static final String HAPPENED =
      """
      select coalesce((
          select case when d.type in ('Dispatched', 'Reopened') then d.data ->> 'lead' end
          from problem_event d
          where d.problem_id = e.problem_id and d.number < e.number
            and d.type in ('Dispatched', 'Reopened', 'Returned', 'Reinstated', 'Dismissed', 'Merged')
          order by d.number desc limit 1), p.territory) unit,
        p.category, (date_trunc('month', e.happened_at at time zone $1))::date as day,
        case e.type when 'Reopened' then 'CONTESTS_UPHELD' else 'CLOSINGS' end measure,
        p.source, p.sample, 1 n
      from problem_event e join problem p on p.id = e.problem_id
      where e.type in ('VerificationPassed', 'ClosedByForce')
        or (e.type = 'Reopened' and e.data ->> 'why' = 'CONTEST_UPHELD')
      """;

  /** Tips keep themselves where each counts. */
  private static final String TIPS =
      """
      select unit, category, day, measure, 'TIP' source, false sample, 1 n from tip_count
      """;

  /** The rows that {@code statistic} should hold once everything is summed up. */
  static final String CUBES =
      """
      select coalesce(unit, '') unit, coalesce(category, '') category, day, measure, source, sample,
        sum(n)::int n
      from (
      """
          + STANDING
          + " union all "
          + HAPPENED
          + " union all "
          + TIPS
          + """
          ) counted
          group by day, measure, source, sample,
            grouping sets ((unit, category), (unit), (category))
          """;

  private Recount() {}
}
