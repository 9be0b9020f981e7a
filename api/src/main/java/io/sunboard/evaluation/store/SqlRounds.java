package io.sunboard.evaluation.store;

import static io.sunboard.platform.sql.Sql.bind;
import static io.sunboard.platform.sql.Sql.maybe;

import io.r2dbc.spi.Readable;
import io.sunboard.evaluation.ImportedScore;
import io.sunboard.evaluation.Round;
import io.sunboard.evaluation.RoundState;
import io.sunboard.evaluation.app.Rounds;
import io.sunboard.platform.sql.Sql;
import io.sunboard.shared.Page;
import io.sunboard.shared.Period;
import io.sunboard.shared.Source;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rounds in PostgreSQL. */
@Repository
class SqlRounds implements Rounds {

  private static final String SELECT =
      """
      select r.id, r.scheme_id, r.period, r.state, r.sample, r.revision,
             array(select g.group_code from round_group g where g.round_id = r.id order by 1) groups
      from round r
      """;

  private final DatabaseClient db;

  SqlRounds(DatabaseClient db) {
    this.db = db;
  }

  private static Round round(Readable row) {
    return new Round(
        Objects.requireNonNull(row.get("id", UUID.class)),
        Objects.requireNonNull(row.get("scheme_id", UUID.class)),
        Period.parse(Sql.text(row, "period")).orElseThrow(),
        List.of(Objects.requireNonNull(row.get("groups", String[].class))),
        RoundState.valueOf(Sql.text(row, "state")),
        Sql.flag(row, "sample"),
        Sql.number(row, "revision"));
  }

  @Override
  public Mono<Round> byId(UUID id) {
    return bind(db.sql(SELECT + "where r.id = $1"), id).map(SqlRounds::round).one();
  }

  @Override
  public Mono<Round> lock(UUID id) {
    return bind(db.sql(SELECT + "where r.id = $1 for update of r"), id).map(SqlRounds::round).one();
  }

  @Override
  public Mono<Round> find(Period period, String group) {
    return bind(
            db.sql(
                SELECT
                    + """
                    where r.id = (select g.round_id from round_group g
                                  where g.period = $1 and g.group_code = $2)
                    """),
            period.code(),
            group)
        .map(SqlRounds::round)
        .one();
  }

  @Override
  public Flux<Round> byIds(Collection<UUID> ids) {
    return bind(db.sql(SELECT + "where r.id = any($1)"), (Object) ids.toArray(UUID[]::new))
        .map(SqlRounds::round)
        .all();
  }

  @Override
  public Mono<Page<Round>> page(
      @Nullable LocalDate afterLastDay, @Nullable UUID afterId, int size) {
    return bind(
            db.sql(
                SELECT
                    + """
                    where $1::date is null or (r.last_day, r.id) < ($1, $2)
                    order by r.last_day desc, r.id desc limit $3
                    """),
            maybe(LocalDate.class, afterLastDay),
            maybe(UUID.class, afterId),
            size + 1)
        .map(SqlRounds::round)
        .all()
        .collectList()
        .map(rounds -> Page.of(rounds, size, afterLastDay != null));
  }

  @Override
  public Mono<Boolean> insert(Round round) {
    // The groups are taken first: whoever loses the race for one of them takes none.
    Mono<Long> taken =
        bind(
                db.sql(
                    """
                    with new_round as (
                      insert into round (id, scheme_id, period, first_day, last_day, state, sample, revision)
                      select $1, $2, $3, $4, $5, $6, $7, $8
                      where not exists (select from round_group where period = $3 and group_code = any($9))
                      returning id)
                    insert into round_group (round_id, group_code, period)
                    select new_round.id, g, $3 from new_round, unnest($9::text[]) g
                    """),
                round.id(),
                round.schemeId(),
                round.period().code(),
                round.period().firstDay(),
                round.period().lastDay(),
                round.state().name(),
                round.sample(),
                round.revision(),
                round.groups().toArray(String[]::new))
            .fetch()
            .rowsUpdated();
    return bind(
            db.sql("select pg_advisory_xact_lock(hashtext(current_schema() || '.round.' || $1))"),
            round.period().code())
        .then()
        .then(taken)
        .map(rows -> rows > 0);
  }

  @Override
  public Mono<Void> update(Round round) {
    return bind(
            db.sql("update round set state = $2, revision = $3 where id = $1"),
            round.id(),
            round.state().name(),
            round.revision())
        .then();
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

  private static @Nullable Source source(Readable row) {
    String title = Sql.textOrNull(row, "source_title");
    return title == null ? null : new Source(title, Sql.uriOrNull(row, "source_url"));
  }

  @Override
  public Mono<Void> replaceScores(
      UUID round,
      String channel,
      UUID upload,
      String digest,
      @Nullable Source source,
      List<ImportedScore> scores,
      Instant at) {
    Mono<Void> emptied =
        bind(
                db.sql("delete from imported_score where round_id = $1 and channel = $2"),
                round,
                channel)
            .then();
    String title = source == null ? null : source.title();
    String url = source == null || source.url() == null ? null : source.url().toString();
    Mono<Void> headed =
        bind(
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
                digest,
                maybe(String.class, title),
                maybe(String.class, url),
                at)
            .then();
    Mono<Void> filled =
        bind(
                db.sql(
                    """
                    insert into imported_score (round_id, channel, unit_code, score, note)
                    select $1, $2, s.unit, s.score, s.note
                    from unnest($3::text[], $4::numeric[], $5::text[]) s (unit, score, note)
                    """),
                round,
                channel,
                scores.stream().map(score -> score.unit().value()).toArray(String[]::new),
                scores.stream().map(ImportedScore::score).toArray(BigDecimal[]::new),
                scores.stream().map(ImportedScore::note).toArray(String[]::new))
            .then();
    return emptied.then(headed).then(filled);
  }

  @Override
  public Mono<Map<String, Collected>> collected(UUID round) {
    record Line(String channel, @Nullable Source source, @Nullable ImportedScore score) {}
    return bind(
            db.sql(
                """
                select i.channel, i.source_title, i.source_url, s.unit_code, s.score, s.note
                from score_import i left join imported_score s using (round_id, channel)
                where i.round_id = $1 order by i.channel, s.unit_code
                """),
            round)
        .map(row -> {
          String unit = Sql.textOrNull(row, "unit_code");
          return new Line(
              Sql.text(row, "channel"),
              source(row),
              unit == null
                  ? null
                  : new ImportedScore(
                      new UnitCode(unit),
                      Sql.decimalOrNull(row, "score"),
                      Sql.textOrNull(row, "note")));
        })
        .all()
        .collectList()
        .map(lines -> {
          Map<String, Collected> byChannel = new HashMap<>();
          for (Line line : lines) {
            List<ImportedScore> scores =
                new ArrayList<>(
                    byChannel.containsKey(line.channel())
                        ? byChannel.get(line.channel()).scores()
                        : List.of());
            if (line.score() != null) {
              scores.add(line.score());
            }
            byChannel.put(line.channel(), new Collected(line.source(), scores));
          }
          return byChannel;
        });
  }
}
