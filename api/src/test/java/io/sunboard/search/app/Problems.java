package io.sunboard.search.app;

/** Problems straight into the table, where only their number matters. */
final class Problems {

  private Problems() {}

  /** The statement that makes so many, each of revision 1. */
  static String insert(int count) {
    return """
    insert into problem (id, number, revision, state, category, source, title, description, address,
      latitude, longitude, territory, photos, reported_at, filed_at, filed_by, sample, run, runs,
      assisting, inner_photos, dispatchers, due_provisional, is_final, deferral_asked, forced,
      returns, verified, reworks, extended, reopened)
    select gen_random_uuid(), 'V-' || lpad(n::text, 6, '0'), 1, 'FILED', 'E01',
      (array['FINDING', 'TIP', 'PATROL'])[1 + n %% 3], '温泉路' || n || '号门前垃圾未清运',
      '人行道上堆放垃圾' || n || '袋，影响通行，请尽快清运。', '温泉路' || n || '号',
      29.8 + (n %% 100) * 0.001, 114.3 + (n %% 70) * 0.001, 'XN-XA', '{}',
      timestamptz '2021-01-01' + n * interval '10 minutes', timestamptz '2021-01-01' + n * interval '11 minutes',
      'loader', false, 0, 0, '{}', '{}', '{}', false, false, false, false, 0, false, 0, false, 0
    from generate_series(1, %d) n
    """
        .formatted(count);
  }
}
