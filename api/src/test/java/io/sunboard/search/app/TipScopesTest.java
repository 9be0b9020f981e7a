package io.sunboard.search.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.problem.Hand;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import io.sunboard.tip.StaffReach;
import io.sunboard.tip.StaffReach.Office;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever may read a tip finds it, and nobody else: each hand with each tip. */
class TipScopesTest {

  private static final List<String> PATHS =
      List.of("XN/", "XN/XN-CJB/", "XN/XN-XA/", "XN/XN-XA/XN-XA-1/", "XN/XN-X/", "XN/XN-CB/");

  private static @Nullable Office office(@Nullable String path) {
    return path == null
        ? null
        : new Office(new UnitCode(ProblemScopes.codes(path).getLast()), path);
  }

  private static List<StaffReach> tips() {
    List<@Nullable String> perhaps = new ArrayList<>(PATHS);
    perhaps.add(null);
    List<StaffReach> tips = new ArrayList<>();
    for (String office : perhaps) {
      for (String offeredTo : perhaps) {
        for (String ground : perhaps) {
          tips.add(
              new StaffReach(office(office), office(offeredTo), ground, null, Set.of(), "XN/"));
        }
      }
    }
    return tips;
  }

  private static List<Hand> hands() {
    List<@Nullable String> supervised = new ArrayList<>(PATHS);
    supervised.add(null);
    List<Hand> hands = new ArrayList<>();
    hands.add(new Hand("nobody", Set.of(StaffRole.SUPERVISOR), null, null, null));
    for (String path : PATHS) {
      UnitCode unit = new UnitCode(ProblemScopes.codes(path).getLast());
      for (String ground : supervised) {
        for (int bits = 0; bits < 1 << StaffRole.values().length; bits++) {
          Set<StaffRole> roles = EnumSet.noneOf(StaffRole.class);
          for (StaffRole role : StaffRole.values()) {
            if ((bits & 1 << role.ordinal()) != 0) {
              roles.add(role);
            }
          }
          hands.add(new Hand("x", roles, unit, path, ground));
        }
      }
    }
    return hands;
  }

  @Test
  void aHandFindsExactlyTheTipsThatItMayRead() {
    List<StaffReach> tips = tips();
    int found = 0;
    for (Hand hand : hands()) {
      for (StaffReach tip : tips) {
        boolean finds = !Collections.disjoint(TipScopes.of(hand), TipScopes.of(tip));
        assertThat(finds).as(hand + " and " + tip).isEqualTo(tip.readableBy(hand));
        found += finds ? 1 : 0;
      }
    }
    assertThat(found).isPositive();
  }
}
