package io.sunboard.media.app;

import io.sunboard.media.Photo;
import io.sunboard.platform.loop.Loop;
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
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Deletes photos that nothing came to refer to, and pictures in the object store that no row knows.
 * Every node may do it at once.
 */
@Service
public class PhotoHousekeeping extends Loop {

  private static final int BATCH = 100;

  private final MediaSettings settings;
  private final PhotoRows rows;
  private final PhotoObjects objects;
  private final TransactionalOperator transaction;
  private final Clock clock;
  private volatile Map<UUID, Long> suspects = Map.of();

  PhotoHousekeeping(
      MediaSettings settings,
      PhotoRows rows,
      PhotoObjects objects,
      TransactionalOperator transaction,
      Clock clock) {
    super(settings.housekeeping(), settings.housekeeping(), "photos are not tidied");
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
  protected Mono<?> turn() {
    return purge().then(sweep());
  }
}
