package io.sunboard.media.app;

import io.sunboard.media.Photo;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Deletes photos that nothing came to refer to, and pictures in the object store that no row knows.
 * Every node may do it at once.
 */
@Service
public class PhotoHousekeeping implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(PhotoHousekeeping.class);
  private static final int BATCH = 100;

  private final MediaSettings settings;
  private final PhotoRows rows;
  private final PhotoObjects objects;
  private final TransactionalOperator transaction;
  private final Clock clock;
  private volatile Map<UUID, Long> suspects = Map.of();
  private volatile Disposable running = Disposables.disposed();

  PhotoHousekeeping(
      MediaSettings settings,
      PhotoRows rows,
      PhotoObjects objects,
      TransactionalOperator transaction,
      Clock clock) {
    this.settings = settings;
    this.rows = rows;
    this.objects = objects;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Deletes photos that have been unattached for too long; answers how many. */
  public Mono<Integer> purge() {
    Instant before = clock.instant().minus(settings.keepUnattached());
    // The pictures first: if that fails, the rows still tell where they are.
    return Mono.defer(() -> rows.lockUnattached(before, BATCH).collectList().flatMap(this::delete))
        .as(transaction::transactional)
        .repeat()
        .takeUntil(deleted -> deleted < BATCH)
        .reduce(0, Integer::sum);
  }

  private Mono<Integer> delete(List<Photo> photos) {
    Map<LocalDate, List<UUID>> byDay =
        photos.stream()
            .collect(
                Collectors.groupingBy(
                    Photo::day, Collectors.mapping(Photo::id, Collectors.toList())));
    return Flux.fromIterable(byDay.entrySet())
        .concatMap(day -> objects.delete(day.getKey(), day.getValue()))
        .then(
            photos.isEmpty() ? Mono.empty() : rows.delete(photos.stream().map(Photo::id).toList()))
        .thenReturn(photos.size());
  }

  /**
   * Deletes pictures of today and yesterday that no row knows, once they have been found so for
   * long enough: what is just being taken in has no row yet. Answers how many photos they belonged
   * to.
   */
  public Mono<Integer> sweep() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Map<UUID, Long> seen = new HashMap<>();
    return Flux.just(today.minusDays(1), today)
        .concatMap(day ->
            unknown(day)
                .map(ids -> ids.stream().filter(id -> isOrphan(id, seen)).toList())
                .flatMap(ids -> objects.delete(day, ids).thenReturn(ids.size())))
        .reduce(0, Integer::sum)
        .doOnSuccess(_ -> suspects = Map.copyOf(seen));
  }

  /** By the time that really passes, which stories cannot move. */
  private boolean isOrphan(UUID id, Map<UUID, Long> seen) {
    long now = System.nanoTime();
    long since = suspects.getOrDefault(id, now);
    seen.put(id, since);
    return suspects.containsKey(id) && now - since >= settings.orphansAfter().toNanos();
  }

  private Mono<Set<UUID>> unknown(LocalDate day) {
    return objects
        .kept(day)
        .distinct()
        .buffer(500)
        .concatMap(ids ->
            rows.byIds(ids)
                .map(Photo::id)
                .collect(Collectors.toSet())
                .flatMapIterable(known -> ids.stream().filter(id -> !known.contains(id)).toList()))
        .collect(Collectors.toSet());
  }

  @Override
  public void start() {
    running =
        Flux.interval(settings.housekeeping())
            .onBackpressureDrop()
            .concatMap(
                _ ->
                    purge()
                        .then(sweep())
                        .doOnError(e -> log.warn("photos are not tidied: {}", e.toString()))
                        .onErrorComplete(),
                1)
            .subscribe();
  }

  @Override
  public void stop() {
    running.dispose();
  }

  @Override
  public boolean isRunning() {
    return !running.isDisposed();
  }
}
