package io.sunboard.sample.app;

import reactor.core.publisher.Mono;

/** How far a sample has been loaded, so that an interrupted loading goes on where it stopped. */
public interface SampleProgress {

  /**
   * How many problems of a part are loaded; the part is locked until the transaction ends.
   *
   * @param size the version: the year or a small one
   */
  Mono<Integer> lock(String size, String part);

  Mono<Void> note(String size, String part, int loaded);

  /** The version that is loaded, at least in part; empty when there is none. */
  Mono<String> size();
}
