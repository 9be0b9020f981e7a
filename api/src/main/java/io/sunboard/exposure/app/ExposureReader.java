package io.sunboard.exposure.app;

import io.sunboard.exposure.Exposure;
import io.sunboard.exposure.ExposureStatus;
import io.sunboard.exposure.PublicEvent;
import io.sunboard.shared.Page;
import io.sunboard.shared.UnitCode;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Exposures for reading. One statement each. */
public interface ExposureReader {

  /** Whose eyes. */
  enum Sight {
    /** What is or was released, without drafts. */
    EVERYBODY,
    /** Publishers and leaders: all, with drafts. */
    OFFICE
  }

  /** A rectangle on the ground; west may lie east of east, across the date line. */
  record Area(double south, double west, double north, double east) {}

  /**
   * Which; null for any.
   *
   * @param unit lead units: this one and those below
   * @param category a subclass, or a class with its subclasses
   * @param overdue at {@code now}
   * @param area of the place as it is shown
   * @param proposed only those with a draft that waits; for the office
   */
  record Filter(
      @Nullable UnitCode unit,
      @Nullable String category,
      @Nullable ExposureStatus status,
      @Nullable String colour,
      @Nullable Boolean overdue,
      @Nullable Area area,
      @Nullable Boolean sample,
      boolean proposed,
      Instant now) {}

  /** In which order: the newest release first, or what is due first first. */
  enum Order {
    NEWEST,
    DUE_FIRST
  }

  /** The last of the page before. */
  record After(@Nullable Instant at, String number) {}

  /** An event, whose it is, and where it stands. */
  record Event(String exposure, int position, PublicEvent event) {}

  /** Those that there are for these eyes, in no order. */
  Flux<Exposure> byNumbers(Collection<String> numbers, Sight sight);

  /**
   * As everybody saw it then; empty when it was not released yet. Of one that has been withdrawn
   * since, nothing but the tombstone.
   */
  Mono<Exposure> asOf(String number, Instant then);

  Mono<Page<Exposure>> page(
      Filter filter, Order order, Sight sight, @Nullable After after, int size);

  /**
   * The exposure as everybody sees it, if the filter holds of it; a tombstone always, since it
   * belongs to no unit, category or place any more.
   */
  Mono<Exposure> matching(String number, Filter filter);

  /** The latest exposure of each problem, with drafts. */
  Mono<Map<UUID, Exposure>> ofProblems(Collection<UUID> problems);

  /**
   * What everybody may know of what happened, behind a position, each list with one item more than
   * asked for.
   *
   * @param then only what was recorded by then; null for all
   */
  Flux<Event> timeline(
      Collection<String> numbers, int afterPosition, int size, @Nullable Instant then);

  /**
   * The latest ticket in force of each, as everybody knows it: the event of its issue.
   *
   * @param then as it was known then; null: as it is known at present
   */
  Flux<Event> latestTickets(Collection<String> numbers, @Nullable Instant then);

  /** The numbers of the tickets that everybody was told of, by exposure; none is no key. */
  Mono<Map<String, Collection<String>>> ticketsTold(Collection<String> numbers);

  /** Released and withdrawn ones in the order of numbers, behind one; for the search engine. */
  Flux<Exposure> allPublic(@Nullable String after, int size);
}
