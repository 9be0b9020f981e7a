package io.sunboard.problem.graphql;

import io.sunboard.platform.relay.GlobalId;
import io.sunboard.problem.app.ProblemReader;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Problems as clients name them: by number, or by id. */
@Component
class References {

  /** Nobody's id: what is unknown is refused where it is decided. */
  static final UUID NOBODY = new UUID(0, 0);

  private final ProblemReader reader;

  References(ProblemReader reader) {
    this.reader = reader;
  }

  Mono<UUID> id(String reference) {
    return ids(List.of(reference)).map(found -> found.getOrDefault(reference, NOBODY));
  }

  /** The ids of those that exist, by how they were named; one statement for all numbers. */
  Mono<Map<String, UUID>> ids(Collection<String> references) {
    Map<String, UUID> known = new HashMap<>();
    Set<String> numbers = new HashSet<>();
    for (String reference : references) {
      GlobalId.uuid("Problem", reference)
          .ifPresentOrElse(id -> known.put(reference, id), () -> numbers.add(reference));
    }
    return numbers.isEmpty()
        ? Mono.just(known)
        : reader
            .idsOf(numbers)
            .map(found -> {
              known.putAll(found);
              return known;
            });
  }
}
