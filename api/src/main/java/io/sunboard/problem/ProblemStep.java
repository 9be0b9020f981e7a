package io.sunboard.problem;

import static io.sunboard.problem.ProblemState.*;

import io.sunboard.shared.StaffRole;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table of the steps: who takes each, and from which states. */
public enum ProblemStep {
  DISPATCH(StaffRole.SUPERVISOR, FILED, DISPATCHED, IN_PROGRESS),
  DISMISS(StaffRole.SUPERVISOR, FILED, DISPATCHED, IN_PROGRESS),
  MERGE(StaffRole.SUPERVISOR, FILED, DISPATCHED, IN_PROGRESS, AWAITING_VERIFICATION),
  ACKNOWLEDGE(StaffRole.HANDLER, DISPATCHED),
  RETURN(StaffRole.HANDLER, DISPATCHED, IN_PROGRESS),
  SUBMIT(StaffRole.HANDLER, DISPATCHED, IN_PROGRESS, DEFERRED),
  WITHDRAW(StaffRole.HANDLER, AWAITING_VERIFICATION),
  PASS_DOWN(StaffRole.HANDLER, IN_PROGRESS),
  ACCEPT_INSIDE(StaffRole.HANDLER, IN_PROGRESS),
  REQUEST_EXTENSION(StaffRole.HANDLER, DISPATCHED, IN_PROGRESS),
  DECIDE_EXTENSION(StaffRole.SUPERVISOR, DISPATCHED, IN_PROGRESS),
  STOP_CLOCK(StaffRole.SUPERVISOR, DISPATCHED, IN_PROGRESS),
  RESUME_CLOCK(StaffRole.SUPERVISOR, DISPATCHED, IN_PROGRESS),
  REQUEST_DEFERRAL(StaffRole.HANDLER, DISPATCHED, IN_PROGRESS),
  APPROVE_DEFERRAL(StaffRole.LEADER, DISPATCHED, IN_PROGRESS),
  RESUME(StaffRole.SUPERVISOR, DEFERRED),
  VERIFY(StaffRole.SUPERVISOR, AWAITING_VERIFICATION),
  REOPEN(StaffRole.SUPERVISOR, CLOSED),
  REINSTATE(StaffRole.SUPERVISOR, DISMISSED, MERGED),
  CLOSE_BY_FORCE(
      StaffRole.SUPERVISOR, FILED, DISPATCHED, IN_PROGRESS, AWAITING_VERIFICATION, DEFERRED),
  LIST_FOR_SUPERVISION(
      StaffRole.SUPERVISOR, FILED, DISPATCHED, IN_PROGRESS, AWAITING_VERIFICATION, DEFERRED),
  REPORT_PROGRESS(
      StaffRole.SUPERVISOR, FILED, DISPATCHED, IN_PROGRESS, AWAITING_VERIFICATION, DEFERRED),
  LAPSE_DEFERRAL(null, DEFERRED),
  LAPSE_LISTING(null, FILED, DISPATCHED, IN_PROGRESS, AWAITING_VERIFICATION, DEFERRED);

  private final @Nullable StaffRole role;
  private final Set<ProblemState> from;

  ProblemStep(@Nullable StaffRole role, ProblemState... from) {
    this.role = role;
    this.from = EnumSet.noneOf(ProblemState.class);
    this.from.addAll(Set.of(from));
  }

  /** The staff role that takes it; null for what the clock does by itself. */
  public @Nullable StaffRole role() {
    return role;
  }

  public boolean possibleIn(ProblemState state) {
    return from.contains(state);
  }

  /** The states that it is possible in, in their order. */
  public Set<ProblemState> from() {
    return Set.copyOf(from);
  }
}
