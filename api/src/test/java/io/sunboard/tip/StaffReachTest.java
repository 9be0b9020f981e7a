package io.sunboard.tip;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.problem.Hand;
import io.sunboard.shared.ForbiddenException;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import io.sunboard.tip.StaffReach.Office;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who on the staff reads a tip, and who may take which step. */
class StaffReachTest {

  private static final Office CITY_OFFICE = new Office(new UnitCode("C-OFFICE"), "CT/C-OFFICE/");
  private static final Office EAST = new Office(new UnitCode("C-EAST"), "CT/C-EAST/");

  private static final Hand CITY = hand("city", "C-OFFICE", "CT/", StaffRole.SUPERVISOR);
  private static final Hand COUNTY = hand("county", "C-EAST", "CT/C-EAST/", StaffRole.SUPERVISOR);
  private static final Hand WEST = hand("west", "C-WEST", "CT/C-WEST/", StaffRole.SUPERVISOR);

  private static Hand hand(
      String account, String unit, @Nullable String supervised, StaffRole... roles) {
    return new Hand(account, Set.of(roles), new UnitCode(unit), "CT/" + unit + "/", supervised);
  }

  private static StaffReach reach(
      @Nullable Office office, @Nullable Office offeredTo, @Nullable String ground) {
    return new StaffReach(
        office, offeredTo, ground, new UnitCode("C-WEST"), Set.of("triager"), "CT/");
  }

  private static final StaffReach FRESH = reach(null, null, null);

  private static String reason(StaffReach reach, TipStep step, Hand hand) {
    return Objects.requireNonNull(reach.objection(step, hand)).reason();
  }

  @ParameterizedTest
  @EnumSource(
      value = StaffRole.class,
      names = {"HANDLER", "EVALUATOR", "PUBLISHER"})
  void handlersEvaluatorsAndPublishersReadNoneEvenOfTheirOwnOffice(StaffRole role) {
    Hand hand = hand("x", "C-EAST", "CT/", role);
    assertThat(reach(EAST, EAST, "CT/C-EAST/").readableBy(hand)).isFalse();
  }

  @Test
  void leadersReadAll() {
    assertThat(FRESH.readableBy(hand("l", "C-WEST", null, StaffRole.LEADER))).isTrue();
  }

  @Test
  void whatNobodyHasTakenUpLiesWithTheOfficeThatSupervisesTheCity() {
    assertThat(FRESH.readableBy(CITY)).isTrue();
    assertThat(FRESH.readableBy(COUNTY)).isFalse();
  }

  @Test
  void othersReadWhatIsPassedOnToThemOrLiesOnTheirGround() {
    assertThat(reach(CITY_OFFICE, EAST, null).readableBy(COUNTY)).isTrue();
    assertThat(reach(EAST, null, null).readableBy(COUNTY)).isTrue();
    assertThat(reach(CITY_OFFICE, null, "CT/C-EAST/").readableBy(COUNTY)).isTrue();
    assertThat(reach(CITY_OFFICE, EAST, "CT/C-EAST/").readableBy(WEST)).isFalse();
  }

  @Test
  void whoeverPassedItOnStaysAnswerableUntilTheOtherHasSigned() {
    StaffReach passedOn = reach(CITY_OFFICE, EAST, null);
    assertThat(passedOn.objection(TipStep.REPLY, CITY)).isNull();
    assertThat(reason(passedOn, TipStep.REPLY, COUNTY)).isEqualTo("OTHER_OFFICE");
    assertThat(passedOn.objection(TipStep.SIGN_FOR, COUNTY)).isNull();
    assertThat(reason(passedOn, TipStep.SIGN_FOR, CITY)).isEqualTo("OTHER_OFFICE");
    StaffReach signed = reach(EAST, null, null);
    assertThat(signed.objection(TipStep.REPLY, COUNTY)).isNull();
    assertThat(reason(signed, TipStep.REPLY, CITY)).isEqualTo("OTHER_OFFICE");
  }

  @Test
  void whoHadAHandInAClosingDoesNotDecideAContestOfIt() {
    StaffReach contested = reach(CITY_OFFICE, null, "CT/C-WEST/");
    assertThat(contested.objection(TipStep.DECIDE_CONTEST, CITY)).isNull();
    Hand triager = hand("triager", "C-OFFICE", "CT/", StaffRole.SUPERVISOR);
    assertThat(reason(contested, TipStep.DECIDE_CONTEST, triager))
        .isEqualTo(ForbiddenException.SECOND_PERSON_REQUIRED);
    assertThat(reason(contested, TipStep.DECIDE_CONTEST, COUNTY)).isEqualTo("OTHER_TERRITORY");
    assertThat(reason(contested, TipStep.DECIDE_CONTEST, WEST)).isEqualTo("OWN_WORK");
  }

  /** Every step with every role: supervisors alone take any, and none of the citizen's. */
  @ParameterizedTest
  @EnumSource(TipStep.class)
  void everyStepHasItsRole(TipStep step) {
    for (StaffRole role : StaffRole.values()) {
      StaffReach reach = reach(CITY_OFFICE, CITY_OFFICE, "CT/C-EAST/");
      ForbiddenException objection =
          reach.objection(step, hand("someone", "C-OFFICE", "CT/", role));
      boolean may = role == StaffRole.SUPERVISOR && step.role() == StaffRole.SUPERVISOR;
      assertThat(objection == null).as(step + " by " + role).isEqualTo(may);
      if (step.role() == null) {
        assertThat(reason(reach, step, CITY)).isEqualTo("CITIZEN_ONLY");
      }
    }
  }

  @Test
  void severalRolesGiveWhatEachGives() {
    EnumSet<StaffRole> both = EnumSet.of(StaffRole.HANDLER, StaffRole.SUPERVISOR);
    Hand hand = new Hand("b", both, new UnitCode("C-OFFICE"), "CT/C-OFFICE/", "CT/");
    List<TipStep> steps =
        Arrays.stream(TipStep.values()).filter(step -> step.role() != null).toList();
    assertThat(steps)
        .allSatisfy(step ->
            assertThat(reach(CITY_OFFICE, CITY_OFFICE, "CT/").objection(step, hand)).isNull());
  }
}
