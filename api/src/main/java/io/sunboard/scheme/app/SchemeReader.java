package io.sunboard.scheme.app;

import io.sunboard.scheme.Scheme;
import io.sunboard.shared.Page;
import io.sunboard.shared.Period;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Adopted schemes. They never change, so they may be remembered. */
public interface SchemeReader {

  /** The schemes with these ids, by id; ids that do not exist are left out. */
  Mono<Map<UUID, Scheme>> byIds(Collection<UUID> ids);

  /**
   * The scheme in force in the period's first month, of those that know the groups; a group's code
   * belongs to one owner, so that it says whose scheme is meant.
   *
   * @param groups empty for the city's own scheme
   */
  Mono<Scheme> inForce(Period period, List<String> groups);

  /**
   * Newest in force first.
   *
   * @param afterInForceFrom with {@code afterId} the item before the page; both null at the start
   */
  Mono<Page<Scheme>> page(@Nullable LocalDate afterInForceFrom, @Nullable UUID afterId, int size);
}
