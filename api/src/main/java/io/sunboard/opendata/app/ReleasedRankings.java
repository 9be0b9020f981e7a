package io.sunboard.opendata.app;

import io.sunboard.publication.Publication;
import io.sunboard.publication.app.Publications;
import io.sunboard.ranking.Ranking;
import io.sunboard.ranking.Statement;
import io.sunboard.ranking.Steps;
import io.sunboard.ranking.app.ExportStore;
import io.sunboard.ranking.app.RankingReader;
import io.sunboard.ranking.app.RankingReader.Row;
import io.sunboard.ranking.app.RankingReader.RowKey;
import io.sunboard.ranking.app.Statements;
import io.sunboard.scheme.Scheme;
import io.sunboard.scheme.app.SchemeReader;
import io.sunboard.shared.Period;
import io.sunboard.shared.UnitCode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Released rankings as whole documents. */
@Service
public class ReleasedRankings {

  private static final int ALL_ROWS = 10_000;

  /** Longer tables go without the steps of each score, which their files have. */
  private static final int MOST_ROWS_WITH_STEPS = 500;

  private final RankingReader rankings;
  private final SchemeReader schemes;
  private final Statements statements;
  private final Publications publications;
  private final ExportStore exports;

  ReleasedRankings(
      RankingReader rankings,
      SchemeReader schemes,
      Statements statements,
      Publications publications,
      ExportStore exports) {
    this.rankings = rankings;
    this.schemes = schemes;
    this.statements = statements;
    this.publications = publications;
    this.exports = exports;
  }

  /** A ranking that stands now, with the name of its group. */
  public record Listed(Ranking ranking, Scheme.Group group) {}

  /** Every ranking in its latest edition, the newest period first. */
  public Mono<List<Listed>> all() {
    return rankings
        .allReleased()
        .collectList()
        .flatMap(found ->
            schemes
                .byIds(found.stream().map(Ranking::schemeId).distinct().toList())
                .map(by ->
                    found.stream()
                        .map(each -> new Listed(each, group(each, by)))
                        .sorted(NEWEST)
                        .toList()));
  }

  private static final Comparator<Listed> NEWEST =
      Comparator.comparing((Listed each) -> each.ranking().coveredPeriod().lastDay())
          .reversed()
          .thenComparing(each -> each.ranking().groupCode())
          .thenComparing(each -> each.ranking().id());

  /**
   * One of them; empty when there is none.
   *
   * @param version of the edition; null for the one that stands now
   */
  public Mono<ReleasedRanking> find(String group, Period period, @Nullable Integer version) {
    return rankings
        .released(group, period, null)
        .expand(later -> before(group, period, later))
        .collectList()
        .flatMap(editions ->
            Mono.justOrEmpty(
                    editions.stream()
                        .filter(each -> version == null || each.version() == version)
                        .findFirst())
                .flatMap(ranking -> whole(ranking, editions)));
  }

  /** The edition that stood until this one was released; each has another number. */
  private Mono<Ranking> before(String group, Period period, Ranking later) {
    return later.version() == 1 || later.releasedAt() == null
        ? Mono.empty()
        : rankings
            .released(group, period, later.releasedAt().minusNanos(1_000))
            .filter(earlier -> earlier.version() < later.version());
  }

  private Mono<ReleasedRanking> whole(Ranking ranking, List<Ranking> editions) {
    return Mono.zip(
            schemes.byIds(List.of(ranking.schemeId())),
            rankings.rows(List.of(ranking.id()), 0, ALL_ROWS).collectList(),
            announced(editions),
            previous(ranking),
            exports.exported(List.of(ranking.id())).hasElements())
        .flatMap(found ->
            beside(ranking, found.getT2())
                .map(beside ->
                    new ReleasedRanking(
                        ranking,
                        editions,
                        found.getT4().map(Ranking::coveredPeriod).orElse(null),
                        Objects.requireNonNull(found.getT1().get(ranking.schemeId())),
                        group(ranking, found.getT1()),
                        found.getT2(),
                        beside.steps(),
                        beside.statements(),
                        found.getT3(),
                        found.getT5())));
  }

  /** What announces any of its editions, the newest first; each once. */
  private Mono<List<Publication>> announced(List<Ranking> editions) {
    List<UUID> ids = editions.stream().map(Ranking::id).toList();
    return publications
        .announcing(ids)
        .map(by ->
            ids.stream()
                .flatMap(id -> by.getOrDefault(id, List.of()).stream())
                .filter(Publication::inForce)
                .distinct()
                .toList());
  }

  private Mono<Optional<Ranking>> previous(Ranking ranking) {
    return Mono.justOrEmpty(ranking.previousId())
        .flatMapMany(id -> rankings.byIds(List.of(id), true))
        .next()
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty());
  }

  private record Beside(
      Map<UnitCode, Map<String, Steps>> steps, Map<UnitCode, Statement> statements) {}

  private Mono<Beside> beside(Ranking ranking, List<Row> rows) {
    List<UnitCode> units = rows.stream().map(row -> row.ranked().unit()).toList();
    return Mono.zip(
        steps(ranking.id(), units)
            .collectMap(found -> found.key().unit(), RankingReader.RowSteps::steps),
        statements
            .published(List.of(ranking.id()), units)
            .collectList()
            .map(ReleasedRankings::latest),
        Beside::new);
  }

  private Flux<RankingReader.RowSteps> steps(UUID ranking, List<UnitCode> units) {
    return units.size() > MOST_ROWS_WITH_STEPS
        ? Flux.empty()
        : rankings.steps(units.stream().map(unit -> new RowKey(ranking, unit)).toList());
  }

  private static Map<UnitCode, Statement> latest(List<Statement> newestFirst) {
    Map<UnitCode, Statement> latest = new HashMap<>();
    newestFirst.forEach(each -> latest.putIfAbsent(each.unitCode(), each));
    return latest;
  }

  private static Scheme.Group group(Ranking ranking, Map<UUID, Scheme> schemes) {
    return Objects.requireNonNull(schemes.get(ranking.schemeId()))
        .group(ranking.groupCode())
        .orElseThrow();
  }
}
