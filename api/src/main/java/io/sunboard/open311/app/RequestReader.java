package io.sunboard.open311.app;

import io.sunboard.open311.RequestSearch;
import java.time.Instant;
import reactor.core.publisher.Flux;

/** Finds exposures that are public and have not been withdrawn. */
public interface RequestReader {

  /** One that was found, and when what everybody sees of it last changed. */
  record Found(String number, Instant changedAt) {}

  /** The latest reported first; by one statement. */
  Flux<Found> find(RequestSearch search, int skip, int size);
}
