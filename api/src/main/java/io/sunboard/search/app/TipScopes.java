package io.sunboard.search.app;

import io.sunboard.problem.Hand;
import io.sunboard.shared.StaffRole;
import io.sunboard.tip.StaffReach;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code StaffReach.readableBy} as scopes: a hand may read a tip exactly when one of the hand's
 * scopes is among the tip's. A test holds the two against each other.
 */
final class TipScopes {

  /** What leaders find. */
  private static final String EVERY_TIP = "tip";

  /** Before the code of a unit that has it in hand or is asked to, or stands above one. */
  private static final String OFFICE = "tip-office:";

  /**
   * Before the code of the city, or of a unit on whose ground its problem lies, and those above.
   */
  private static final String GROUND = "tip-ground:";

  private TipScopes() {}

  /** What this hand finds. */
  static Set<String> of(Hand hand) {
    Set<String> scopes = new HashSet<>();
    if (hand.roles().contains(StaffRole.LEADER)) {
      scopes.add(EVERY_TIP);
    }
    if (hand.roles().contains(StaffRole.SUPERVISOR)) {
      if (hand.supervised() != null) {
        scopes.add(GROUND + ProblemScopes.codes(hand.supervised()).getLast());
      }
      if (hand.unit() != null && hand.path() != null) {
        scopes.add(OFFICE + hand.unit().value());
      }
    }
    return scopes;
  }

  /** What finds a tip with that reach. */
  static Set<String> of(StaffReach reach) {
    Set<String> scopes = new HashSet<>();
    scopes.add(EVERY_TIP);
    add(scopes, GROUND, reach.city());
    add(scopes, GROUND, reach.ground());
    add(scopes, OFFICE, reach.office() == null ? null : reach.office().path());
    add(scopes, OFFICE, reach.offeredTo() == null ? null : reach.offeredTo().path());
    return scopes;
  }

  private static void add(Set<String> scopes, String prefix, @Nullable String path) {
    if (path != null) {
      ProblemScopes.codes(path).forEach(code -> scopes.add(prefix + code));
    }
  }
}
