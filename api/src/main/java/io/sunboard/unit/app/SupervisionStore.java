package io.sunboard.unit.app;

import io.sunboard.shared.UnitCode;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Who supervises whom, in the database. */
public interface SupervisionStore {

  /** Answers whether anything changed. */
  Mono<Boolean> assign(UnitCode unit, @Nullable UnitCode territory);

  /** What each of these units supervises; those that supervise none are missing. One statement. */
  Mono<Map<UnitCode, UnitCode>> territories(Collection<UnitCode> units);
}
