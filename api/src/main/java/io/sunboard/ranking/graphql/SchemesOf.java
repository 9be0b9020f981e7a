package io.sunboard.ranking.graphql;

import io.sunboard.scheme.Scheme;
import io.sunboard.scheme.app.SchemeReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Fields of many objects at once that take the scheme to be told. */
@Component
class SchemesOf {

  private final SchemeReader schemes;

  SchemesOf(SchemeReader schemes) {
    this.schemes = schemes;
  }

  /** What is null is left out. */
  <S, V> Mono<Map<S, V>> each(
      List<S> of, Function<S, UUID> schemeId, BiFunction<S, Scheme, @Nullable V> value) {
    return schemes
        .byIds(of.stream().map(schemeId).toList())
        .map(found -> {
          Map<S, V> values = new HashMap<>();
          for (S each : of) {
            Scheme scheme = Objects.requireNonNull(found.get(schemeId.apply(each)));
            V told = value.apply(each, scheme);
            if (told != null) {
              values.put(each, told);
            }
          }
          return values;
        });
  }
}
