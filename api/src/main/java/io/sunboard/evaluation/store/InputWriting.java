package io.sunboard.evaluation.store;

import static io.sunboard.platform.sql.Sql.bind;

import io.sunboard.evaluation.AnswerGroup;
import io.sunboard.evaluation.Attainment;
import io.sunboard.evaluation.Fraction;
import io.sunboard.evaluation.ImportedScore;
import io.sunboard.scheme.RateKind;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Puts what a channel is given in place of what it had: two statements, however much there is. */
final class InputWriting {

  private final DatabaseClient db;

  InputWriting(DatabaseClient db) {
    this.db = db;
  }

  Mono<Void> scores(UUID round, String channel, List<ImportedScore> scores) {
    return emptied("imported_score", round, channel)
        .then(
            bind(
                    db.sql(
                        """
                        insert into imported_score (round_id, channel, unit_code, score, note)
                        select $1, $2, s.unit, s.score, s.note
                        from unnest($3::text[], $4::numeric[], $5::text[]) s (unit, score, note)
                        """),
                    round,
                    channel,
                    column(scores, score -> score.unit().value(), String[]::new),
                    column(scores, ImportedScore::score, BigDecimal[]::new),
                    column(scores, ImportedScore::note, String[]::new))
                .then());
  }

  Mono<Void> samples(UUID round, String channel, Map<UnitCode, Integer> standards) {
    List<Map.Entry<UnitCode, Integer>> rows = List.copyOf(standards.entrySet());
    return emptied("channel_sample", round, channel)
        .then(
            bind(
                    db.sql(
                        """
                        insert into channel_sample (round_id, channel, unit_code, standards)
                        select $1, $2, s.unit, s.n from unnest($3::text[], $4::int[]) s (unit, n)
                        """),
                    round,
                    channel,
                    column(rows, row -> row.getKey().value(), String[]::new),
                    column(rows, Map.Entry::getValue, Integer[]::new))
                .then());
  }

  /** A line of a unit's in one of the tables that have several. */
  private record Of<T>(UnitCode unit, T line) {}

  private static <T> List<Of<T>> flat(Map<UnitCode, List<T>> byUnit) {
    List<Of<T>> lines = new ArrayList<>();
    byUnit.forEach((unit, of) -> of.forEach(line -> lines.add(new Of<>(unit, line))));
    return lines;
  }

  Mono<Void> answers(UUID round, String channel, Map<UnitCode, List<AnswerGroup>> answers) {
    List<Of<AnswerGroup>> rows = flat(answers);
    return emptied("answer_group", round, channel)
        .then(
            bind(
                    db.sql(
                        """
                        insert into answer_group (round_id, channel, unit_code, label, weight, n, total, squares)
                        select $1, $2, a.* from unnest($3::text[], $4::text[], $5::numeric[], $6::int[],
                          $7::numeric[], $8::numeric[]) a
                        """),
                    round,
                    channel,
                    column(rows, row -> row.unit().value(), String[]::new),
                    column(rows, row -> row.line().code(), String[]::new),
                    column(rows, row -> row.line().weight(), BigDecimal[]::new),
                    column(rows, row -> row.line().n(), Integer[]::new),
                    column(rows, row -> row.line().sum(), BigDecimal[]::new),
                    column(rows, row -> row.line().sumOfSquares(), BigDecimal[]::new))
                .then());
  }

  Mono<Void> attainments(UUID round, String channel, Map<UnitCode, List<Attainment>> attainments) {
    List<Of<Attainment>> rows = flat(attainments);
    return emptied("attainment", round, channel)
        .then(
            bind(
                    db.sql(
                        """
                        insert into attainment (round_id, channel, unit_code, label, target, reached, weight)
                        select $1, $2, a.* from unnest($3::text[], $4::text[], $5::numeric[],
                          $6::numeric[], $7::numeric[]) a
                        """),
                    round,
                    channel,
                    column(rows, row -> row.unit().value(), String[]::new),
                    column(rows, row -> row.line().commitment(), String[]::new),
                    column(rows, row -> row.line().target(), BigDecimal[]::new),
                    column(rows, row -> row.line().reached(), BigDecimal[]::new),
                    column(rows, row -> row.line().weight(), BigDecimal[]::new))
                .then());
  }

  Mono<Void> rates(UUID round, String channel, Map<UnitCode, Map<RateKind, Fraction>> rates) {
    record Rate(RateKind kind, Fraction fraction) {}
    List<Of<Rate>> rows = new ArrayList<>();
    rates.forEach((unit, of) ->
        of.forEach((kind, fraction) -> rows.add(new Of<>(unit, new Rate(kind, fraction)))));
    return emptied("channel_rate", round, channel)
        .then(
            bind(
                    db.sql(
                        """
                        insert into channel_rate (round_id, channel, unit_code, kind, numerator, denominator)
                        select $1, $2, r.* from unnest($3::text[], $4::text[], $5::int[], $6::int[]) r
                        """),
                    round,
                    channel,
                    column(rows, row -> row.unit().value(), String[]::new),
                    column(rows, row -> row.line().kind().name(), String[]::new),
                    column(rows, row -> row.line().fraction().numerator(), Integer[]::new),
                    column(rows, row -> row.line().fraction().denominator(), Integer[]::new))
                .then());
  }

  private Mono<Void> emptied(String table, UUID round, String channel) {
    return bind(
            db.sql("delete from " + table + " where round_id = $1 and channel = $2"),
            round,
            channel)
        .then();
  }

  private static <S, T extends @Nullable Object> T[] column(
      List<S> rows, Function<S, T> value, IntFunction<T[]> array) {
    return rows.stream().map(value).toArray(array);
  }
}
