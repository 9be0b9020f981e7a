package io.sunboard.search.app;

import io.sunboard.problem.Hand;
import io.sunboard.problem.Parties;
import io.sunboard.problem.Parties.Party;
import io.sunboard.problem.ProblemSource;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code Parties.readableBy} as scopes: a hand may read a problem exactly when one of the hand's
 * scopes is among the problem's. A test holds the two against each other.
 */
final class ProblemScopes {

  /** What leaders find. */
  private static final String EVERY_PROBLEM = "problem";

  /** What evaluators find. */
  private static final String FINDING = "problem-finding";

  /** What publishers find. */
  private static final String PROPOSED = "problem-proposed";

  /** Before the code of a unit that has it in hand, or stands above one that has. */
  private static final String WORK = "problem-work:";

  /** Before the code of a unit on whose ground it lies or whose work it is, and those above. */
  private static final String GROUND = "problem-ground:";

  private ProblemScopes() {}

  /** What this hand finds. */
  static Set<String> of(Hand hand) {
    Set<String> scopes = new HashSet<>();
    if (hand.roles().isEmpty()) {
      return scopes;
    }
    UnitCode unit = hand.unit();
    String supervised = hand.supervised();
    if (unit != null && hand.path() != null) {
      scopes.add(WORK + unit.value());
    }
    if (hand.roles().contains(StaffRole.LEADER)) {
      scopes.add(EVERY_PROBLEM);
    }
    if (hand.roles().contains(StaffRole.SUPERVISOR) && supervised != null) {
      scopes.add(GROUND + codes(supervised).getLast());
    }
    if (hand.roles().contains(StaffRole.EVALUATOR)) {
      scopes.add(FINDING);
    }
    if (hand.roles().contains(StaffRole.PUBLISHER)) {
      scopes.add(PROPOSED);
    }
    return scopes;
  }

  /** What finds a problem with these parties. */
  static Set<String> of(Parties parties) {
    Set<String> scopes = new HashSet<>();
    scopes.add(EVERY_PROBLEM);
    add(scopes, WORK, parties.lead());
    add(scopes, WORK, parties.inner());
    parties.assisting().forEach(helper -> add(scopes, WORK, helper));
    add(scopes, GROUND, parties.territory());
    add(scopes, GROUND, parties.lead());
    if (parties.source() == ProblemSource.FINDING) {
      scopes.add(FINDING);
    }
    if (parties.proposed()) {
      scopes.add(PROPOSED);
    }
    return scopes;
  }

  /** A path's codes, from the root down. */
  static List<String> codes(String path) {
    return List.of(path.split("/"));
  }

  private static void add(Set<String> scopes, String prefix, @Nullable Party party) {
    if (party != null) {
      codes(party.path()).forEach(code -> scopes.add(prefix + code));
    }
  }
}
