package io.sunboard.opendata.app;

import io.sunboard.opendata.app.PublishedProblems.Selection;
import java.time.Instant;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** When what is public has changed. */
public interface PublicRecords {

  /** An exposure that was released, and when it last changed for everybody. */
  record Told(String number, Instant changedAt) {}

  /**
   * Changes whenever the files of exposed problems would: with everything that everybody sees
   * change, and with nothing else.
   */
  Mono<String> problemsVersion();

  /**
   * The exposures that were released or withdrawn last, the newest first. Those that were withdrawn
   * belong to no unit, category or place, and are told to everybody but those who ask for another
   * one by number.
   */
  Flux<Told> newest(Selection selection, int size);
}
