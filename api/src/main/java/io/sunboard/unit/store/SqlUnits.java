package io.sunboard.unit.store;

import static io.sunboard.platform.sql.Sql.bind;
import static io.sunboard.platform.sql.Sql.maybe;

import io.r2dbc.spi.Readable;
import io.sunboard.platform.sql.Sql;
import io.sunboard.shared.Page;
import io.sunboard.shared.Text;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.Tier;
import io.sunboard.unit.Unit;
import io.sunboard.unit.UnitPlan;
import io.sunboard.unit.app.UnitReader;
import io.sunboard.unit.app.UnitRows;
import io.sunboard.unit.app.UnitStore;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Units in PostgreSQL. */
@Repository
class SqlUnits implements UnitReader, UnitStore, UnitRows {

  private static final String COLUMNS =
      """
      u.code unit_code, u.name_zh unit_zh, u.name_en unit_en, u.parent unit_parent,
      u.path unit_path, u.active unit_active, u.revision unit_revision,
      t.code tier, t.depth tier_depth, t.name_zh tier_zh, t.name_en tier_en
      """;
  private static final String SELECT =
      "select " + COLUMNS + " from unit u join tier t on t.code = u.tier ";

  private final DatabaseClient db;

  SqlUnits(DatabaseClient db) {
    this.db = db;
  }

  @Override
  public String columns() {
    return COLUMNS;
  }

  @Override
  public String join(String onColumn) {
    return " join unit u on u.code = " + onColumn + " join tier t on t.code = u.tier ";
  }

  @Override
  public Unit read(Readable row) {
    return unit(row);
  }

  private static Unit unit(Readable row) {
    String parent = Sql.textOrNull(row, "unit_parent");
    return new Unit(
        new UnitCode(Sql.text(row, "unit_code")),
        new Text(Sql.text(row, "unit_zh"), Sql.textOrNull(row, "unit_en")),
        new Tier(
            Sql.text(row, "tier"),
            Sql.number(row, "tier_depth"),
            new Text(Sql.text(row, "tier_zh"), Sql.textOrNull(row, "tier_en"))),
        parent == null ? null : new UnitCode(parent),
        Sql.text(row, "unit_path"),
        Sql.flag(row, "unit_active"),
        Sql.number(row, "unit_revision"));
  }

  @Override
  public Mono<Unit> byCode(UnitCode code) {
    return bind(db.sql(SELECT + "where u.code = $1"), code.value()).map(SqlUnits::unit).one();
  }

  @Override
  public Mono<Unit> find(UnitCode code) {
    return byCode(code);
  }

  @Override
  public Flux<Unit> byCodes(Collection<UnitCode> codes) {
    return bind(db.sql(SELECT + "where u.code = any($1)"), (Object) values(codes))
        .map(SqlUnits::unit)
        .all();
  }

  @Override
  public Mono<Page<Unit>> page(Filter filter, @Nullable String afterPath, int size) {
    String sql =
        SELECT
            + """
            where ($1::text is null or u.parent = $1) and ($2::text is null or u.tier = $2)
              and ($3::boolean is null or u.active = $3) and ($4::text is null or u.path > $4)
            order by u.path limit $5
            """;
    return bind(
            db.sql(sql),
            maybe(String.class, filter.parent()),
            maybe(String.class, filter.tier()),
            maybe(Boolean.class, filter.active()),
            maybe(String.class, afterPath),
            size + 1)
        .map(SqlUnits::unit)
        .all()
        .collectList()
        .map(units -> Page.of(units, size, afterPath != null));
  }

  @Override
  public Flux<Unit> children(Collection<UnitCode> parents, @Nullable String afterCode, int size) {
    String sql =
        """
        select c.* from unnest($1::text[]) p(code) cross join lateral (
        """
            + SELECT
            + """
            where u.parent = p.code collate "C" and ($2::text is null or u.code > $2)
            order by u.code limit $3) c
            """;
    return bind(db.sql(sql), values(parents), maybe(String.class, afterCode), size + 1)
        .map(SqlUnits::unit)
        .all();
  }

  @Override
  public Flux<Unit> all() {
    return db.sql(SELECT + "order by u.path").map(SqlUnits::unit).all();
  }

  @Override
  public Mono<List<Unit>> active() {
    return db.sql(SELECT + "where u.active order by u.path")
        .map(SqlUnits::unit)
        .all()
        .collectList();
  }

  @Override
  public Mono<Void> lockTree() {
    return db.sql("select pg_advisory_xact_lock(hashtext(current_schema() || '.unit'))").then();
  }

  @Override
  public Mono<UnitPlan.Context> context(
      @Nullable UnitCode code, @Nullable UnitCode parent, String name) {
    record Tree(boolean rootTaken, boolean nameTaken, @Nullable String highestBelow) {}
    Mono<Optional<Unit>> present = optional(code);
    Mono<Optional<Unit>> above = optional(parent);
    Mono<Tree> tree =
        bind(
                db.sql(
                    """
                    select exists (select from unit where parent is null) root_taken,
                           exists (select from unit
                             where name_zh = $2 and active and code is distinct from $1) name_taken,
                           (select u.tier from unit u join tier t on t.code = u.tier
                             where u.parent = $1 and u.active order by t.depth limit 1) highest_below
                    """),
                maybe(String.class, code == null ? null : code.value()),
                name)
            .map(row ->
                new Tree(
                    Sql.flag(row, "root_taken"),
                    Sql.flag(row, "name_taken"),
                    Sql.textOrNull(row, "highest_below")))
            .one();
    // One connection carries the transaction, so these follow each other.
    return present.flatMap(p ->
        above.flatMap(a ->
            tree.zipWith(
                tiersByCode(),
                (around, tiers) ->
                    new UnitPlan.Context(
                        p.orElse(null),
                        a.orElse(null),
                        around.rootTaken(),
                        around.nameTaken(),
                        around.highestBelow() == null ? null : tiers.get(around.highestBelow()),
                        tiers))));
  }

  private Mono<Map<String, Tier>> tiersByCode() {
    return tiers()
        .flatMapIterable(tiers -> tiers)
        .collectMap(Tier::code, tier -> tier, LinkedHashMap::new);
  }

  @Override
  public Mono<List<Tier>> tiers() {
    return db.sql("select code, depth, name_zh, name_en from tier order by depth, code")
        .map(row ->
            new Tier(
                Sql.text(row, "code"),
                Sql.number(row, "depth"),
                new Text(Sql.text(row, "name_zh"), Sql.textOrNull(row, "name_en"))))
        .all()
        .collectList();
  }

  @Override
  public Mono<Boolean> hasActiveBelow(UnitCode code) {
    return bind(
            db.sql("select exists (select from unit where parent = $1 and active) below"),
            code.value())
        .map(row -> Sql.flag(row, "below"))
        .one();
  }

  private Mono<Optional<Unit>> optional(@Nullable UnitCode code) {
    return code == null
        ? Mono.just(Optional.empty())
        : byCode(code).map(Optional::of).defaultIfEmpty(Optional.empty());
  }

  @Override
  public Mono<Void> save(Unit unit, @Nullable Unit before) {
    UnitCode parent = unit.parent();
    Mono<Void> written =
        bind(
                db.sql(
                    """
                    insert into unit (code, name_zh, name_en, tier, parent, path, active, revision)
                    values ($1, $2, $3, $4, $5, $6, $7, $8)
                    on conflict (code) do update set name_zh = $2, name_en = $3, tier = $4,
                      parent = $5, path = $6, active = $7, revision = $8
                    """),
                unit.code().value(),
                unit.name().zh(),
                maybe(String.class, unit.name().en()),
                unit.tier().code(),
                maybe(String.class, parent == null ? null : parent.value()),
                unit.path(),
                unit.active(),
                unit.revision())
            .then();
    if (before == null || before.path().equals(unit.path())) {
      return written;
    }
    return written.then(
        bind(
                db.sql(
                    """
                    update unit set path = $2 || substr(path, length($1) + 1), revision = revision + 1
                    where starts_with(path, $1)
                    """),
                before.path(),
                unit.path())
            .then());
  }

  @Override
  public Mono<Void> saveTiers(List<Tier> tiers) {
    return Flux.fromIterable(tiers)
        .concatMap(tier ->
            bind(
                    db.sql(
                        """
                        insert into tier (code, depth, name_zh, name_en) values ($1, $2, $3, $4)
                        on conflict (code) do update set depth = $2, name_zh = $3, name_en = $4
                        """),
                    tier.code(),
                    tier.depth(),
                    tier.name().zh(),
                    maybe(String.class, tier.name().en()))
                .then())
        .then();
  }

  private static String[] values(Collection<UnitCode> codes) {
    return codes.stream().map(UnitCode::value).distinct().toArray(String[]::new);
  }

  @Override
  public Mono<Void> succeed(UnitCode predecessor, List<UnitCode> successors) {
    return successors.isEmpty()
        ? Mono.empty()
        : bind(
                db.sql(
                    """
                    insert into unit_succession (predecessor, successor) select $1, unnest($2::text[])
                    """),
                predecessor.value(),
                successors.stream().map(UnitCode::value).toArray(String[]::new))
            .then();
  }

  @Override
  public Flux<Succession> successions(Collection<UnitCode> of) {
    return bind(
            db.sql(
                """
                select predecessor, successor from unit_succession
                where predecessor = any($1) or successor = any($1) order by predecessor, successor
                """),
            (Object) of.stream().map(UnitCode::value).toArray(String[]::new))
        .map(row ->
            new Succession(
                new UnitCode(Sql.text(row, "predecessor")),
                new UnitCode(Sql.text(row, "successor"))))
        .all();
  }
}
