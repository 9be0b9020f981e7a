package io.sunboard.search.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.problem.Hand;
import io.sunboard.problem.Parties;
import io.sunboard.problem.Parties.Party;
import io.sunboard.problem.ProblemSource;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever may read a problem finds it, and nobody else: each hand with each problem. */
class ProblemScopesTest {

  private static final List<String> PATHS =
      List.of("XN/", "XN/XN-CJB/", "XN/XN-XA/", "XN/XN-XA/XN-XA-1/", "XN/XN-X/", "XN/XN-CB/");

  private static Party party(String path) {
    return new Party(new UnitCode(ProblemScopes.codes(path).getLast()), path);
  }

  private static List<Parties> problems() {
    List<@Nullable String> perhaps = new ArrayList<>(PATHS);
    perhaps.add(null);
    List<Parties> problems = new ArrayList<>();
    for (String territory : PATHS) {
      for (String lead : perhaps) {
        for (String other : perhaps) {
          for (boolean flag : new boolean[] {false, true}) {
            problems.add(
                new Parties(
                    flag ? ProblemSource.FINDING : ProblemSource.TIP,
                    party(territory),
                    lead == null ? null : party(lead),
                    other == null || flag ? List.of() : List.of(party(other)),
                    other == null || !flag ? null : party(other),
                    Set.of(),
                    null,
                    null,
                    !flag));
          }
        }
      }
    }
    return problems;
  }

  private static List<Hand> hands() {
    List<Hand> hands = new ArrayList<>();
    hands.add(new Hand("nobody", Set.of(StaffRole.HANDLER, StaffRole.EVALUATOR), null, null, null));
    for (String path : PATHS) {
      UnitCode unit = party(path).code();
      for (int bits = 0; bits < 1 << StaffRole.values().length; bits++) {
        Set<StaffRole> roles = EnumSet.noneOf(StaffRole.class);
        for (StaffRole role : StaffRole.values()) {
          if ((bits & 1 << role.ordinal()) != 0) {
            roles.add(role);
          }
        }
        hands.add(new Hand("account", roles, unit, path, null));
        hands.add(new Hand("account", roles, unit, path, "XN/XN-XA/"));
        hands.add(new Hand("account", roles, unit, path, "XN/"));
      }
    }
    return hands;
  }

  @Test
  void findAProblemExactlyWhenItMayBeRead() {
    List<Hand> hands = hands();
    long readable = 0;
    for (Parties problem : problems()) {
      Set<String> scopes = ProblemScopes.of(problem);
      for (Hand hand : hands) {
        boolean found = !Collections.disjoint(scopes, ProblemScopes.of(hand));
        assertThat(found).as("%s and %s", hand, problem).isEqualTo(problem.readableBy(hand));
        readable += found ? 1 : 0;
      }
    }
    assertThat(readable).isPositive();
  }

  @Test
  void areNeverThoseOfEverybody() {
    for (Hand hand : hands()) {
      assertThat(ProblemScopes.of(hand)).doesNotContainAnyElementsOf(SearchScopes.EVERYONE);
    }
  }
}
