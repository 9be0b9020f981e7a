package io.sunboard.ticket;

import static io.sunboard.ticket.TicketReason.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.calendar.LimitUnit;
import io.sunboard.calendar.OfficeHours;
import io.sunboard.calendar.TimeLimit;
import io.sunboard.calendar.WorkCalendar;
import io.sunboard.ticket.LadderRun.Moved;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule of the ladder, to the instant. Offices are open nine to twelve and two to five. */
class LadderRunTest {

  private static final WorkCalendar CALENDAR =
      new WorkCalendar(
          ZoneId.of("Asia/Shanghai"),
          new OfficeHours(
              List.of(
                  new OfficeHours.Span(LocalTime.of(9, 0), LocalTime.of(12, 0)),
                  new OfficeHours.Span(LocalTime.of(14, 0), LocalTime.of(17, 0)))),
          List.of());

  private static final TimeLimit SIX_HOURS = hours(6);

  /** A Monday. */
  private static final Instant DISPATCHED = at("2021-03-01T09:00");

  private static final Rung WHITE = rung(TicketColour.WHITE, new Trigger.Dispatch());
  private static final Rung YELLOW = rung(TicketColour.YELLOW, new Trigger.Share(100));
  private static final Rung RED = rung(TicketColour.RED, new Trigger.AfterYellow(hours(4)));

  private static TimeLimit hours(int hours) {
    return new TimeLimit(hours, LimitUnit.WORKING_HOURS);
  }

  private static Instant at(String local) {
    return Instant.parse(local + ":00+08:00");
  }

  private static Rung rung(TicketColour colour, Trigger trigger) {
    return new Rung(colour, trigger, Signing.AUTOMATIC, 0, List.of());
  }

  private static Rung signed(Rung rung) {
    return new Rung(rung.colour(), rung.trigger(), Signing.FOR_SIGNATURE, 0, List.of());
  }

  private static LadderRun run(Rung... rungs) {
    return LadderRun.start(
            new Ladder("咸创办督", null, List.of(rungs)), SIX_HOURS, DISPATCHED, CALENDAR)
        .run();
  }

  private static List<TicketReason> reasons(Moved moved) {
    return moved.fired().stream().map(Firing::reason).toList();
  }

  /** What fires when somebody looks at an instant. */
  private static List<TicketReason> lookedAt(LadderRun run, String local) {
    return reasons(run.due(at(local), CALENDAR));
  }

  @Test
  void writesTheWhiteTicketWithTheDispatch() {
    Moved started =
        LadderRun.start(
            new Ladder("咸创办督", null, List.of(WHITE, YELLOW, RED)), SIX_HOURS, DISPATCHED, CALENDAR);
    assertThat(started.fired())
        .containsExactly(new Firing(0, TicketReason.DISPATCHED, DISPATCHED, DISPATCHED));
    assertThat(started.run().nextAt()).contains(at("2021-03-01T17:00"));
  }

  @Test
  void turnsYellowAfterTheLastInstantOfTheLimitAndNotAtIt() {
    LadderRun run = run(WHITE, YELLOW, RED);
    assertThat(lookedAt(run, "2021-03-01T17:00")).isEmpty();
    Moved after = run.due(at("2021-03-01T17:00").plusNanos(1_000), CALENDAR);
    assertThat(after.fired())
        .containsExactly(
            new Firing(
                1, OVERDUE, at("2021-03-01T17:00"), at("2021-03-01T17:00").plusNanos(1_000)));
  }

  @ParameterizedTest
  @CsvSource({
    "50, 2021-03-01T12:00",
    "75, 2021-03-01T15:30",
    "1, 2021-03-01T09:04",
    "100, 2021-03-01T17:00"
  })
  void remindsAfterAShareOfTheLimit(int percent, String due) {
    LadderRun run = run(WHITE, rung(TicketColour.YELLOW, new Trigger.Share(percent)));
    assertThat(run.nextAt().orElseThrow()).isBetween(at(due).minusSeconds(30), at(due));
    assertThat(reasons(run.due(at(due).plusSeconds(60), CALENDAR)))
        .containsExactly(percent == 100 ? OVERDUE : RUNNING_OUT);
  }

  @Test
  void turnsRedAWorkingTimeAfterYellow() {
    LadderRun yellow = run(WHITE, YELLOW, RED).due(at("2021-03-01T18:00"), CALENDAR).run();
    assertThat(yellow.nextAt()).contains(at("2021-03-02T15:00"));
    assertThat(lookedAt(yellow, "2021-03-02T14:59")).isEmpty();
    assertThat(lookedAt(yellow, "2021-03-02T15:01")).containsExactly(STILL_OVERDUE);
  }

  @Test
  void firesEverythingMissedOnceAndInOrderWithItsOwnDate() {
    Moved late = run(WHITE, YELLOW, RED).due(at("2021-03-05T10:00"), CALENDAR);
    assertThat(late.fired())
        .containsExactly(
            new Firing(1, OVERDUE, at("2021-03-01T17:00"), at("2021-03-05T10:00")),
            new Firing(2, STILL_OVERDUE, at("2021-03-02T15:00"), at("2021-03-05T10:00")));
    assertThat(late.run().due(at("2021-04-05T10:00"), CALENDAR).fired()).isEmpty();
    assertThat(late.run().nextAt()).isEmpty();
  }

  @Test
  void comesToTheSameHoweverOftenSomebodyLooks() {
    LadderRun run = run(WHITE, YELLOW, RED);
    List<Instant> due = new ArrayList<>();
    for (Instant now = DISPATCHED;
        now.isBefore(at("2021-03-05T10:00"));
        now = now.plusSeconds(600)) {
      Moved moved = run.due(now, CALENDAR);
      moved.fired().forEach(firing -> due.add(firing.dueAt()));
      run = moved.run();
    }
    assertThat(due).containsExactly(at("2021-03-01T17:00"), at("2021-03-02T15:00"));
  }

  @Test
  void standsStillWhileAReportIsCheckedAndGoesOnWithTheTimeLeft() {
    LadderRun reported = run(WHITE, YELLOW, RED).freeze(at("2021-03-01T15:00"), CALENDAR).run();
    assertThat(reported.nextAt()).isEmpty();
    assertThat(lookedAt(reported, "2021-06-01T10:00")).isEmpty();
    Moved failed = reported.verificationFailed(at("2021-03-03T09:00"), false, CALENDAR);
    assertThat(failed.fired()).isEmpty();
    assertThat(failed.run().nextAt()).contains(at("2021-03-03T11:00"));
  }

  @Test
  void freezesTheTimeAfterYellowToo() {
    LadderRun yellow = run(WHITE, YELLOW, RED).due(at("2021-03-02T10:00"), CALENDAR).run();
    LadderRun stopped = yellow.freeze(at("2021-03-02T12:00"), CALENDAR).run();
    LadderRun resumed = stopped.goOn(at("2021-03-04T09:00"), CALENDAR).run();
    // Three of four hours were over.
    assertThat(resumed.nextAt()).contains(at("2021-03-04T10:00"));
  }

  @Test
  void firesWhatWasDueBeforeAReportThatCameLate() {
    Moved late = run(WHITE, YELLOW, RED).freeze(at("2021-03-01T17:30"), CALENDAR);
    assertThat(reasons(late)).containsExactly(OVERDUE);
    Moved failed = late.run().verificationFailed(at("2021-03-03T09:00"), false, CALENDAR);
    assertThat(failed.run().nextAt()).contains(at("2021-03-03T15:00"));
  }

  @Test
  void aReportInTheLastInstantIsInTimeAndFiresNothingUntilItFails() {
    Moved just = run(WHITE, YELLOW, RED).freeze(at("2021-03-01T17:00"), CALENDAR);
    assertThat(just.fired()).isEmpty();
    Moved failed = just.run().verificationFailed(at("2021-03-02T09:30"), false, CALENDAR);
    assertThat(failed.fired())
        .containsExactly(new Firing(1, OVERDUE, at("2021-03-01T17:00"), at("2021-03-02T09:30")));
  }

  @Test
  void aSecondStopKeepsWhatTheFirstLeft() {
    LadderRun stopped = run(WHITE, YELLOW).freeze(at("2021-03-01T10:00"), CALENDAR).run();
    LadderRun reported = stopped.freeze(at("2021-03-02T10:00"), CALENDAR).run();
    assertThat(reported.goOn(at("2021-03-03T09:00"), CALENDAR).run().nextAt())
        .contains(at("2021-03-03T16:00"));
  }

  @Test
  void turnsRedAtTheNthFailedVerificationOnly() {
    LadderRun run = run(WHITE, YELLOW, rung(TicketColour.RED, new Trigger.FailedVerification(2)));
    LadderRun once =
        run.freeze(at("2021-03-01T10:00"), CALENDAR)
            .run()
            .verificationFailed(at("2021-03-01T11:00"), false, CALENDAR)
            .run();
    Moved twice =
        once.freeze(at("2021-03-01T11:30"), CALENDAR)
            .run()
            .verificationFailed(at("2021-03-01T14:00"), false, CALENDAR);
    assertThat(reasons(twice)).containsExactly(FAILED_VERIFICATION);
    Moved thrice =
        twice
            .run()
            .freeze(at("2021-03-01T14:10"), CALENDAR)
            .run()
            .verificationFailed(at("2021-03-01T15:00"), false, CALENDAR);
    assertThat(thrice.fired()).isEmpty();
  }

  @Test
  void turnsRedForAFalseReport() {
    LadderRun run = run(WHITE, YELLOW, rung(TicketColour.RED, new Trigger.FalseReport()));
    LadderRun reported = run.freeze(at("2021-03-01T10:00"), CALENDAR).run();
    assertThat(reasons(reported.verificationFailed(at("2021-03-01T11:00"), false, CALENDAR)))
        .isEmpty();
    assertThat(reasons(reported.verificationFailed(at("2021-03-01T11:00"), true, CALENDAR)))
        .containsExactly(FALSE_REPORT);
  }

  @Test
  void turnsRedWhenAListedProblemIsNotDoneByItsDayEvenWhileTheClockStands() {
    LadderRun run = run(WHITE, YELLOW, rung(TicketColour.RED, new Trigger.ListingFailed()));
    LadderRun reported = run.freeze(at("2021-03-01T10:00"), CALENDAR).run();
    Moved failed = reported.listingFailed(at("2021-03-10T00:00"), CALENDAR);
    assertThat(reasons(failed)).containsExactly(LISTING_FAILED);
    assertThat(failed.run().frozen()).isTrue();
  }

  @Test
  void turnsRedOnceARunHoweverManyReasonsThereAre() {
    LadderRun run =
        run(
            WHITE,
            YELLOW,
            RED,
            rung(TicketColour.RED, new Trigger.FailedVerification(1)),
            rung(TicketColour.RED, new Trigger.FalseReport()),
            rung(TicketColour.RED, new Trigger.ListingFailed()));
    LadderRun reported = run.freeze(at("2021-03-01T10:00"), CALENDAR).run();
    Moved failed = reported.verificationFailed(at("2021-03-01T11:00"), true, CALENDAR);
    assertThat(reasons(failed)).containsExactly(FAILED_VERIFICATION);
    assertThat(reasons(failed.run().due(at("2021-04-01T10:00"), CALENDAR)))
        .containsExactly(OVERDUE);
    assertThat(reasons(failed.run().listingFailed(at("2021-03-01T11:10"), CALENDAR))).isEmpty();
  }

  @Test
  void anExtensionMovesWhatHasNotFired() {
    LadderRun run = run(WHITE, YELLOW, RED);
    LadderRun longer = run.extend(hours(3), at("2021-03-01T10:00"), CALENDAR).run();
    assertThat(longer.nextAt()).contains(at("2021-03-02T12:00"));
    // Three quarters of four hours more.
    LadderRun share = run(WHITE, rung(TicketColour.YELLOW, new Trigger.Share(75)));
    assertThat(share.extend(hours(4), at("2021-03-01T10:00"), CALENDAR).run().nextAt())
        .contains(at("2021-03-02T10:30"));
    // Yellow is written; the time after it becomes longer.
    LadderRun yellow = run.due(at("2021-03-02T10:00"), CALENDAR).run();
    assertThat(yellow.extend(hours(6), at("2021-03-02T10:30"), CALENDAR).run().nextAt())
        .contains(at("2021-03-03T15:00"));
  }

  @Test
  void anExtensionWhileTheClockStandsIsAddedToWhatIsLeft() {
    LadderRun stopped = run(WHITE, YELLOW).freeze(at("2021-03-01T16:00"), CALENDAR).run();
    LadderRun longer = stopped.extend(hours(2), at("2021-03-02T10:00"), CALENDAR).run();
    assertThat(longer.goOn(at("2021-03-03T09:00"), CALENDAR).run().nextAt())
        .contains(at("2021-03-03T12:00"));
  }

  @Test
  void whatWasCancelledNeverFires() {
    Moved cancelled = run(WHITE, YELLOW, RED).cancel(at("2021-03-01T10:00"), CALENDAR);
    assertThat(cancelled.fired()).isEmpty();
    assertThat(lookedAt(cancelled.run(), "2022-03-01T10:00")).isEmpty();
    assertThat(cancelled.run().listingFailed(at("2021-03-01T10:00"), CALENDAR).fired()).isEmpty();
  }

  @Test
  void whatWasDueBeforeTheEndFiresWithTheEnd() {
    assertThat(reasons(run(WHITE, YELLOW, RED).cancel(at("2021-03-02T10:00"), CALENDAR)))
        .containsExactly(OVERDUE);
  }

  @Test
  void aYellowTicketForSignatureStartsTheTimeToRedWhenItIsSigned() {
    LadderRun prepared =
        run(WHITE, signed(YELLOW), RED).due(at("2021-03-01T18:00"), CALENDAR).run();
    assertThat(prepared.nextAt()).isEmpty();
    LadderRun inForce = prepared.yellowSigned(at("2021-03-03T09:00"), CALENDAR).run();
    assertThat(inForce.nextAt()).contains(at("2021-03-03T15:00"));
  }

  @Test
  void aYellowTicketThatIsSignedWhileTheClockStandsWaitsForTheClock() {
    LadderRun reported =
        run(WHITE, signed(YELLOW), RED).freeze(at("2021-03-02T09:00"), CALENDAR).run();
    LadderRun signed = reported.yellowSigned(at("2021-03-03T09:00"), CALENDAR).run();
    assertThat(signed.nextAt()).isEmpty();
    assertThat(signed.goOn(at("2021-03-04T09:00"), CALENDAR).run().nextAt())
        .contains(at("2021-03-04T15:00"));
  }

  @Test
  void countsClockTimeWhereTheLimitDoes() {
    LadderRun run =
        LadderRun.start(
                new Ladder("督", null, List.of(WHITE, YELLOW)),
                new TimeLimit(2, LimitUnit.HOURS),
                at("2021-03-06T23:00"),
                CALENDAR)
            .run();
    assertThat(run.nextAt()).contains(at("2021-03-07T01:00"));
    LadderRun stopped = run.freeze(at("2021-03-06T23:30"), CALENDAR).run();
    assertThat(stopped.goOn(at("2021-03-07T10:00"), CALENDAR).run().nextAt())
        .contains(at("2021-03-07T11:30"));
  }
}
