package io.sunboard.scheme.store;

import static io.sunboard.platform.sql.Sql.bind;
import static io.sunboard.platform.sql.Sql.maybe;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.r2dbc.spi.Readable;
import io.sunboard.platform.sql.Sql;
import io.sunboard.scheme.Scheme;
import io.sunboard.scheme.SchemeDocument;
import io.sunboard.scheme.SchemeDocument.GroupEntry;
import io.sunboard.scheme.SchemeReading;
import io.sunboard.scheme.app.SchemeReader;
import io.sunboard.scheme.app.SchemeStore;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Page;
import io.sunboard.shared.Period;
import io.sunboard.shared.UnitCode;
import io.sunboard.ticket.LadderDocument;
import io.sunboard.ticket.LadderDocument.RungEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Schemes in PostgreSQL, remembered once read: an adopted scheme never changes. */
@Repository
class SqlSchemes implements SchemeReader, SchemeStore {

  private static final String SELECT =
      "select s.id, s.version, s.document::text document from scheme s ";

  private final DatabaseClient db;
  private final JsonMapper json;
  private final Cache<UUID, Scheme> remembered = Caffeine.newBuilder().maximumSize(1_000).build();

  SqlSchemes(DatabaseClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  private Scheme scheme(Readable row) {
    UUID id = Objects.requireNonNull(row.get("id", UUID.class));
    SchemeDocument document = json.readValue(Sql.text(row, "document"), SchemeDocument.class);
    Decision<Scheme> read =
        SchemeReading.read(document, id, Sql.number(row, "version"), unitsOf(document));
    if (!(read instanceof Decision.Accepted<Scheme>(Scheme scheme))) {
      throw new IllegalStateException("adopted scheme " + id + " no longer reads: " + read);
    }
    remembered.put(id, scheme);
    return scheme;
  }

  /** Adopted is adopted: its units were known then, though some may be retired by now. */
  private static Set<UnitCode> unitsOf(SchemeDocument document) {
    Stream<String> compared =
        Objects.requireNonNullElse(document.groups(), List.<GroupEntry>of()).stream()
            .flatMap(
                group -> Objects.requireNonNullElse(group.units(), List.<String>of()).stream());
    return Stream.of(compared, Stream.ofNullable(document.owner()), unitsOf(document.ladder()))
        .flatMap(codes -> codes)
        .map(UnitCode::new)
        .collect(Collectors.toSet());
  }

  private static Stream<String> unitsOf(@Nullable LadderDocument ladder) {
    if (ladder == null) {
      return Stream.empty();
    }
    return Stream.concat(
        Stream.ofNullable(ladder.issuer()),
        Objects.requireNonNullElse(ladder.rungs(), List.<RungEntry>of()).stream()
            .flatMap(
                rung -> Objects.requireNonNullElse(rung.copies(), List.<String>of()).stream()));
  }

  @Override
  public Mono<Map<UUID, Scheme>> byIds(Collection<UUID> ids) {
    Map<UUID, Scheme> found = new HashMap<>(remembered.getAllPresent(ids));
    UUID[] missing =
        ids.stream().distinct().filter(id -> !found.containsKey(id)).toArray(UUID[]::new);
    if (missing.length == 0) {
      return Mono.just(found);
    }
    return bind(db.sql(SELECT + "where s.id = any($1)"), (Object) missing)
        .map(this::scheme)
        .all()
        .doOnNext(scheme -> found.put(scheme.id(), scheme))
        .then(Mono.just(found));
  }

  @Override
  public Mono<Scheme> inForce(Period period, List<String> groups) {
    String wanted =
        json.writeValueAsString(groups.stream().map(code -> Map.of("code", code)).toList());
    return bind(
            db.sql(
                SELECT
                    + """
                    where s.in_force_from <= $1 and s.document -> 'groups' @> $2::jsonb
                      and (s.owner is null or $2::jsonb <> '[]'::jsonb)
                    order by s.in_force_from desc, s.adopted_at desc, s.version desc limit 1
                    """),
            period.firstDay(),
            wanted)
        .map(this::scheme)
        .one();
  }

  @Override
  public Mono<Page<Scheme>> page(
      @Nullable LocalDate afterInForceFrom, @Nullable UUID afterId, int size) {
    String sql =
        SELECT
            + """
            where $1::date is null or (s.in_force_from, s.id) < ($1, $2)
            order by s.in_force_from desc, s.id desc limit $3
            """;
    return bind(
            db.sql(sql),
            maybe(LocalDate.class, afterInForceFrom),
            maybe(UUID.class, afterId),
            size + 1)
        .map(this::scheme)
        .all()
        .collectList()
        .map(schemes -> Page.of(schemes, size, afterInForceFrom != null));
  }

  @Override
  public Mono<Integer> lockAndCount(String code) {
    return bind(
            db.sql("select pg_advisory_xact_lock(hashtext(current_schema() || '.scheme.' || $1))"),
            code)
        .then()
        .then(
            bind(db.sql("select count(*)::int wordings from scheme where code = $1"), code)
                .map(row -> Sql.number(row, "wordings"))
                .one());
  }

  @Override
  public Mono<UUID> withDigest(String code, String digest) {
    return bind(db.sql("select id from scheme where code = $1 and digest = $2"), code, digest)
        .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
        .one();
  }

  @Override
  public Mono<Set<String>> groupsOfOtherOwners(Scheme scheme) {
    UnitCode owner = scheme.owner();
    return db.sql("select pg_advisory_xact_lock(hashtext(current_schema() || '.scheme-groups'))")
        .then()
        .thenMany(
            bind(
                    db.sql(
                        """
                        select distinct g ->> 'code' code
                        from scheme s cross join jsonb_array_elements(s.document -> 'groups') g
                        where g ->> 'code' = any($1) and s.owner is distinct from
                          (select u.code from unit u where u.code = $2 and u.parent is not null)
                        """),
                    scheme.groups().stream().map(Scheme.Group::code).toArray(String[]::new),
                    maybe(String.class, owner == null ? null : owner.value()))
                .map(row -> Sql.text(row, "code"))
                .all())
        .collect(Collectors.toSet());
  }

  @Override
  public Mono<Void> insert(Scheme scheme, SchemeDocument document, String digest, Instant at) {
    return bind(
            db.sql(
                """
                insert into scheme (id, code, version, in_force_from, document, digest, adopted_at,
                  owner)
                values ($1, $2, $3, $4, $5::jsonb, $6, $7,
                  (select u.code from unit u where u.code = $8 and u.parent is not null))
                """),
            scheme.id(),
            scheme.code(),
            scheme.version(),
            scheme.inForceFrom().atDay(1),
            json.writeValueAsString(document),
            digest,
            at,
            maybe(String.class, scheme.owner() == null ? null : scheme.owner().value()))
        .then();
  }
}
