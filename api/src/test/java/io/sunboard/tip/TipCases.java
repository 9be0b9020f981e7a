package io.sunboard.tip;

import io.sunboard.calendar.CalendarYear;
import io.sunboard.calendar.LimitUnit;
import io.sunboard.calendar.OfficeHours;
import io.sunboard.calendar.TimeLimit;
import io.sunboard.calendar.WorkCalendar;
import io.sunboard.exposure.PublicEvent;
import io.sunboard.problem.Outcome;
import io.sunboard.problem.ProblemState;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Language;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tip, played step by step. */
final class TipCases {

  /** Monday the 4th of March 2024, nine o'clock in the city. */
  static final Instant MONDAY_NINE = Instant.parse("2024-03-04T01:00:00Z");

  static final UnitCode OFFICE = new UnitCode("C-OFFICE");
  static final UnitCode OTHER_OFFICE = new UnitCode("C-EAST");
  static final UUID PROBLEM = UUID.randomUUID();
  static final UUID PHOTO = UUID.randomUUID();
  static final TipRules RULES =
      new TipRules(Duration.ofDays(15), new TimeLimit(5, LimitUnit.WORKING_DAYS));

  private static final WorkCalendar CALENDAR =
      new WorkCalendar(
          ZoneId.of("Asia/Shanghai"),
          new OfficeHours(List.of(new OfficeHours.Span(LocalTime.of(9, 0), LocalTime.of(17, 0)))),
          List.of(new CalendarYear(2024, true, "test", 0, List.of())));

  private final List<TipEntry> entries = new ArrayList<>();
  private Tip tip;
  private Instant now = MONDAY_NINE;

  private TipCases(Tip tip) {
    this.tip = tip;
  }

  static TipCases received() {
    return new TipCases(
        TipHistory.received(
            new Tip.Sent(
                UUID.randomUUID(),
                "FY-2024-000001",
                "E01-02",
                "路口有成堆垃圾",
                List.of(PHOTO),
                new TipPlace("东街12号路口", null, null),
                Language.ZH,
                false,
                MONDAY_NINE)));
  }

  static TipCases in(TipState state) {
    return switch (state) {
      case RECEIVED -> received();
      case ACCEPTED -> received().done(accept(ProblemState.FILED));
      case DECLINED -> received().done(new TipCommand.Decline("不属于城市管理"));
      case TRANSFERRED -> received().done(new TipCommand.Transfer("12345热线", "2024-77", null));
    };
  }

  /** Accepted, and its problem closed. */
  static TipCases closed() {
    return in(TipState.ACCEPTED).moved(PublicEvent.Kind.VERIFICATION_PASSED, ProblemState.CLOSED);
  }

  static TipCommand.Accept accept(ProblemState status) {
    return new TipCommand.Accept(PROBLEM, "C-2024-000001", status, List.of(PHOTO));
  }

  TipCases moved(PublicEvent.Kind kind, ProblemState status) {
    return moved(kind, status, null);
  }

  TipCases moved(PublicEvent.Kind kind, ProblemState status, @Nullable UUID follows) {
    Outcome outcome = status == ProblemState.CLOSED ? Outcome.FIXED : null;
    add(new TipEvent.ProblemMoved(kind, status, outcome, follows, null, null, null), null);
    return this;
  }

  TipCases after(Duration time) {
    now = now.plus(time);
    return this;
  }

  Instant now() {
    return now;
  }

  Tip tip() {
    return tip;
  }

  List<TipEntry> entries() {
    return List.copyOf(entries);
  }

  Decision<TipEvent> decide(TipCommand command) {
    return TipDecider.decide(tip, command, null, around());
  }

  TipSituation around() {
    return new TipSituation(now, CALENDAR, RULES);
  }

  /** Takes a step that has to be accepted. */
  TipCases done(TipCommand command) {
    switch (decide(command)) {
      case Decision.Accepted<TipEvent>(TipEvent event) -> add(event, command.step().role());
      case Decision.Refused<TipEvent>(var refusals) ->
          throw new AssertionError(command + " is refused: " + refusals);
    }
    return this;
  }

  /** The codes for which a step is refused; empty when it is accepted. */
  List<String> refused(TipCommand command) {
    return switch (decide(command)) {
      case Decision.Accepted<TipEvent> _ -> List.of();
      case Decision.Refused<TipEvent>(var refusals) ->
          refusals.stream().map(Refusal::code).toList();
    };
  }

  private void add(TipEvent event, @Nullable StaffRole role) {
    int number = tip.entries() + 1;
    TipEntry entry =
        role == null
            ? TipEntry.unsigned(number, event, now)
            : new TipEntry(number, event, now, "supervisor", role, OFFICE);
    entries.add(entry);
    tip = TipHistory.next(tip, entry);
  }
}
