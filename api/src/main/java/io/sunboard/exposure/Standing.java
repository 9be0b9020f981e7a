package io.sunboard.exposure;

import io.sunboard.problem.DeferralKind;
import io.sunboard.problem.DueClock;
import io.sunboard.problem.Happened;
import io.sunboard.problem.Outcome;
import io.sunboard.problem.Problem;
import io.sunboard.problem.ProblemEvent;
import io.sunboard.problem.Run;
import io.sunboard.problem.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may know of how a problem stands: no reason, no person, no source.
 *
 * @param unit code of the lead unit; null before a dispatch
 * @param colour of the latest ticket in force
 * @param running whether the lead unit's clock runs
 * @param extensions how often more time was granted
 * @param listing null when it was never listed for supervision
 */
public record Standing(
    ExposureStatus status,
    @Nullable Outcome outcome,
    @Nullable String unit,
    @Nullable String colour,
    @Nullable Instant dueAt,
    boolean running,
    int extensions,
    @Nullable DeferralKind deferral,
    @Nullable LocalDate promisedOn,
    @Nullable Instant closedAt,
    @Nullable Listing listing) {

  /**
   * Listed supervision 挂牌督办.
   *
   * @param office code of the unit that follows it
   * @param progress what it reported for everybody, in order
   */
  public record Listing(
      String office, Instant dueAt, Problem.Listing.Result result, List<String> progress) {
    public Listing {
      progress = List.copyOf(progress);
    }
  }

  /** How the problem stands after all that happened to it. */
  public static Standing of(Problem problem, @Nullable String colour, List<Happened> history) {
    return of(problem, colour, 0, List.of(), history);
  }

  /** How it stands after something more. */
  public Standing after(Problem problem, List<Happened> events) {
    return of(
        problem, colour, extensions, listing == null ? List.of() : listing.progress(), events);
  }

  private static Standing of(
      Problem problem,
      @Nullable String colour,
      int extensionsBefore,
      List<String> progressBefore,
      List<Happened> events) {
    int extensions = extensionsBefore;
    List<String> progress = new ArrayList<>(progressBefore);
    for (Happened each : events) {
      switch (each.event()) {
        case ProblemEvent.ExtensionGranted _ -> extensions++;
        case ProblemEvent.ListedForSupervision _ -> progress.clear();
        case ProblemEvent.SupervisionProgressed(String text) -> progress.add(text);
        default -> {
          // Changes nothing that is counted here.
        }
      }
    }
    Stage stage = problem.stage();
    Run run = problem.run();
    Stage.Deferred deferred = stage instanceof Stage.Deferred d ? d : null;
    Stage.Closed closed = stage instanceof Stage.Closed c ? c : null;
    return new Standing(
        ExposureStatus.of(problem.state()),
        closed == null ? null : closed.outcome(),
        run == null ? null : run.lead().value(),
        colour,
        run == null ? null : run.clock().dueAt(),
        problem.state().inHand() && run != null && run.clock() instanceof DueClock.Running,
        extensions,
        deferred == null ? null : deferred.deferral().kind(),
        deferred == null ? null : deferred.deferral().promisedOn(),
        closed == null ? null : closed.at(),
        listing(problem.listing(), progress));
  }

  private static @Nullable Listing listing(
      Problem.@Nullable Listing listing, List<String> progress) {
    return listing == null
        ? null
        : new Listing(listing.office().value(), listing.dueAt(), listing.result(), progress);
  }

  /** The same with another ticket's colour. */
  public Standing coloured(@Nullable String next) {
    return new Standing(
        status,
        outcome,
        unit,
        next,
        dueAt,
        running,
        extensions,
        deferral,
        promisedOn,
        closedAt,
        listing);
  }

  /** Whether the limit has ended while the unit's clock runs. */
  public boolean overdue(Instant now) {
    return running && dueAt != null && dueAt.isBefore(now);
  }
}
