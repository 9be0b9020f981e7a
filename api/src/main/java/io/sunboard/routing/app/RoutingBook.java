package io.sunboard.routing.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.sunboard.platform.yaml.YamlDocuments;
import io.sunboard.routing.Reported;
import io.sunboard.routing.RoutingDocument;
import io.sunboard.routing.RoutingReading;
import io.sunboard.routing.RoutingRules;
import io.sunboard.shared.Decision;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The rules in force, read once by each node for each version. */
@Service
public class RoutingBook {

  private final RoutingStore store;
  private final ZoneId zone;
  private final Cache<Integer, RoutingRules> read = Caffeine.newBuilder().maximumSize(4).build();

  RoutingBook(RoutingStore store, ZoneId zone) {
    this.store = store;
    this.zone = zone;
  }

  /** The rules in force; none before any were set. */
  public Mono<RoutingRules> inForce() {
    return store.latest().flatMap(version -> version == 0 ? none() : rules(version));
  }

  private static Mono<RoutingRules> none() {
    return Mono.just(RoutingRules.NONE);
  }

  private Mono<RoutingRules> rules(int version) {
    RoutingRules known = read.getIfPresent(version);
    return known != null ? Mono.just(known) : store.version(version).flatMap(this::rulesOf);
  }

  /** The rules that a version set. */
  public Mono<RoutingRules> rulesOf(RoutingStore.Version version) {
    RoutingRules known = read.getIfPresent(version.version());
    return known != null
        ? Mono.just(known)
        : Mono.fromCallable(() -> kept(version.document()))
            .subscribeOn(Schedulers.boundedElastic())
            .doOnNext(rules -> read.put(version.version(), rules));
  }

  /** The version as it was set; empty when there is none, or none of that number. */
  public Mono<RoutingStore.Version> version(@Nullable Integer version) {
    return (version == null ? store.latest() : Mono.just(version)).flatMap(store::version);
  }

  /** What is kept was in order when it was set; units may have been closed since. */
  static RoutingRules kept(String document) {
    return switch (read(document, _ -> true, _ -> true)) {
      case Decision.Accepted<RoutingRules>(RoutingRules rules) -> rules;
      case Decision.Refused<RoutingRules>(var refusals) ->
          throw new IllegalStateException("rules that were set are refused: " + refusals);
    };
  }

  /** Blocking, for some milliseconds. */
  static Decision<RoutingRules> read(
      String document, Predicate<String> units, Predicate<String> categories) {
    return switch (YamlDocuments.read(
        document.getBytes(StandardCharsets.UTF_8), RoutingDocument.class)) {
      case Decision.Accepted<RoutingDocument>(RoutingDocument written) ->
          RoutingReading.read(written, units, categories);
      case Decision.Refused<RoutingDocument>(var refusals) ->
          Decision.refused(List.copyOf(refusals));
    };
  }

  /**
   * A tip as rules look at it.
   *
   * @param at told by the city's clocks
   */
  public Reported reported(
      String category,
      String text,
      @Nullable String address,
      @Nullable Double latitude,
      @Nullable Double longitude,
      Instant at) {
    return Reported.of(
        category, text, address, latitude, longitude, at.atZone(zone).toLocalDateTime());
  }
}
