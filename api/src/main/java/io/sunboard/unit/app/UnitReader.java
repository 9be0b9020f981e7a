package io.sunboard.unit.app;

import io.sunboard.shared.Page;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.Unit;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Units as everybody may read them. One statement each. */
public interface UnitReader {

  /**
   * Which units.
   *
   * @param parent only those directly below; null for all
   * @param tier only that tier; null for all
   * @param active only those active or not; null for both
   */
  record Filter(@Nullable String parent, @Nullable String tier, @Nullable Boolean active) {
    public static final Filter ALL = new Filter(null, null, null);
  }

  Mono<Unit> byCode(UnitCode code);

  /** Those that exist, in no order. */
  Flux<Unit> byCodes(Collection<UnitCode> codes);

  /** In the tree's order, behind the unit with that path. */
  Mono<Page<Unit>> page(Filter filter, @Nullable String afterPath, int size);

  /** The children of many units at once, by code, each list with one item more than asked for. */
  Flux<Unit> children(Collection<UnitCode> parents, @Nullable String afterCode, int size);

  /** Every unit, for the projection to the search engine. */
  Flux<Unit> all();

  /** The active units by code and by Chinese name, for imports. */
  Mono<List<Unit>> active();

  /** A unit that was closed, and one that it went up in. */
  record Succession(UnitCode predecessor, UnitCode successor) {}

  /** What these units went up in, and what went up in them; one statement. */
  Flux<Succession> successions(Collection<UnitCode> of);
}
