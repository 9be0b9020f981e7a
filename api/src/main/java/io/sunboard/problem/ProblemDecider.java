package io.sunboard.problem;

import io.sunboard.problem.ProblemCommand.*;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a step does to a problem: one event, or everything that is wrong with the step.
 * Whether this hand may take the step at all is decided by {@link Parties} before; what each step
 * asks, in the deciders of its stage.
 */
public final class ProblemDecider {

  /** After so many returns 退单 the office decides, and its dispatch is final. */
  public static final int RETURNS = 3;

  static final int LONGEST_NOTE = 500;
  static final int LONGEST_REPORT = 2_000;
  static final int MOST_PHOTOS = 20;

  private ProblemDecider() {}

  /**
   * @param expectedRevision what whoever asks had read; null when they did not say
   */
  public static Decision<ProblemEvent> decide(
      Problem problem,
      ProblemCommand command,
      @Nullable Integer expectedRevision,
      Situation around) {
    if (expectedRevision != null && expectedRevision != problem.revision()) {
      return Decision.refused(Refusal.at("expectedRevision", "STALE_REVISION", problem.revision()));
    }
    if (!command.step().possibleIn(problem.state())) {
      return Decision.refused(
          Refusal.at("problem", "ILLEGAL_STEP", command.step().name(), problem.state().name()));
    }
    return decide(problem, command, around);
  }

  private static Decision<ProblemEvent> decide(
      Problem problem, ProblemCommand command, Situation around) {
    FilingDecider filing = new FilingDecider(problem, around);
    HandlingDecider handling = new HandlingDecider(problem, around);
    TimingDecider timing = new TimingDecider(problem, around);
    ClosingDecider closing = new ClosingDecider(problem, around);
    ListingDecider listing = new ListingDecider(problem, around);
    return switch (command) {
      case Dispatch c -> filing.dispatch(c);
      case Dismiss(String why) -> filing.noted("reason", why, new ProblemEvent.Dismissed(why));
      case Merge c -> filing.merge(c);
      case Reopen c -> filing.reopen(c);
      case Reinstate(String why) -> filing.noted("reason", why, new ProblemEvent.Reinstated(why));
      case Acknowledge _ -> Decision.accepted(new ProblemEvent.Acknowledged());
      case Return(String reason) -> handling.giveBack(reason);
      case Submit c -> handling.submit(c);
      case Withdraw(String reason) -> handling.withdraw(reason);
      case PassDown c -> handling.passDown(c);
      case AcceptInside c -> handling.acceptInside(c);
      case RequestExtension c -> timing.requestExtension(c);
      case DecideExtension c -> timing.decideExtension(c);
      case StopClock(String reason) -> timing.stopClock(reason);
      case ResumeClock _ -> timing.resumeClock();
      case RequestDeferral(Run.Deferral deferral) -> timing.requestDeferral(deferral);
      case ApproveDeferral c -> timing.approveDeferral(c);
      case Resume(String reason) -> timing.resume(reason);
      case LapseDeferral _ -> timing.lapseDeferral();
      case Verify c -> closing.verify(c);
      case CloseByForce c -> closing.closeByForce(c);
      case ListForSupervision c -> listing.list(c);
      case ReportProgress(String text) -> listing.progress(text);
      case LapseListing _ -> listing.lapseListing();
    };
  }
}
