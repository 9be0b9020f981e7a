package io.sunboard.platform.relay;

import io.sunboard.shared.Actor;
import reactor.core.publisher.Mono;

/** How one type of {@code Node} is found by id; each feature brings its own as a bean. */
public interface NodeFetcher {

  /** The type's name in the schema. */
  String type();

  /**
   * What the schema's type is made of, or empty when the reader may not see it or it is not there.
   */
  Mono<? extends Object> fetch(String key, Actor actor);
}
