package io.sunboard.evaluation.store;

import static io.sunboard.platform.sql.Sql.bind;
import static io.sunboard.platform.sql.Sql.maybe;

import io.r2dbc.spi.Readable;
import io.sunboard.evaluation.AnswerGroup;
import io.sunboard.evaluation.Attainment;
import io.sunboard.evaluation.ChannelInput;
import io.sunboard.evaluation.Fraction;
import io.sunboard.evaluation.ImportedScore;
import io.sunboard.evaluation.app.RoundInputs;
import io.sunboard.platform.sql.Sql;
import io.sunboard.scheme.RateKind;
import io.sunboard.scheme.Scheme;
import io.sunboard.shared.Source;
import io.sunboard.shared.UnitCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Inputs of rounds in PostgreSQL. */
@Repository
class SqlRoundInputs implements RoundInputs {

  /** The tables whose rows a correction takes over as they are; parents before their children. */
  private static final Map<String, String> COPIED = new TreeMap<>();

  static {
    COPIED.put(
        "1 score_import", "channel, upload_id, digest, source_title, source_url, imported_at");
    COPIED.put("2 imported_score", "channel, unit_code, score, note");
    COPIED.put(
        "3 finding",
        "id, channel, unit_code, indicator, standard, points, title, address, photos, seen_at,"
            + " problem_id, recorded_by, recorded_at, withdrawn_reason, withdrawn_by, withdrawn_at");
    COPIED.put(
        "4 appeal",
        "finding_id, reason, appealed_by, appealed_at, outcome, points, decision_reason,"
            + " decided_by, decided_at");
    COPIED.put(
        "5 round_finding_import",
        "channel, digest, upload_id, imported_by, imported_at, imported, first_number,"
            + " last_number");
    COPIED.put("6 channel_sample", "channel, unit_code, standards");
    COPIED.put("7 marking", "channel, unit_code, excuse, given_by, given_at");
    COPIED.put("8 mark", "channel, by_unit, of_unit, mark");
    COPIED.put("9 answer_group", "channel, unit_code, label, weight, n, total, squares");
    COPIED.put("9 channel_rate", "channel, unit_code, kind, numerator, denominator");
    COPIED.put("9 attainment", "channel, unit_code, label, target, reached, weight");
  }

  private final DatabaseClient db;
  private final InputReading reading;
  private final InputWriting writing;

  SqlRoundInputs(DatabaseClient db) {
    this.db = db;
    this.reading = new InputReading(db);
    this.writing = new InputWriting(db);
  }

  @Override
  public Mono<Imported> imported(UUID round, String channel) {
    return bind(
            db.sql(
                """
                select digest, source_title, source_url from score_import
                where round_id = $1 and channel = $2
                """),
            round,
            channel)
        .map(row -> new Imported(Sql.text(row, "digest"), source(row)))
        .one();
  }

  @Override
  public Mono<Map<String, Source>> sources(UUID round) {
    record Line(String channel, Source source) {}
    return bind(
            db.sql(
                """
                select channel, source_title, source_url from score_import
                where round_id = $1 and source_title is not null
                """),
            round)
        .map(row ->
            new Line(
                Sql.text(row, "channel"),
                new Source(Sql.text(row, "source_title"), Sql.uriOrNull(row, "source_url"))))
        .all()
        .collectMap(Line::channel, Line::source);
  }

  private static @Nullable Source source(Readable row) {
    String title = Sql.textOrNull(row, "source_title");
    return title == null ? null : new Source(title, Sql.uriOrNull(row, "source_url"));
  }

  @Override
  public Mono<Void> noteImport(
      UUID round, String channel, UUID upload, Imported imported, Instant at) {
    Source source = imported.source();
    return bind(
            db.sql(
                """
                insert into score_import
                  (round_id, channel, upload_id, digest, source_title, source_url, imported_at)
                values ($1, $2, $3, $4, $5, $6, $7)
                on conflict (round_id, channel) do update set upload_id = $3, digest = $4,
                  source_title = $5, source_url = $6, imported_at = $7
                """),
            round,
            channel,
            upload,
            imported.digest(),
            maybe(String.class, source == null ? null : source.title()),
            maybe(
                String.class,
                source == null || source.url() == null ? null : source.url().toString()),
            at)
        .then();
  }

  @Override
  public Mono<Void> replaceScores(UUID round, String channel, List<ImportedScore> scores) {
    return writing.scores(round, channel, scores);
  }

  @Override
  public Mono<List<ImportedScore>> scores(UUID round, String channel) {
    return bind(
            db.sql(
                """
                select unit_code, score, note from imported_score
                where round_id = $1 and channel = $2 order by unit_code
                """),
            round,
            channel)
        .map(row ->
            new ImportedScore(
                new UnitCode(Sql.text(row, "unit_code")),
                Sql.decimalOrNull(row, "score"),
                Sql.textOrNull(row, "note")))
        .all()
        .collectList();
  }

  @Override
  public Mono<Void> replaceSamples(UUID round, String channel, Map<UnitCode, Integer> standards) {
    return writing.samples(round, channel, standards);
  }

  @Override
  public Mono<Void> replaceAnswers(
      UUID round, String channel, Map<UnitCode, List<AnswerGroup>> answers) {
    return writing.answers(round, channel, answers);
  }

  @Override
  public Mono<Void> replaceAttainments(
      UUID round, String channel, Map<UnitCode, List<Attainment>> attainments) {
    return writing.attainments(round, channel, attainments);
  }

  @Override
  public Mono<Void> replaceRates(
      UUID round, String channel, Map<UnitCode, Map<RateKind, Fraction>> rates) {
    return writing.rates(round, channel, rates);
  }

  @Override
  public Mono<Set<String>> given(UUID round) {
    return bind(db.sql("select channel from score_import where round_id = $1"), round)
        .map(row -> Sql.text(row, "channel"))
        .all()
        .collect(Collectors.toSet());
  }

  @Override
  public Mono<Map<String, List<UnitCode>>> findingsWithoutSample(UUID round) {
    record Line(String channel, UnitCode unit) {}
    return bind(
            db.sql(
                """
                select distinct f.channel, f.unit_code from finding f
                where f.round_id = $1 and f.withdrawn_at is null and not exists (
                  select from channel_sample s where s.round_id = f.round_id
                    and s.channel = f.channel and s.unit_code = f.unit_code)
                order by 1, 2
                """),
            round)
        .map(row -> new Line(Sql.text(row, "channel"), new UnitCode(Sql.text(row, "unit_code"))))
        .all()
        .collectList()
        .map(lines -> {
          Map<String, List<UnitCode>> byChannel = new HashMap<>();
          for (Line line : lines) {
            byChannel.computeIfAbsent(line.channel(), _ -> new ArrayList<>()).add(line.unit());
          }
          return byChannel;
        });
  }

  @Override
  public Mono<Map<String, ChannelInput>> read(UUID round, Scheme scheme) {
    return reading.read(round, scheme);
  }

  @Override
  public Mono<Void> copy(UUID from, UUID to) {
    // One behind the other, since the later ones refer to the earlier.
    return Flux.fromIterable(COPIED.entrySet())
        .concatMap(table ->
            bind(
                    db.sql(
                        "insert into %1$s (round_id, %2$s) select $2, %2$s from %1$s where round_id = $1"
                            .formatted(table.getKey().substring(2), table.getValue())),
                    from,
                    to)
                .then())
        .then();
  }
}
