package io.sunboard.evaluation.store;

import static io.sunboard.platform.sql.Sql.bind;

import io.r2dbc.spi.Readable;
import io.sunboard.evaluation.AnswerGroup;
import io.sunboard.evaluation.Attainment;
import io.sunboard.evaluation.ChannelInput;
import io.sunboard.evaluation.Fraction;
import io.sunboard.evaluation.Mark;
import io.sunboard.evaluation.PointsLost;
import io.sunboard.platform.sql.Sql;
import io.sunboard.scheme.RateKind;
import io.sunboard.scheme.Scheme;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads what a round was given: one statement a table, those only that the scheme has use for. */
final class InputReading {

  private static final String FINDINGS =
      """
      select f.channel, f.unit_code, f.id, f.indicator, f.standard,
        case a.outcome when 'ADJUSTED' then a.points else f.points end points
      from finding f left join appeal a on a.round_id = f.round_id and a.finding_id = f.id
      where f.round_id = $1 and a.outcome is distinct from 'REVOKED' and f.withdrawn_at is null
      """;

  private final DatabaseClient db;

  InputReading(DatabaseClient db) {
    this.db = db;
  }

  /** What is gathered while the tables are read. */
  private static final class Gathered {
    final Map<String, UnitCode> units = new HashMap<>();
    final Map<String, List<PointsLost>> findings = new HashMap<>();
    final Map<String, Map<UnitCode, Integer>> samples = new HashMap<>();
    final Map<String, List<Mark>> marks = new HashMap<>();
    final Map<String, Map<UnitCode, Map<RateKind, Fraction>>> rates = new HashMap<>();
    final Map<String, Map<UnitCode, List<AnswerGroup>>> answers = new HashMap<>();
    final Map<String, Map<UnitCode, List<Attainment>>> attainments = new HashMap<>();
    final Map<String, Map<UnitCode, BigDecimal>> scores = new HashMap<>();

    /** One object a unit, however many rows name it. */
    UnitCode unit(Readable row, String column) {
      return units.computeIfAbsent(Sql.text(row, column), UnitCode::new);
    }

    UnitCode unit(Readable row) {
      return unit(row, "unit_code");
    }

    ChannelInput of(Scheme.Channel channel) {
      String code = channel.code();
      return switch (channel.kind()) {
        case INSPECTION, MOCK, PATROL ->
            new ChannelInput.Findings(
                findings.getOrDefault(code, List.of()), samples.getOrDefault(code, Map.of()));
        case CROSS -> new ChannelInput.Marks(marks.getOrDefault(code, List.of()));
        case DISPOSAL -> new ChannelInput.Rates(rates.getOrDefault(code, Map.of()));
        case POLL, PUBLIC_REVIEW -> new ChannelInput.Answers(answers.getOrDefault(code, Map.of()));
        case COMMITMENT -> new ChannelInput.Attainments(attainments.getOrDefault(code, Map.of()));
        case IMPORTED -> new ChannelInput.Scores(scores.getOrDefault(code, Map.of()));
      };
    }
  }

  Mono<Map<String, ChannelInput>> read(UUID round, Scheme scheme) {
    Gathered gathered = new Gathered();
    return Flux.fromStream(scheme.channels().stream().map(InputReading::table).distinct())
        .concatMap(table ->
            switch (table) {
              case FINDINGS -> findings(round, gathered).then(samples(round, gathered));
              case MARKS -> marks(round, gathered);
              case RATES -> rates(round, gathered);
              case ANSWERS -> answers(round, gathered);
              case ATTAINMENTS -> attainments(round, gathered);
              case SCORES -> scores(round, gathered);
            })
        .then(
            Mono.fromSupplier(() -> {
              Map<String, ChannelInput> inputs = new HashMap<>();
              for (Scheme.Channel channel : scheme.channels()) {
                inputs.put(channel.code(), gathered.of(channel));
              }
              return inputs;
            }));
  }

  private enum Table {
    FINDINGS,
    MARKS,
    RATES,
    ANSWERS,
    ATTAINMENTS,
    SCORES
  }

  private static Table table(Scheme.Channel channel) {
    return switch (channel.kind()) {
      case INSPECTION, MOCK, PATROL -> Table.FINDINGS;
      case CROSS -> Table.MARKS;
      case DISPOSAL -> Table.RATES;
      case POLL, PUBLIC_REVIEW -> Table.ANSWERS;
      case COMMITMENT -> Table.ATTAINMENTS;
      case IMPORTED -> Table.SCORES;
    };
  }

  private Mono<Void> rows(String sql, UUID round, Consumer<Readable> row) {
    return bind(db.sql(sql), round)
        .map(readable -> {
          row.accept(readable);
          return true;
        })
        .all()
        .then();
  }

  private Mono<Void> findings(UUID round, Gathered into) {
    return rows(
        FINDINGS,
        round,
        row ->
            into.findings
                .computeIfAbsent(Sql.text(row, "channel"), _ -> new ArrayList<>())
                .add(
                    new PointsLost(
                        Objects.requireNonNull(row.get("id", UUID.class)),
                        into.unit(row),
                        Sql.text(row, "indicator").intern(),
                        Sql.text(row, "standard").intern(),
                        decimal(row, "points"))));
  }

  private Mono<Void> samples(UUID round, Gathered into) {
    return rows(
        "select channel, unit_code, standards from channel_sample where round_id = $1",
        round,
        row ->
            into.samples
                .computeIfAbsent(Sql.text(row, "channel"), _ -> new HashMap<>())
                .put(into.unit(row), Sql.number(row, "standards")));
  }

  private Mono<Void> marks(UUID round, Gathered into) {
    return rows(
        "select channel, by_unit, of_unit, mark from mark where round_id = $1",
        round,
        row ->
            into.marks
                .computeIfAbsent(Sql.text(row, "channel"), _ -> new ArrayList<>())
                .add(
                    new Mark(
                        into.unit(row, "by_unit"),
                        into.unit(row, "of_unit"),
                        decimal(row, "mark"))));
  }

  private Mono<Void> rates(UUID round, Gathered into) {
    return rows(
        """
        select channel, unit_code, kind, numerator, denominator from channel_rate where round_id = $1
        """,
        round,
        row ->
            into.rates
                .computeIfAbsent(Sql.text(row, "channel"), _ -> new HashMap<>())
                .computeIfAbsent(into.unit(row), _ -> new EnumMap<>(RateKind.class))
                .put(
                    RateKind.valueOf(Sql.text(row, "kind")),
                    new Fraction(Sql.number(row, "numerator"), Sql.number(row, "denominator"))));
  }

  private Mono<Void> answers(UUID round, Gathered into) {
    return rows(
        """
        select channel, unit_code, label, weight, n, total, squares from answer_group
        where round_id = $1 order by unit_code, label
        """,
        round,
        row ->
            into.answers
                .computeIfAbsent(Sql.text(row, "channel"), _ -> new HashMap<>())
                .computeIfAbsent(into.unit(row), _ -> new ArrayList<>())
                .add(
                    new AnswerGroup(
                        Sql.text(row, "label"),
                        decimal(row, "weight"),
                        Sql.number(row, "n"),
                        decimal(row, "total"),
                        decimal(row, "squares"))));
  }

  private Mono<Void> attainments(UUID round, Gathered into) {
    return rows(
        """
        select channel, unit_code, label, target, reached, weight from attainment
        where round_id = $1 order by unit_code, label
        """,
        round,
        row ->
            into.attainments
                .computeIfAbsent(Sql.text(row, "channel"), _ -> new HashMap<>())
                .computeIfAbsent(into.unit(row), _ -> new ArrayList<>())
                .add(
                    new Attainment(
                        Sql.text(row, "label"),
                        decimal(row, "target"),
                        Sql.decimalOrNull(row, "reached"),
                        decimal(row, "weight"))));
  }

  private Mono<Void> scores(UUID round, Gathered into) {
    return rows(
        """
        select channel, unit_code, score from imported_score
        where round_id = $1 and score is not null
        """,
        round,
        row ->
            into.scores
                .computeIfAbsent(Sql.text(row, "channel"), _ -> new HashMap<>())
                .put(into.unit(row), decimal(row, "score")));
  }

  private static BigDecimal decimal(Readable row, String column) {
    return Objects.requireNonNull(Sql.decimalOrNull(row, column), column);
  }
}
