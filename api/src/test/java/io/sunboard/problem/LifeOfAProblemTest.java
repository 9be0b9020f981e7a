package io.sunboard.problem;

import static io.sunboard.problem.Cases.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.calendar.LimitUnit;
import io.sunboard.calendar.TimeLimit;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LifeOfAProblemTest {

  @Test
  void theLimitRunsInWorkingTimeFromTheDispatch() {
    Cases cases = in(ProblemState.DISPATCHED);
    // Two working days from Monday nine: Wednesday nine.
    assertThat(cases.run().clock().dueAt()).isEqualTo(Instant.parse("2024-03-06T01:00:00Z"));
    assertThat(cases.run().returnBy()).isEqualTo(Instant.parse("2024-03-04T07:00:00Z"));
  }

  @Test
  void aStaleRevisionIsToldThePresentOne() {
    Cases cases = in(ProblemState.DISPATCHED);
    Decision<ProblemEvent> decision =
        ProblemDecider.decide(
            cases.problem(), new ProblemCommand.Acknowledge(), 1, cases.around(HANDLER));
    assertThat(decision)
        .isEqualTo(Decision.refused(Refusal.at("expectedRevision", "STALE_REVISION", 2)));
  }

  @Test
  void returnsAreTakenWithinTheLimitAndNoLonger() {
    Cases cases = in(ProblemState.DISPATCHED);
    assertThat(cases.at("2024-03-04T07:00:00Z").refused(back(), HANDLER)).isEmpty();
    assertThat(cases.at("2024-03-04T07:00:00.000001Z").refused(back(), HANDLER))
        .containsExactly("TOO_LATE_TO_RETURN");
  }

  @Test
  void afterThreeReturnsTheJointMeetingDecidesAndItsDispatchIsFinal() {
    Cases cases = filed();
    for (int i = 0; i < 3; i++) {
      assertThat(cases.refused(dispatch(), SUPERVISOR)).isEmpty();
      cases.done(dispatch(), SUPERVISOR).done(back(), HANDLER);
    }
    assertThat(cases.refused(dispatch(), SUPERVISOR)).containsExactly("JOINT_MEETING_REQUIRED");
    cases.done(
        new ProblemCommand.Dispatch(code("C-EAST"), List.of(), null, null, "联席会议定由东区承办"),
        SUPERVISOR);
    assertThat(cases.run().isFinal()).isTrue();
    assertThat(cases.refused(back(), HANDLER)).containsExactly("DISPATCH_IS_FINAL");
    assertThat(cases.problem().tally().returns()).isEqualTo(3);
  }

  @Test
  void aSubmissionStopsTheClockAndAFailedCheckLetsItGoOnWithTheTimeLeft() {
    Cases cases = in(ProblemState.IN_PROGRESS);
    // One working hour before the end.
    cases.at("2024-03-06T00:00:00Z").done(submit(), HANDLER);
    assertThat(cases.run().clock())
        .isEqualTo(
            new DueClock.Stopped(
                Instant.parse("2024-03-06T01:00:00Z"), false, Duration.ofHours(1), true));
    cases.at("2024-03-08T02:00:00Z").done(fail(), OTHER_SUPERVISOR);
    assertThat(cases.problem().state()).isEqualTo(ProblemState.IN_PROGRESS);
    assertThat(cases.problem().tally().reworks()).isEqualTo(1);
    assertThat(cases.run().clock())
        .isEqualTo(new DueClock.Running(Instant.parse("2024-03-08T03:00:00Z"), false));
  }

  @Test
  void timelinessCountsTheSubmissionThatPassed() {
    Cases cases = in(ProblemState.IN_PROGRESS).at("2024-03-06T00:00:00Z").done(submit(), HANDLER);
    cases.at("2024-03-08T02:00:00Z").done(fail(), OTHER_SUPERVISOR);
    cases.at("2024-03-08T03:00:01Z").done(submit(), HANDLER).done(pass(), OTHER_SUPERVISOR);
    assertThat(closed(cases).inTime()).isFalse();
    Cases punctual = in(ProblemState.IN_PROGRESS).at("2024-03-06T01:00:00Z");
    punctual.done(submit(), HANDLER).at("2024-06-01T00:00:00Z").done(pass(), OTHER_SUPERVISOR);
    assertThat(closed(punctual).inTime()).isTrue();
  }

  @Test
  void aLimitThatHadEndedStaysEnded() {
    Cases cases = in(ProblemState.IN_PROGRESS).at("2024-03-07T01:00:00Z").done(submit(), HANDLER);
    cases.at("2024-03-08T02:00:00Z").done(fail(), OTHER_SUPERVISOR);
    assertThat(cases.run().clock().dueAt()).isEqualTo(Instant.parse("2024-03-06T01:00:00Z"));
  }

  @Test
  void aStoppedClockKeepsWhatIsLeftAlsoThroughASubmission() {
    Cases cases = in(ProblemState.IN_PROGRESS).at("2024-03-05T01:00:00Z");
    cases.done(new ProblemCommand.StopClock("暴雨"), SUPERVISOR);
    cases.at("2024-03-11T01:00:00Z").done(submit(), HANDLER);
    assertThat(((Stage.Awaiting) cases.problem().stage()).inTime()).isTrue();
    cases.done(new ProblemCommand.Withdraw("照片有误"), HANDLER);
    // One working day was left.
    assertThat(cases.run().clock().dueAt()).isEqualTo(Instant.parse("2024-03-12T01:00:00Z"));
  }

  @Test
  void moreTimeIsGrantedOnceADispatch() {
    Cases cases = in(ProblemState.IN_PROGRESS);
    ProblemCommand ask = new ProblemCommand.RequestExtension(TWO_DAYS, "等待材料");
    cases.done(ask, HANDLER).done(new ProblemCommand.DecideExtension(true, null), SUPERVISOR);
    assertThat(cases.run().clock().dueAt()).isEqualTo(Instant.parse("2024-03-08T01:00:00Z"));
    assertThat(cases.problem().tally().extended()).isTrue();
    assertThat(cases.refused(ask, HANDLER)).containsExactly("EXTENSION_ONCE");
  }

  @Test
  void moreTimeIsNotAskedForTooLate() {
    Cases cases = in(ProblemState.IN_PROGRESS).at("2024-03-06T01:00:00Z");
    assertThat(cases.refused(new ProblemCommand.RequestExtension(TWO_DAYS, "等待材料"), HANDLER))
        .containsExactly("OVERDUE_ALREADY");
  }

  @Test
  void moreTimeForAStoppedClockIsAddedToWhatIsLeft() {
    Cases cases = in(ProblemState.IN_PROGRESS);
    cases.done(new ProblemCommand.RequestExtension(TWO_DAYS, "等待材料"), HANDLER);
    cases.at("2024-03-05T01:00:00Z").done(new ProblemCommand.StopClock("暴雨"), SUPERVISOR);
    cases.done(new ProblemCommand.DecideExtension(true, null), SUPERVISOR);
    assertThat(((DueClock.Stopped) cases.run().clock()).left()).isEqualTo(Duration.ofHours(24));
  }

  @Test
  void whatIsPassedDownIsAcceptedByTheLeadFirst() {
    Cases cases = in(ProblemState.IN_PROGRESS);
    cases.done(
        new ProblemCommand.PassDown(
            code("C-EAST-ONE"), new TimeLimit(1, LimitUnit.WORKING_DAYS), null),
        HANDLER);
    cases.done(submit(), INNER_HANDLER);
    assertThat(cases.problem().state()).isEqualTo(ProblemState.IN_PROGRESS);
    assertThat(cases.refused(submit(), INNER_HANDLER)).containsExactly("REPORTED_ALREADY");
    cases.done(new ProblemCommand.AcceptInside(false, "不彻底"), HANDLER);
    cases.done(submit(), INNER_HANDLER).done(new ProblemCommand.AcceptInside(true, null), HANDLER);
    assertThat(cases.problem().state()).isEqualTo(ProblemState.AWAITING_VERIFICATION);
    assertThat(cases.run().lead()).isEqualTo(code("C-EAST"));
  }

  @Test
  void anInnerLimitEndsBeforeTheLeadsAndBelowTheLead() {
    Cases cases = in(ProblemState.IN_PROGRESS);
    assertThat(cases.refused(new ProblemCommand.PassDown(code("C-WEST"), TWO_DAYS, null), HANDLER))
        .containsExactly("NOT_BELOW_LEAD", "LIMIT_NOT_SHORTER");
  }

  @Test
  void aMissedPromiseResumesByItselfInANewRun() {
    Cases cases = in(ProblemState.DEFERRED);
    ProblemCommand lapse = new ProblemCommand.LapseDeferral();
    // The first of April lasts until midnight in the city.
    assertThat(cases.at("2024-04-01T15:59:59Z").refused(lapse, Hand.CLOCK))
        .containsExactly("NOT_YET");
    cases.at("2024-04-01T16:00:00Z").done(lapse, Hand.CLOCK);
    assertThat(cases.problem().state()).isEqualTo(ProblemState.IN_PROGRESS);
    assertThat(cases.run().number()).isEqualTo(2);
    assertThat(cases.problem().tally().dispatchers()).containsExactly("supervisor");
  }

  @Test
  void deferredWorkIsInTimeUntilThePromisedDayEnds() {
    Cases cases = in(ProblemState.DEFERRED).at("2024-04-01T15:00:00Z").done(submit(), HANDLER);
    assertThat(((Stage.Awaiting) cases.problem().stage()).inTime()).isTrue();
  }

  @Test
  void closingByForceIsHonest() {
    Cases cases = in(ProblemState.IN_PROGRESS);
    assertThat(cases.refused(new ProblemCommand.CloseByForce(Outcome.FIXED, "算了"), SUPERVISOR))
        .containsExactly("OUTCOME_BY_FORCE");
    cases.done(new ProblemCommand.CloseByForce(Outcome.UNFIXED, "权属争议"), SUPERVISOR);
    assertThat(closed(cases).inTime()).isNull();
    assertThat(closed(cases).forced()).isTrue();
  }

  @Test
  void aListingIsLiftedByAPassAndFailsWithItsDay() {
    ProblemCommand list =
        new ProblemCommand.ListForSupervision(
            code("C-OFFICE"),
            LocalDate.of(2024, 3, 20),
            Instant.parse("2024-03-20T16:00:00Z"),
            "久拖不决");
    Cases lifted = in(ProblemState.AWAITING_VERIFICATION).done(list, SUPERVISOR);
    lifted.done(pass(), OTHER_SUPERVISOR);
    assertThat(listing(lifted)).isEqualTo(Problem.Listing.Result.LIFTED);
    Cases failed = in(ProblemState.IN_PROGRESS).done(list, SUPERVISOR);
    assertThat(failed.refused(list, SUPERVISOR)).containsExactly("LISTED_ALREADY");
    failed.at("2024-03-20T16:00:00Z").done(new ProblemCommand.LapseListing(), Hand.CLOCK);
    assertThat(listing(failed)).isEqualTo(Problem.Listing.Result.FAILED);
    assertThat(failed.refused(new ProblemCommand.LapseListing(), Hand.CLOCK))
        .containsExactly("NOT_YET");
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    UUID photo = UUID.randomUUID();
    assertThat(
            in(ProblemState.IN_PROGRESS)
                .refused(new ProblemCommand.Submit(" ", List.of(photo, photo)), HANDLER))
        .containsExactly("TEXT_LENGTH", "TWICE");
    assertThat(
            filed()
                .refused(
                    new ProblemCommand.Dispatch(
                        code("C-OLD"), List.of(code("C-NONE"), code("C-OLD")), null, "", null),
                    SUPERVISOR))
        .containsExactly("TEXT_LENGTH", "UNIT_RETIRED", "UNKNOWN_UNIT", "UNIT_RETIRED", "TWICE");
  }

  @Test
  void problemsMergeIntoOpenOnesOnly() {
    Cases cases = filed();
    assertThat(cases.refused(new ProblemCommand.Merge(null), SUPERVISOR))
        .containsExactly("UNKNOWN_PROBLEM");
    assertThat(cases.refused(new ProblemCommand.Merge(cases.problem()), SUPERVISOR))
        .containsExactly("MERGE_INTO_ITSELF");
    assertThat(
            cases.refused(new ProblemCommand.Merge(in(ProblemState.CLOSED).problem()), SUPERVISOR))
        .containsExactly("MERGE_INTO_ENDED");
  }

  private static ProblemCommand back() {
    return new ProblemCommand.Return("不是我单位的");
  }

  private static Stage.Closed closed(Cases cases) {
    return (Stage.Closed) cases.problem().stage();
  }

  private static Problem.Listing.Result listing(Cases cases) {
    return java.util.Objects.requireNonNull(cases.problem().listing()).result();
  }
}
