package io.sunboard.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActorTest {

  private static Actor account(boolean cadre, boolean admin, Set<StaffRole> roles) {
    return new Actor("sub", "name", null, cadre, admin, roles, null);
  }

  private static void isForbidden(ThrowingCallable attempt, String reason) {
    assertThatThrownBy(attempt)
        .isInstanceOfSatisfying(
            ForbiddenException.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  @Test
  void isAskedToSignInBeforeAnythingElse() {
    Actor anonymous = Actor.anonymous();
    isForbidden(() -> anonymous.require(StaffRole.LEADER), "SIGN_IN_REQUIRED");
    isForbidden(() -> anonymous.requireAny(StaffRole.values()), "SIGN_IN_REQUIRED");
    isForbidden(anonymous::requireAdmin, "SIGN_IN_REQUIRED");
    isForbidden(anonymous::id, "SIGN_IN_REQUIRED");
    assertThat(anonymous.signedIn()).isFalse();
  }

  @Test
  void hasNoStaffRoleWithoutBeingACadre() {
    Actor stranger = account(false, false, Set.of(StaffRole.LEADER));
    assertThat(stranger.has(StaffRole.LEADER)).isFalse();
    isForbidden(() -> stranger.require(StaffRole.LEADER), "ROLE_REQUIRED");
  }

  @Test
  void isNeitherAnAdministratorByBeingACadreNorTheOtherWayRound() {
    isForbidden(account(true, false, Set.of(StaffRole.values()))::requireAdmin, "ROLE_REQUIRED");
    Actor admin = account(false, true, Set.of(StaffRole.values()));
    isForbidden(() -> admin.requireAny(StaffRole.values()), "ROLE_REQUIRED");
    assertThatCode(admin::requireAdmin).doesNotThrowAnyException();
  }

  @Test
  void isToldWhichRolesWouldDo() {
    Actor handler = account(true, false, Set.of(StaffRole.HANDLER));
    assertThatThrownBy(() -> handler.requireAny(StaffRole.EVALUATOR, StaffRole.LEADER))
        .isInstanceOfSatisfying(
            ForbiddenException.class,
            refused -> assertThat(refused.arguments()).containsExactly("EVALUATOR, LEADER"));
    assertThatCode(() -> handler.requireAny(StaffRole.EVALUATOR, StaffRole.HANDLER))
        .doesNotThrowAnyException();
  }

  @Test
  void keepsItsRolesToItself() {
    Set<StaffRole> roles = new java.util.HashSet<>(Set.of(StaffRole.HANDLER));
    Actor handler = account(true, false, roles);
    roles.add(StaffRole.LEADER);
    @Nullable UnitCode unit = handler.unit();
    assertThat(handler.has(StaffRole.LEADER)).isFalse();
    assertThat(unit).isNull();
  }
}
