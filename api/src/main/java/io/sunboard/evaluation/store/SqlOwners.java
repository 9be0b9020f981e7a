package io.sunboard.evaluation.store;

import static io.sunboard.platform.sql.Sql.bind;
import static io.sunboard.platform.sql.Sql.maybe;

import io.r2dbc.spi.Parameter;
import io.sunboard.evaluation.app.Owners;
import io.sunboard.platform.sql.Sql;
import io.sunboard.shared.Actor;
import io.sunboard.shared.UnitCode;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Owners by the tree of units. */
@Repository
class SqlOwners implements Owners {

  private final DatabaseClient db;

  SqlOwners(DatabaseClient db) {
    this.db = db;
  }

  /**
   * The units for which an account of the unit {@code parameter} stands: its own, the one that it
   * supervises, and the city without any.
   */
  static String mine(String parameter) {
    return "select m.code, m.path from unit m where m.code = "
        + parameter
        + "::text or m.code = (select supervises from unit where code = "
        + parameter
        + "::text) or ("
        + parameter
        + "::text is null and m.parent is null)";
  }

  static Parameter unit(Actor actor) {
    UnitCode unit = actor.unit();
    return maybe(String.class, unit == null ? null : unit.value());
  }

  @Override
  public Mono<Reach> reach(Actor actor, UnitCode owner) {
    return bind(
            db.sql(
                "select coalesce(bool_or(starts_with(o.path, m.path)), false) reads,"
                    + " coalesce(bool_or(o.code = m.code), false) acts from unit o, ("
                    + mine("$1")
                    + ") m where o.code = $2"),
            unit(actor),
            owner.value())
        .map(row -> new Reach(Sql.flag(row, "reads"), Sql.flag(row, "acts")))
        .one();
  }

  @Override
  public Mono<UnitCode> city() {
    return db.sql("select code from unit where parent is null order by code limit 1")
        .map(row -> new UnitCode(Sql.text(row, "code")))
        .one();
  }
}
