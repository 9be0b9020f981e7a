package io.sunboard.sample;

import io.sunboard.problem.Filing;
import io.sunboard.problem.Hand;
import io.sunboard.problem.Happened;
import io.sunboard.problem.Problem;
import io.sunboard.problem.ProblemChange;
import io.sunboard.problem.ProblemCommand;
import io.sunboard.problem.ProblemDecider;
import io.sunboard.problem.ProblemEvent;
import io.sunboard.problem.ProblemHistory;
import io.sunboard.problem.Situation;
import io.sunboard.shared.Decision;
import io.sunboard.shared.StaffRole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plays one case by the decider alone, and keeps what happened, to be loaded as history. */
public final class Rehearsal implements Theatre {

  private final World world;
  private final UUID id;
  private final String number;
  private final Instant recordedAt;
  private final List<Happened> events = new ArrayList<>();
  private @Nullable Problem last;

  public Rehearsal(World world, UUID id, String number, Instant recordedAt) {
    this.world = world;
    this.id = id;
    this.number = number;
    this.recordedAt = recordedAt;
  }

  @Override
  public Problem file(Filing filing, Hand hand, Instant at) {
    return happen(
        null,
        done(
            filing.decide(
                id,
                number,
                world.category(filing.category()),
                world.unit(filing.territory()),
                hand,
                at)),
        hand,
        StaffRole.SUPERVISOR,
        at);
  }

  @Override
  public Problem take(Problem problem, ProblemCommand command, Hand hand, Instant at) {
    Situation around =
        new Situation(
            hand,
            at,
            world.zone(),
            world.calendar(),
            world.category(problem.file().category()),
            world.units());
    ProblemEvent event = done(ProblemDecider.decide(problem, command, null, around));
    return happen(problem, event, hand, command.step().role(), at);
  }

  /** All that happened, as one change. */
  public ProblemChange change() {
    if (last == null) {
      throw new IllegalStateException("nothing was played");
    }
    return new ProblemChange(null, last, events, world.calendar());
  }

  private Problem happen(
      @Nullable Problem before,
      ProblemEvent event,
      Hand hand,
      @Nullable StaffRole role,
      Instant at) {
    Happened happened =
        new Happened(events.size() + 1, event, at, recordedAt, hand.account(), role, hand.unit());
    events.add(happened);
    Problem after = ProblemHistory.next(before, happened);
    last = after;
    return after;
  }

  private static <T> T done(Decision<T> decision) {
    return switch (decision) {
      case Decision.Accepted<T>(T value) -> value;
      case Decision.Refused<T>(var refusals) ->
          throw new IllegalStateException("a sample case is refused: " + refusals);
    };
  }
}
