package io.sunboard.search.app;

import io.sunboard.searchindex.Visibility;
import io.sunboard.shared.Actor;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What a reader may find, and in which index. */
@Component
class SearchScopes {

  /** Borne by what everybody may see where it stands among what only staff may see. */
  static final Set<String> EVERYONE = Set.of("everyone");

  private final List<SearchSource> sources;

  SearchScopes(List<SearchSource> sources) {
    this.sources = List.copyOf(sources);
  }

  /** An administrator, and a cadre without a staff role, sees no case. */
  static Readership readership(Actor actor) {
    return actor.cadre() && !actor.roles().isEmpty() ? Readership.STAFF : Readership.PUBLIC;
  }

  Mono<Visibility> of(Actor actor) {
    return switch (readership(actor)) {
      case PUBLIC -> Mono.just(Visibility.everything());
      case STAFF ->
          Flux.fromIterable(sources)
              .filter(source -> source.readership() == Readership.STAFF)
              .concatMap(source -> source.scopes(actor))
              .collect(() -> new HashSet<>(EVERYONE), Set::addAll)
              .map(Visibility::of);
    };
  }
}
