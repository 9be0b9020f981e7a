package io.sunboard.problem;

import static io.sunboard.problem.Cases.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.problem.Parties.Party;
import io.sunboard.shared.ForbiddenException;
import io.sunboard.shared.StaffRole;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who sees a problem, and who may take which step. */
class PartiesTest {

  private static Party party(String code) {
    return new Party(code(code), UNITS.get(code(code)).path());
  }

  private static Parties dispatchedTo(String lead) {
    return new Parties(
        ProblemSource.PATROL,
        party("C-EAST"),
        party(lead),
        List.of(),
        null,
        Set.of("supervisor"),
        null,
        null,
        false);
  }

  @Test
  void aUnitSeesItsOwnProblemsAndThoseBelow() {
    assertThat(dispatchedTo("C-EAST").readableBy(HANDLER)).isTrue();
    assertThat(dispatchedTo("C-EAST-ONE").readableBy(HANDLER)).isTrue();
    assertThat(dispatchedTo("C-EAST").readableBy(INNER_HANDLER)).isFalse();
    assertThat(dispatchedTo("C-EAST").readableBy(WEST_HANDLER)).isFalse();
  }

  @Test
  void leadersSeeAllAndSupervisorsTheirTerritory() {
    assertThat(dispatchedTo("C-WEST").readableBy(LEADER)).isTrue();
    assertThat(dispatchedTo("C-WEST").readableBy(SUPERVISOR)).isTrue();
    Hand west =
        new Hand("w", Set.of(StaffRole.SUPERVISOR), code("C-WEST"), "CT/C-WEST/", "CT/C-WEST/");
    assertThat(dispatchedTo("C-EAST").readableBy(west)).isFalse();
  }

  @Test
  void evaluatorsSeeFindingsAndPublishersWhatIsProposed() {
    Hand evaluator =
        new Hand("e", Set.of(StaffRole.EVALUATOR), code("C-OFFICE"), "CT/C-OFFICE/", null);
    Hand publisher =
        new Hand("p", Set.of(StaffRole.PUBLISHER), code("C-OFFICE"), "CT/C-OFFICE/", null);
    Parties finding =
        new Parties(
            ProblemSource.FINDING,
            party("C-EAST"),
            null,
            List.of(),
            null,
            Set.of(),
            null,
            null,
            true);
    assertThat(finding.readableBy(evaluator)).isTrue();
    assertThat(dispatchedTo("C-EAST").readableBy(evaluator)).isFalse();
    assertThat(finding.readableBy(publisher)).isTrue();
    assertThat(dispatchedTo("C-EAST").readableBy(publisher)).isFalse();
  }

  @Test
  void withoutAStaffRoleThereIsNothing() {
    Hand admin = new Hand("a", Set.of(), code("CT"), "CT/", "CT/");
    assertThat(dispatchedTo("C-EAST").readableBy(admin)).isFalse();
  }

  @Test
  void everyStepIsItsRolesOnly() {
    for (ProblemStep step : ProblemStep.values()) {
      for (Hand hand : List.of(SUPERVISOR, OTHER_SUPERVISOR, HANDLER, LEADER)) {
        boolean role = step.role() != null && hand.roles().contains(step.role());
        ForbiddenException objection = dispatchedTo("C-EAST").objection(step, hand);
        boolean dispatcher = step == ProblemStep.VERIFY && hand == SUPERVISOR;
        assertThat(objection == null).as("%s by %s", step, hand).isEqualTo(role && !dispatcher);
      }
    }
  }

  @Test
  void whoDispatchedDoesNotVerify() {
    assertThat(reason(dispatchedTo("C-EAST").objection(ProblemStep.VERIFY, SUPERVISOR)))
        .isEqualTo("SECOND_PERSON_REQUIRED");
  }

  @Test
  void nobodySupervisesTheirOwnUnitsWork() {
    Arrays.stream(ProblemStep.values())
        .filter(step -> step.role() == StaffRole.SUPERVISOR)
        .forEach(step ->
            assertThat(reason(dispatchedTo("C-OFFICE").objection(step, OTHER_SUPERVISOR)))
                .isEqualTo("OWN_WORK"));
  }

  @Test
  void handlersOfOthersMayNot() {
    assertThat(reason(dispatchedTo("C-EAST").objection(ProblemStep.SUBMIT, WEST_HANDLER)))
        .isEqualTo("OTHER_UNIT");
  }

  private static String reason(ForbiddenException objection) {
    return Objects.requireNonNull(objection).reason();
  }
}
