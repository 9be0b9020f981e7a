package io.sunboard.outbox.app;

import java.util.Collection;
import reactor.core.publisher.Mono;

/** Something that follows what happens, such as the search index. Called again after a failure. */
public interface Projection {

  /** A thing that changed: the kind and the key of its event. */
  record Change(String subject, String key) {}

  /**
   * Brings these things up to date from the tables as they are now. Completes when they are safely
   * followed; an error leaves them in the outbox.
   */
  Mono<Void> follow(Collection<Change> changes);
}
