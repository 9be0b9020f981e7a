package io.sunboard.ranking.graphql;

import io.sunboard.ranking.Award;
import io.sunboard.ranking.Awards;
import io.sunboard.ranking.Gap;
import io.sunboard.ranking.HonourList;
import io.sunboard.ranking.Ranking;
import io.sunboard.ranking.Steps;
import io.sunboard.ranking.app.RankingReader;
import io.sunboard.ranking.app.RankingReader.Row;
import io.sunboard.ranking.app.RankingReader.RowKey;
import io.sunboard.ranking.graphql.RankingDetails.ScoreComponentView;
import io.sunboard.ranking.graphql.StepViews.ScoreSteps;
import io.sunboard.scheme.Grade;
import io.sunboard.scheme.HonourRules;
import io.sunboard.scheme.Scheme;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Why each unit stands where it stands, and what follows from it. */
@Controller
class RankingExplanation {

  /** More rows than any group has units. */
  private static final int ALL = 1_000_000;

  record HonourListView(@Nullable List<Unit> red, @Nullable List<Unit> black) {}

  record AwardView(Unit unit, Scheme.Incentive rule, @Nullable BigDecimal amount) {}

  record ScoreGapView(Scheme.Channel channel, Gap.Reason reason) {}

  private final RankingReader rankings;
  private final SchemesOf schemes;

  RankingExplanation(RankingReader rankings, SchemesOf schemes) {
    this.rankings = rankings;
    this.schemes = schemes;
  }

  @BatchMapping
  Mono<Map<Ranking, HonourListView>> honourList(List<Ranking> of) {
    return told(of, (scheme, rows) -> view(scheme.honours(), rows));
  }

  private static @Nullable HonourListView view(HonourRules rules, List<Row> rows) {
    return rules.equals(HonourRules.NONE)
        ? null
        : new HonourListView(
            rules.red() == null ? null : on(HonourList.RED, rows),
            rules.black() == null ? null : on(HonourList.BLACK, rows));
  }

  private static List<Unit> on(HonourList list, List<Row> rows) {
    return rows.stream().filter(row -> row.ranked().honours() == list).map(Row::unit).toList();
  }

  @BatchMapping
  Mono<Map<Ranking, List<AwardView>>> awards(List<Ranking> of) {
    return told(of, RankingExplanation::awards);
  }

  private static List<AwardView> awards(Scheme scheme, List<Row> rows) {
    Map<UnitCode, Unit> units =
        rows.stream().map(Row::unit).collect(Collectors.toMap(Unit::code, unit -> unit));
    List<AwardView> views = new ArrayList<>();
    for (Award award : Awards.of(scheme, rows.stream().map(Row::ranked).toList())) {
      views.add(
          new AwardView(
              Objects.requireNonNull(units.get(award.unit())),
              scheme.incentives().get(award.incentive()),
              award.amount()));
    }
    return views;
  }

  /** One ranking after the other, so that never more than one's rows are held. */
  private <V> Mono<Map<Ranking, V>> told(
      List<Ranking> of, BiFunction<Scheme, List<Row>, @Nullable V> value) {
    return schemes
        .each(of, Ranking::schemeId, (_, scheme) -> scheme)
        .flatMap(found ->
            Flux.fromIterable(found.entrySet())
                .concatMap(entry ->
                    rankings
                        .rows(List.of(entry.getKey().id()), 0, ALL)
                        .collectList()
                        .mapNotNull(rows -> value.apply(entry.getValue(), rows))
                        .map(told -> Map.entry(entry.getKey(), told)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @BatchMapping(typeName = "RankingRow")
  Mono<Map<Row, Grade>> grade(List<Row> of) {
    return schemes.each(
        of,
        Row::schemeId,
        (row, scheme) ->
            scheme.grades().stream()
                .filter(grade -> grade.code().equals(row.ranked().grade()))
                .findFirst()
                .orElse(null));
  }

  @BatchMapping(typeName = "RankingRow")
  Mono<Map<Row, Scheme.Channel>> tieBreak(List<Row> of) {
    return schemes.each(
        of,
        Row::schemeId,
        (row, scheme) -> {
          String channel = row.ranked().tieBreak();
          return channel == null ? null : scheme.channel(channel).orElse(null);
        });
  }

  @BatchMapping(typeName = "RankingRow")
  Mono<Map<Row, List<ScoreGapView>>> gaps(List<Row> of) {
    return schemes.each(
        of,
        Row::schemeId,
        (row, scheme) ->
            row.ranked().gaps().stream()
                .map(gap ->
                    new ScoreGapView(scheme.channel(gap.channel()).orElseThrow(), gap.reason()))
                .toList());
  }

  @BatchMapping(typeName = "ScoreComponent")
  Mono<Map<ScoreComponentView, ScoreSteps>> steps(List<ScoreComponentView> of) {
    List<RowKey> keys = of.stream().map(ScoreComponentView::row).distinct().toList();
    return rankings
        .steps(keys)
        .collectMap(RankingReader.RowSteps::key, RankingReader.RowSteps::steps)
        .flatMap(found ->
            schemes.each(
                of,
                ScoreComponentView::schemeId,
                (each, scheme) -> {
                  Steps steps = found.getOrDefault(each.row(), Map.of()).get(each.channel().code());
                  return steps == null ? null : StepViews.of(steps, scheme);
                }));
  }
}
