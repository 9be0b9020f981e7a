package io.sunboard.profile.app;

import io.sunboard.profile.CityBounds;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Which city this deployment is; one, and for good. */
public interface CityStore {

  /** The profile loaded so far; empty before the first. */
  Mono<String> profile();

  /**
   * Makes it that city, or says anew where that one lies.
   *
   * @param bounds null when nothing is said
   */
  Mono<Void> claim(String profile, String rootUnit, @Nullable CityBounds bounds, Instant at);

  /**
   * Runs the work while no other node loads a profile; later callers wait for it. Every use case
   * inside has a transaction of its own, so that a crash loses at most one step.
   */
  <T> Mono<T> oneAtATime(Mono<T> work);
}
