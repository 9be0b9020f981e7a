package io.sunboard.routing.app;

import io.sunboard.shared.UnitCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Versions of the rules, and past tips. One statement each. */
public interface RoutingStore {

  /**
   * Rules as they were set.
   *
   * @param version counts from 1
   * @param document as it was written
   * @param reason why they were set
   */
  record Version(int version, String document, String reason, Instant setAt) {}

  /**
   * A tip that came in the past.
   *
   * @param number staff's
   * @param went who has its problem, or had it last; null when that has not come to anybody
   */
  record Past(
      String number,
      Instant receivedAt,
      String category,
      String text,
      @Nullable String address,
      @Nullable Double latitude,
      @Nullable Double longitude,
      @Nullable UnitCode went) {}

  /** The version in force; 0 before there is one. */
  Mono<Integer> latest();

  /** The same, while nobody else sets rules until the transaction ends. */
  Mono<Integer> lockLatest();

  /** Empty when there is no such version. */
  Mono<Version> version(int version);

  Mono<Void> insert(Version version, String setBy);

  /**
   * Tips whose words are still there, the newest first.
   *
   * @param before exclusive
   */
  Flux<Past> past(Instant from, Instant before, int most);
}
