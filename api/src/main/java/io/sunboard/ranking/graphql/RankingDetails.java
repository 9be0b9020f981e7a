package io.sunboard.ranking.graphql;

import io.sunboard.evaluation.Round;
import io.sunboard.ranking.Ranking;
import io.sunboard.ranking.ScoreComponent;
import io.sunboard.ranking.app.ExportStore;
import io.sunboard.ranking.app.RankingExports;
import io.sunboard.ranking.app.RankingReader;
import io.sunboard.ranking.app.RankingReader.Row;
import io.sunboard.ranking.app.RankingReader.RowKey;
import io.sunboard.scheme.Scheme;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** What belongs to many rankings or rows at once, one statement a field. */
@Controller
class RankingDetails {

  /** A component, with what its steps are found by. */
  record ScoreComponentView(
      Scheme.Channel channel,
      BigDecimal weight,
      BigDecimal score,
      BigDecimal value,
      RowKey row,
      UUID schemeId) {}

  private final RankingReader rankings;
  private final SchemesOf schemes;
  private final ExportStore exports;

  RankingDetails(RankingReader rankings, SchemesOf schemes, ExportStore exports) {
    this.rankings = rankings;
    this.exports = exports;
    this.schemes = schemes;
  }

  @BatchMapping
  Mono<Map<Ranking, Scheme>> scheme(List<Ranking> of) {
    return schemes.each(of, Ranking::schemeId, (_, scheme) -> scheme);
  }

  @BatchMapping
  Mono<Map<Ranking, Scheme.Group>> group(List<Ranking> of) {
    return schemes.each(
        of,
        Ranking::schemeId,
        (ranking, scheme) -> scheme.group(ranking.groupCode()).orElseThrow());
  }

  @BatchMapping
  Mono<Map<Ranking, List<Scheme.Incentive>>> incentives(List<Ranking> of) {
    return schemes.each(of, Ranking::schemeId, (_, scheme) -> scheme.incentives());
  }

  @BatchMapping(typeName = "RankingRow")
  Mono<Map<Row, List<ScoreComponentView>>> components(List<Row> of) {
    return schemes.each(of, Row::schemeId, RankingDetails::components);
  }

  static List<ScoreComponentView> components(Row row, Scheme scheme) {
    RowKey key = new RowKey(row.rankingId(), row.unit().code());
    return row.ranked().components().stream().map(each -> view(each, key, scheme)).toList();
  }

  private static ScoreComponentView view(ScoreComponent each, RowKey row, Scheme scheme) {
    return new ScoreComponentView(
        scheme.channel(each.channel()).orElseThrow(),
        each.weight(),
        each.score(),
        each.value(),
        row,
        scheme.id());
  }

  /** Those that were released before there were files have none. */
  @BatchMapping
  Mono<Map<Ranking, String>> export(List<Ranking> of) {
    return exports
        .exported(of.stream().filter(Ranking::released).map(Ranking::id).toList())
        .collect(Collectors.toSet())
        .map(kept ->
            of.stream()
                .distinct()
                .filter(ranking -> kept.contains(ranking.id()))
                .collect(
                    Collectors.toMap(
                        Function.identity(), ranking -> RankingExports.address(ranking.id()))));
  }

  @BatchMapping
  Mono<Map<Ranking, Ranking>> previous(List<Ranking> of) {
    List<UUID> ids = of.stream().map(Ranking::previousId).filter(Objects::nonNull).toList();
    return rankings
        .byIds(ids, true)
        .collectMap(Ranking::id)
        .map(found -> {
          Map<Ranking, Ranking> previous = new HashMap<>();
          for (Ranking ranking : of) {
            Ranking before = ofNullable(found, ranking.previousId());
            if (before != null) {
              previous.put(ranking, before);
            }
          }
          return previous;
        });
  }

  private static @Nullable Ranking ofNullable(Map<UUID, Ranking> found, @Nullable UUID id) {
    return id == null ? null : found.get(id);
  }

  /** Rounds are shown to nobody but those who may see what was computed of them. */
  @BatchMapping(typeName = "Round", field = "rankings")
  Mono<Map<Round, List<Ranking>>> rankingsOfRounds(List<Round> of) {
    return rankings
        .ofRounds(of.stream().map(Round::id).toList())
        .collect(Collectors.groupingBy(Ranking::roundId))
        .map(found ->
            of.stream()
                .distinct()
                .collect(
                    Collectors.toMap(
                        Function.identity(), round -> found.getOrDefault(round.id(), List.of()))));
  }
}
