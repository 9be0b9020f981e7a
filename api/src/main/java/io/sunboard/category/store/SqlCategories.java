package io.sunboard.category.store;

import static io.sunboard.platform.sql.Sql.bind;
import static io.sunboard.platform.sql.Sql.maybe;

import io.r2dbc.spi.Readable;
import io.sunboard.calendar.LimitUnit;
import io.sunboard.calendar.TimeLimit;
import io.sunboard.category.Category;
import io.sunboard.category.CategoryCode;
import io.sunboard.category.CategoryPlan;
import io.sunboard.category.app.CategoryReader;
import io.sunboard.category.app.CategoryRows;
import io.sunboard.category.app.CategoryStore;
import io.sunboard.platform.sql.Sql;
import io.sunboard.shared.Text;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The catalogue in PostgreSQL. */
@Repository
class SqlCategories implements CategoryReader, CategoryStore, CategoryRows {

  private static final String COLUMNS =
      """
      k.code category_code, k.standard_code category_standard_code, k.name_zh category_zh,
      k.name_en category_en, k.filing_standard category_filing, k.closing_standard category_closing,
      k.limit_amount category_limit, k.limit_unit category_limit_unit,
      k.return_amount category_return, k.return_unit category_return_unit,
      k.unit_kind category_unit_kind, k.grid_metres category_grid,
      k.content_area_zh category_area_zh, k.content_area_en category_area_en,
      k.active category_active, k.revision category_revision
      """;
  private static final String SELECT = "select " + COLUMNS + " from category k ";

  private final DatabaseClient db;

  SqlCategories(DatabaseClient db) {
    this.db = db;
  }

  @Override
  public String columns() {
    return COLUMNS;
  }

  @Override
  public String join(String onColumn) {
    return " join category k on k.code = " + onColumn + " ";
  }

  @Override
  public Category read(Readable row) {
    return category(row);
  }

  private static Category category(Readable row) {
    String area = Sql.textOrNull(row, "category_area_zh");
    return new Category(
        new CategoryCode(Sql.text(row, "category_code")),
        Sql.textOrNull(row, "category_standard_code"),
        new Text(Sql.text(row, "category_zh"), Sql.textOrNull(row, "category_en")),
        Sql.textOrNull(row, "category_filing"),
        Sql.textOrNull(row, "category_closing"),
        limit(row, "category_limit"),
        limit(row, "category_return"),
        Sql.textOrNull(row, "category_unit_kind"),
        row.get("category_grid", Integer.class),
        area == null ? null : new Text(area, Sql.textOrNull(row, "category_area_en")),
        Sql.flag(row, "category_active"),
        Sql.number(row, "category_revision"));
  }

  private static TimeLimit limit(Readable row, String column) {
    return new TimeLimit(
        Sql.number(row, column), LimitUnit.valueOf(Sql.text(row, column + "_unit")));
  }

  @Override
  public Mono<Category> byCode(CategoryCode code) {
    return bind(db.sql(SELECT + "where k.code = $1"), code.value())
        .map(SqlCategories::category)
        .one();
  }

  @Override
  public Flux<Category> byCodes(Collection<CategoryCode> codes) {
    return bind(db.sql(SELECT + "where k.code = any($1)"), (Object) values(codes))
        .map(SqlCategories::category)
        .all();
  }

  @Override
  public Flux<Category> children(Collection<CategoryCode> classes) {
    return bind(
            db.sql(SELECT + "where k.parent = any($1) order by k.code"), (Object) values(classes))
        .map(SqlCategories::category)
        .all();
  }

  @Override
  public Flux<Category> all() {
    return db.sql(SELECT + "order by k.code").map(SqlCategories::category).all();
  }

  @Override
  public Mono<Void> lockCatalogue() {
    return db.sql("select pg_advisory_xact_lock(hashtext(current_schema() || '.category'))").then();
  }

  @Override
  public Mono<CategoryPlan.Context> context(@Nullable CategoryCode code, String name) {
    if (code == null) {
      return Mono.just(new CategoryPlan.Context(null, false, false, false));
    }
    CategoryCode parent = code.parent();
    Mono<Optional<Category>> present =
        byCode(code).map(Optional::of).defaultIfEmpty(Optional.empty());
    // One connection carries the transaction, so these follow each other.
    return present.flatMap(found ->
        bind(
                db.sql(
                    """
                    select exists (select from category where code = $2 and active) parent_active,
                           exists (select from category
                             where name_zh = $3 and active and code <> $1
                               and parent is not distinct from $2
                               and left(code, 1) = left($1, 1)) name_taken,
                           exists (select from category where parent = $1 and active) active_below
                    """),
                code.value(),
                maybe(String.class, parent == null ? null : parent.value()),
                name)
            .map(row ->
                new CategoryPlan.Context(
                    found.orElse(null),
                    Sql.flag(row, "parent_active"),
                    Sql.flag(row, "name_taken"),
                    Sql.flag(row, "active_below")))
            .one());
  }

  @Override
  public Mono<Void> save(Category category) {
    CategoryCode parent = category.code().parent();
    Text area = category.contentArea();
    return bind(
            db.sql(
                """
                insert into category (code, parent, standard_code, name_zh, name_en, filing_standard,
                  closing_standard, limit_amount, limit_unit, return_amount, return_unit, unit_kind,
                  grid_metres, content_area_zh, content_area_en, active, revision)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
                on conflict (code) do update set standard_code = $3, name_zh = $4, name_en = $5,
                  filing_standard = $6, closing_standard = $7, limit_amount = $8, limit_unit = $9,
                  return_amount = $10, return_unit = $11, unit_kind = $12, grid_metres = $13,
                  content_area_zh = $14, content_area_en = $15, active = $16, revision = $17
                """),
            category.code().value(),
            maybe(String.class, parent == null ? null : parent.value()),
            maybe(String.class, category.standardCode()),
            category.name().zh(),
            maybe(String.class, category.name().en()),
            maybe(String.class, category.filingStandard()),
            maybe(String.class, category.closingStandard()),
            category.limit().amount(),
            category.limit().unit().name(),
            category.returnLimit().amount(),
            category.returnLimit().unit().name(),
            maybe(String.class, category.unitKind()),
            maybe(Integer.class, category.gridMetres()),
            maybe(String.class, area == null ? null : area.zh()),
            maybe(String.class, area == null ? null : area.en()),
            category.active(),
            category.revision())
        .then();
  }

  private static String[] values(Collection<CategoryCode> codes) {
    return codes.stream().map(CategoryCode::value).distinct().toArray(String[]::new);
  }
}
