package io.sunboard.problem;

import io.sunboard.shared.ForbiddenException;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The units and accounts around a problem, by which it is decided who may read it and who may take
 * a step.
 *
 * @param territory on whose ground it lies
 * @param lead who has it; null before a dispatch
 * @param assisting who helps
 * @param inner whom the lead passed it down to
 * @param dispatchers accounts that dispatched it
 * @param submittedBy account that reported it as done, while that is checked
 * @param inspecting the unit that follows it as listed
 * @param proposed whether an exposure of it was ever proposed
 */
public record Parties(
    ProblemSource source,
    Party territory,
    @Nullable Party lead,
    List<Party> assisting,
    @Nullable Party inner,
    Set<String> dispatchers,
    @Nullable String submittedBy,
    @Nullable UnitCode inspecting,
    boolean proposed) {

  /**
   * A unit and where it stands.
   *
   * @param path codes from the root down, as {@code Unit} has it
   */
  public record Party(UnitCode code, String path) {}

  public Parties {
    assisting = List.copyOf(assisting);
    dispatchers = Set.copyOf(dispatchers);
  }

  /** Whether the problem is there at all for this hand. */
  public boolean readableBy(Hand hand) {
    Set<StaffRole> roles = hand.roles();
    if (roles.isEmpty()) {
      return false;
    }
    return roles.contains(StaffRole.LEADER)
        || covers(hand, lead)
        || covers(hand, inner)
        || assisting.stream().anyMatch(helper -> covers(hand, helper))
        || (roles.contains(StaffRole.SUPERVISOR) && supervises(hand))
        || (roles.contains(StaffRole.EVALUATOR) && source == ProblemSource.FINDING)
        || (roles.contains(StaffRole.PUBLISHER) && proposed);
  }

  /** Why this hand may not take the step, in whatever state; null when it may. */
  public @Nullable ForbiddenException objection(ProblemStep step, Hand hand) {
    StaffRole role = step.role();
    if (role == null) {
      return hand == Hand.CLOCK ? null : new ForbiddenException("CLOCK_ONLY");
    }
    if (!hand.roles().contains(role)) {
      return new ForbiddenException(ForbiddenException.ROLE_REQUIRED, role.name());
    }
    return switch (role) {
      case HANDLER -> ofHandler(step, hand);
      case SUPERVISOR -> ofSupervisor(step, hand);
      case LEADER, EVALUATOR, PUBLISHER -> null;
    };
  }

  private @Nullable ForbiddenException ofHandler(ProblemStep step, Hand hand) {
    boolean inside = step == ProblemStep.SUBMIT && covers(hand, inner);
    return covers(hand, lead) || inside ? null : new ForbiddenException("OTHER_UNIT");
  }

  private @Nullable ForbiddenException ofSupervisor(ProblemStep step, Hand hand) {
    if (!supervises(hand)) {
      return new ForbiddenException("OTHER_TERRITORY");
    }
    // Own means that unit, not those below it.
    if (lead != null && lead.code().equals(hand.unit())) {
      return new ForbiddenException("OWN_WORK");
    }
    if (step == ProblemStep.VERIFY
        && (dispatchers.contains(hand.account()) || hand.account().equals(submittedBy))) {
      return new ForbiddenException(ForbiddenException.SECOND_PERSON_REQUIRED);
    }
    if (step == ProblemStep.REPORT_PROGRESS
        && inspecting != null
        && !inspecting.equals(hand.unit())) {
      return new ForbiddenException("OTHER_UNIT");
    }
    return null;
  }

  private boolean supervises(Hand hand) {
    return hand.supervises(territory.path()) || (lead != null && hand.supervises(lead.path()));
  }

  private static boolean covers(Hand hand, @Nullable Party party) {
    return party != null && hand.covers(party.path());
  }
}
