package io.sunboard.tip.app;

import io.sunboard.problem.Hand;
import io.sunboard.shared.Page;
import io.sunboard.shared.UnitCode;
import io.sunboard.tip.TipEntry;
import io.sunboard.tip.TipState;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tips as supervisors and leaders may read them. One statement each. */
public interface StaffTips {

  /**
   * Which tips; null for any.
   *
   * @param category a subclass, or a class with its subclasses
   * @param territory on whose ground their problem lies: this unit or one below it
   * @param office who owns the reply, or is asked to
   * @param owner account that owns the reply
   * @param unanswered the citizen waits for a word
   * @param answerOverdue nobody has answered by {@code now}, and the limit is over
   * @param contested a contest waits to be decided
   * @param claim a reward is claimed
   * @param area of the point that was sent
   * @param receivedFrom inclusive
   * @param receivedBefore exclusive
   */
  record Filter(
      @Nullable List<TipState> states,
      @Nullable String category,
      @Nullable UnitCode territory,
      @Nullable UnitCode office,
      @Nullable String owner,
      @Nullable Boolean unanswered,
      boolean answerOverdue,
      boolean contested,
      @Nullable Boolean claim,
      @Nullable Area area,
      @Nullable Instant receivedFrom,
      @Nullable Instant receivedBefore,
      Instant now) {}

  /** A rectangle on the ground, in degrees. */
  record Area(double south, double west, double north, double east) {}

  /** In which order. */
  enum Order {
    OLDEST,
    NEWEST
  }

  /** The last tip of the page before. */
  record After(Instant at, UUID id) {}

  /** An entry and whose it is. */
  record Entry(UUID tip, TipEntry entry) {}

  /** Those of them that the hand may read, in no order. */
  Flux<StaffTip> byIds(Collection<UUID> ids, Hand hand);

  Mono<StaffTip> byNumber(String number, Hand hand);

  Mono<Page<StaffTip>> page(Filter filter, Order order, Hand hand, @Nullable After after, int size);

  /** Those that were merged into these, as far as the hand may read them; the oldest first. */
  Flux<StaffTip> mergedInto(Collection<UUID> tips, Hand hand);

  /** What happened to many tips, each in order, behind a number. */
  Flux<Entry> history(Collection<UUID> tips, int afterNumber, int size);

  /** Those of them that there are, whoever may read them; for the search engine. */
  Flux<StaffTip> toFind(Collection<UUID> ids);

  /** So many in the order of ids, behind one, whoever may read them; likewise. */
  Flux<StaffTip> pageToFind(@Nullable UUID after, int size);

  /** Versions alone, likewise. */
  Flux<Version> versions(@Nullable UUID after, int size);

  /** A tip's version, which grows with whatever happens to it. */
  record Version(UUID id, long version) {}

  /** Whoever may read it: the tip of that number or none. */
  Mono<UUID> idOf(String number);

  /**
   * Locks these tips and those that were merged into them until the transaction ends, in one order,
   * so that nobody waits in a ring.
   */
  Flux<StaffTip> lockWithFollowers(Collection<UUID> ids);
}
