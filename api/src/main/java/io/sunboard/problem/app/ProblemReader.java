package io.sunboard.problem.app;

import io.sunboard.problem.Hand;
import io.sunboard.problem.Happened;
import io.sunboard.problem.ProblemOnFile;
import io.sunboard.problem.ProblemSource;
import io.sunboard.problem.ProblemState;
import io.sunboard.problem.WorkQueue;
import io.sunboard.shared.Page;
import io.sunboard.shared.UnitCode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Problems as cadres may read them. One statement each. */
public interface ProblemReader {

  /**
   * Which problems; null for any.
   *
   * @param unit lead units: this one and those below
   * @param category a subclass, or a class with its subclasses
   * @param queue what lies on a desk at {@code now}
   * @param filedFrom inclusive
   * @param filedBefore exclusive
   * @param sweepDue whether they are in hand and the report of like places is owed
   */
  record Filter(
      @Nullable List<ProblemState> states,
      @Nullable UnitCode unit,
      @Nullable UnitCode territory,
      @Nullable String category,
      @Nullable ProblemSource source,
      @Nullable String colour,
      @Nullable WorkQueue queue,
      @Nullable Boolean sample,
      @Nullable Instant filedFrom,
      @Nullable Instant filedBefore,
      @Nullable Instant dueFrom,
      @Nullable Instant dueBefore,
      @Nullable Boolean sweepDue,
      Instant now) {}

  /** Whose order: the newest on file first, or what is due first first. */
  enum Order {
    NEWEST,
    DUE_FIRST
  }

  /** The last problem of the page before. */
  record After(@Nullable Instant at, UUID id) {}

  /** Those of them that the hand may read, in no order. */
  Flux<ProblemOnFile> byIds(Collection<UUID> ids, Hand hand);

  Mono<ProblemOnFile> byNumber(String number, Hand hand);

  Mono<Page<ProblemOnFile>> page(
      Filter filter, Order order, Hand hand, @Nullable After after, int size);

  /** What happened to many problems, each in order, behind a number. */
  Flux<Event> history(Collection<UUID> problems, int afterNumber, int size);

  /** An event and whose it is. */
  record Event(UUID problem, Happened happened) {}

  /** The ids of those numbers that exist, whoever may see them. */
  Mono<Map<String, UUID>> idsOf(Collection<String> numbers);

  /** How many problems that the hand may read lie in each queue; those with none too. */
  Flux<QueueCount> caseload(Hand hand, Instant now);

  /** How much lies in a queue. */
  record QueueCount(WorkQueue queue, int count) {}

  /** The photos of many problems: each problem's in the order in which they came. */
  Flux<PhotoOf> photos(Collection<UUID> problems);

  /**
   * A photo and whose it is.
   *
   * @param event the type of the event that brought it: {@code Filed}, {@code Submitted} …
   */
  record PhotoOf(UUID problem, UUID photo, String event, Instant at) {}
}
