package io.sunboard.unit.store;

import static io.sunboard.platform.sql.Sql.bind;
import static io.sunboard.platform.sql.Sql.maybe;

import io.sunboard.platform.sql.Sql;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.app.SupervisionStore;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Who supervises whom, in PostgreSQL. */
@Repository
class SqlSupervision implements SupervisionStore {

  private final DatabaseClient db;

  SqlSupervision(DatabaseClient db) {
    this.db = db;
  }

  @Override
  public Mono<Boolean> assign(UnitCode unit, @Nullable UnitCode territory) {
    return bind(
            db.sql(
                """
                update unit set supervises = $2, revision = revision + 1
                where code = $1 and supervises is distinct from $2
                """),
            unit.value(),
            maybe(String.class, territory == null ? null : territory.value()))
        .fetch()
        .rowsUpdated()
        .map(rows -> rows > 0);
  }

  @Override
  public Mono<Map<UnitCode, UnitCode>> territories(Collection<UnitCode> units) {
    return bind(
            db.sql(
                "select code, supervises from unit where code = any($1) and supervises is not null"),
            (Object) units.stream().map(UnitCode::value).toArray(String[]::new))
        .map(row ->
            Map.entry(
                new UnitCode(Sql.text(row, "code")), new UnitCode(Sql.text(row, "supervises"))))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }
}
