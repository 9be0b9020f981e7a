package io.sunboard.opendata.app;

import io.sunboard.publication.Publication;
import io.sunboard.ranking.Ranking;
import io.sunboard.ranking.Statement;
import io.sunboard.ranking.Steps;
import io.sunboard.ranking.app.RankingReader.Row;
import io.sunboard.scheme.Scheme;
import io.sunboard.shared.Period;
import io.sunboard.shared.UnitCode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A released ranking with everything that is shown beside it.
 *
 * @param editions of the same period, the latest first; it is one of them
 * @param comparedWith the period of the release before; null for the first
 * @param steps by unit and channel: how each score came about
 * @param statements the latest published one of each unit that has any
 * @param notices the public publications that announce it
 * @param files whether there are files of it; what is old may have none
 */
public record ReleasedRanking(
    Ranking ranking,
    List<Ranking> editions,
    @Nullable Period comparedWith,
    Scheme scheme,
    Scheme.Group group,
    List<Row> rows,
    Map<UnitCode, Map<String, Steps>> steps,
    Map<UnitCode, Statement> statements,
    List<Publication> notices,
    boolean files) {

  public ReleasedRanking {
    editions = List.copyOf(editions);
    rows = List.copyOf(rows);
    steps = Map.copyOf(steps);
    statements = Map.copyOf(statements);
    notices = List.copyOf(notices);
  }

  /** Whether no later edition has taken its place. */
  public boolean current() {
    return editions.getFirst().id().equals(ranking.id());
  }
}
