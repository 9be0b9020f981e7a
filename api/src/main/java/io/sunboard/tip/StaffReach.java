package io.sunboard.tip;

import io.sunboard.problem.Hand;
import io.sunboard.shared.ForbiddenException;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The units and accounts around a tip, by which it is decided who on the staff may read it and take
 * a step. A tip lies in the inbox of the office that supervises the whole city; others get to know
 * of it when it is passed on to them, or becomes part of a problem on their ground.
 *
 * @param office who owns the reply; null before anybody took a step
 * @param offeredTo whom it was passed on to and who has not signed for it
 * @param ground path of the unit on whose ground its problem lies; null when it is part of none
 * @param lead the unit that has its problem, or had it last
 * @param involved accounts that triaged it or dispatched or closed its problem: none of them
 *     decides whether it was closed wrongly
 * @param city path of the city's root unit
 */
public record StaffReach(
    @Nullable Office office,
    @Nullable Office offeredTo,
    @Nullable String ground,
    @Nullable UnitCode lead,
    Set<String> involved,
    String city) {

  /**
   * A unit and where it stands.
   *
   * @param path codes from the root down, as {@code Unit} has it
   */
  public record Office(UnitCode code, String path) {}

  public StaffReach {
    involved = Set.copyOf(involved);
  }

  /** Whether the tip is there at all for this hand: leaders, and supervisors whom it concerns. */
  public boolean readableBy(Hand hand) {
    return hand.roles().contains(StaffRole.LEADER)
        || (hand.roles().contains(StaffRole.SUPERVISOR)
            && (hand.supervises(city)
                || hand.supervises(ground)
                || covers(hand, office)
                || covers(hand, offeredTo)));
  }

  /** Why this hand may not take the step, in whatever state; null when it may. */
  public @Nullable ForbiddenException objection(TipStep step, Hand hand) {
    StaffRole role = step.role();
    if (role == null) {
      return new ForbiddenException("CITIZEN_ONLY");
    }
    if (!hand.roles().contains(role)) {
      return new ForbiddenException(ForbiddenException.ROLE_REQUIRED, role.name());
    }
    return switch (step) {
      case SIGN_FOR -> is(hand, offeredTo) ? null : new ForbiddenException("OTHER_OFFICE");
      case DECIDE_CONTEST -> ofContest(hand);
      // Whoever received it first answers for it, until another office has signed for it.
      case ASSIGN, ACCEPT, DECLINE, POINT_TO_DISCIPLINE, TRANSFER, MERGE, REPLY, NOTE ->
          office == null || is(hand, office) ? null : new ForbiddenException("OTHER_OFFICE");
      case ADD_MESSAGE, RATE, CONTEST, LAPSE_CONTEST, ERASE_WORDS ->
          new ForbiddenException("CITIZEN_ONLY");
    };
  }

  private @Nullable ForbiddenException ofContest(Hand hand) {
    if (!hand.supervises(ground)) {
      return new ForbiddenException("OTHER_TERRITORY");
    }
    if (lead != null && lead.equals(hand.unit())) {
      return new ForbiddenException("OWN_WORK");
    }
    return involved.contains(hand.account())
        ? new ForbiddenException(ForbiddenException.SECOND_PERSON_REQUIRED)
        : null;
  }

  private static boolean is(Hand hand, @Nullable Office office) {
    return office != null && office.code().equals(hand.unit());
  }

  private static boolean covers(Hand hand, @Nullable Office office) {
    return office != null && hand.covers(office.path());
  }
}
