package io.sunboard.problem;

import io.sunboard.calendar.CalendarYear;
import io.sunboard.calendar.LimitUnit;
import io.sunboard.calendar.OfficeHours;
import io.sunboard.calendar.TimeLimit;
import io.sunboard.calendar.WorkCalendar;
import io.sunboard.category.Category;
import io.sunboard.category.CategoryCode;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.Text;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.Tier;
import io.sunboard.unit.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A small city and one of its cases, played step by step. */
final class Cases {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** Monday the 4th of March 2024, nine o'clock in the city. */
  static final Instant MONDAY_NINE = Instant.parse("2024-03-04T01:00:00Z");

  static final WorkCalendar CALENDAR =
      new WorkCalendar(
          ZONE,
          new OfficeHours(
              List.of(
                  new OfficeHours.Span(LocalTime.of(8, 0), LocalTime.of(12, 0)),
                  new OfficeHours.Span(LocalTime.of(14, 0), LocalTime.of(18, 0)))),
          List.of(new CalendarYear(2024, true, "test", 0, List.of())));

  static final TimeLimit TWO_DAYS = new TimeLimit(2, LimitUnit.WORKING_DAYS);

  static final Category LITTER =
      new Category(
          new CategoryCode("E01-02"),
          "0102",
          Text.of("暴露垃圾"),
          null,
          null,
          TWO_DAYS,
          new TimeLimit(4, LimitUnit.WORKING_HOURS),
          null,
          null,
          null,
          true,
          1);

  static final Map<UnitCode, Unit> UNITS =
      Stream.of(
              unit("CT", null, true),
              unit("C-OFFICE", "CT", true),
              unit("C-EAST", "CT", true),
              unit("C-WEST", "CT", true),
              unit("C-OLD", "CT", false),
              new Unit(
                  new UnitCode("C-EAST-ONE"),
                  Text.of("东一街道"),
                  tier(2),
                  new UnitCode("C-EAST"),
                  "CT/C-EAST/C-EAST-ONE/",
                  true,
                  1))
          .collect(Collectors.toMap(Unit::code, unit -> unit));

  static final Hand SUPERVISOR = hand("supervisor", "C-OFFICE", "CT/", StaffRole.SUPERVISOR);
  static final Hand OTHER_SUPERVISOR = hand("supervisor2", "C-OFFICE", "CT/", StaffRole.SUPERVISOR);
  static final Hand HANDLER = hand("handler", "C-EAST", null, StaffRole.HANDLER);
  static final Hand INNER_HANDLER = hand("inner", "C-EAST-ONE", null, StaffRole.HANDLER);
  static final Hand WEST_HANDLER = hand("west", "C-WEST", null, StaffRole.HANDLER);
  static final Hand LEADER = hand("leader", "C-OFFICE", null, StaffRole.LEADER);

  private final List<Happened> events = new ArrayList<>();
  private Instant now = MONDAY_NINE;

  static UnitCode code(String code) {
    return new UnitCode(code);
  }

  private static Tier tier(int depth) {
    return new Tier("T" + depth, depth, Text.of("层级"));
  }

  private static Unit unit(String code, @Nullable String parent, boolean active) {
    return new Unit(
        new UnitCode(code),
        Text.of(code),
        tier(parent == null ? 0 : 1),
        parent == null ? null : new UnitCode(parent),
        (parent == null ? "" : parent + "/") + code + "/",
        active,
        1);
  }

  private static Hand hand(
      String account, String unit, @Nullable String supervised, StaffRole role) {
    return new Hand(account, Set.of(role), code(unit), UNITS.get(code(unit)).path(), supervised);
  }

  /** A case on file. */
  static Cases filed() {
    return demanding(null);
  }

  /** A case on file with a sweep of like places, or without one. */
  static Cases demanding(@Nullable String sweep) {
    Cases cases = new Cases();
    cases.add(
        new ProblemEvent.Filed(
            UUID.randomUUID(),
            "C-2024-000001",
            "E01-02",
            ProblemSource.PATROL,
            "暴露垃圾",
            "路口有成堆垃圾",
            new Place("东街12号路口", 29.84, 114.32),
            code("C-EAST"),
            List.of(),
            MONDAY_NINE,
            false,
            sweep),
        SUPERVISOR,
        StaffRole.SUPERVISOR);
    return cases;
  }

  /** A case in that state, reached by steps that were all accepted. */
  static Cases in(ProblemState state) {
    return switch (state) {
      case FILED -> filed();
      case DISPATCHED -> filed().done(dispatch(), SUPERVISOR);
      case IN_PROGRESS ->
          in(ProblemState.DISPATCHED).done(new ProblemCommand.Acknowledge(), HANDLER);
      case AWAITING_VERIFICATION -> in(ProblemState.IN_PROGRESS).done(submit(), HANDLER);
      case DEFERRED ->
          in(ProblemState.IN_PROGRESS)
              .done(deferral(DeferralKind.WORKS), HANDLER)
              .done(new ProblemCommand.ApproveDeferral(true, null), LEADER);
      case CLOSED -> in(ProblemState.AWAITING_VERIFICATION).done(pass(), OTHER_SUPERVISOR);
      case DISMISSED -> filed().done(new ProblemCommand.Dismiss("不属于城市管理"), SUPERVISOR);
      case MERGED -> filed().done(new ProblemCommand.Merge(filed().problem()), SUPERVISOR);
    };
  }

  static ProblemCommand.Dispatch dispatch() {
    return new ProblemCommand.Dispatch(code("C-EAST"), List.of(), null, null, null);
  }

  static ProblemCommand.Submit submit() {
    return new ProblemCommand.Submit("已清除", List.of());
  }

  static ProblemCommand.Verify pass() {
    return new ProblemCommand.Verify(true, Outcome.FIXED, false, "现场已清除", List.of());
  }

  static ProblemCommand.Verify fail() {
    return new ProblemCommand.Verify(false, null, false, "仍有垃圾", List.of());
  }

  static ProblemCommand.RequestDeferral deferral(DeferralKind kind) {
    return new ProblemCommand.RequestDeferral(
        new Run.Deferral(kind, "管网改造", "设置围挡", LocalDate.of(2024, 4, 1)));
  }

  Cases at(String instant) {
    now = Instant.parse(instant);
    return this;
  }

  Instant now() {
    return now;
  }

  Problem problem() {
    return ProblemHistory.read(events);
  }

  Run run() {
    return java.util.Objects.requireNonNull(problem().run());
  }

  List<Happened> events() {
    return List.copyOf(events);
  }

  Situation around(Hand hand) {
    return new Situation(hand, now, ZONE, CALENDAR, LITTER, UNITS);
  }

  Decision<ProblemEvent> decide(ProblemCommand command, Hand hand) {
    return ProblemDecider.decide(problem(), command, null, around(hand));
  }

  /** Takes a step that has to be accepted. */
  Cases done(ProblemCommand command, Hand hand) {
    switch (decide(command, hand)) {
      case Decision.Accepted<ProblemEvent>(ProblemEvent event) ->
          add(event, hand, command.step().role());
      case Decision.Refused<ProblemEvent>(var refusals) ->
          throw new AssertionError(command + " is refused: " + refusals);
    }
    return this;
  }

  /** The codes for which a step is refused; empty when it is accepted. */
  List<String> refused(ProblemCommand command, Hand hand) {
    return switch (decide(command, hand)) {
      case Decision.Accepted<ProblemEvent> _ -> List.of();
      case Decision.Refused<ProblemEvent>(var refusals) ->
          refusals.stream().map(Refusal::code).toList();
    };
  }

  private void add(ProblemEvent event, Hand hand, @Nullable StaffRole role) {
    events.add(new Happened(events.size() + 1, event, now, now, hand.account(), role, hand.unit()));
  }
}
