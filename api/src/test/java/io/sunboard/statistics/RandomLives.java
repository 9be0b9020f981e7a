package io.sunboard.statistics;

import io.sunboard.calendar.LimitUnit;
import io.sunboard.calendar.OfficeHours;
import io.sunboard.calendar.TimeLimit;
import io.sunboard.calendar.WorkCalendar;
import io.sunboard.category.Category;
import io.sunboard.category.CategoryCode;
import io.sunboard.problem.DeferralKind;
import io.sunboard.problem.Hand;
import io.sunboard.problem.Happened;
import io.sunboard.problem.Outcome;
import io.sunboard.problem.Place;
import io.sunboard.problem.Problem;
import io.sunboard.problem.ProblemChange;
import io.sunboard.problem.ProblemCommand;
import io.sunboard.problem.ProblemDecider;
import io.sunboard.problem.ProblemEvent;
import io.sunboard.problem.ProblemHistory;
import io.sunboard.problem.ProblemSource;
import io.sunboard.problem.ReopenReason;
import io.sunboard.problem.Run;
import io.sunboard.problem.Situation;
import io.sunboard.shared.Decision;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.Text;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.Tier;
import io.sunboard.unit.Unit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lives of problems, made of random steps, as far as the decider lets them happen. */
final class RandomLives {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final WorkCalendar CALENDAR =
      new WorkCalendar(
          ZONE,
          new OfficeHours(List.of(new OfficeHours.Span(LocalTime.of(9, 0), LocalTime.of(17, 0)))),
          List.of());
  private static final Hand HAND =
      new Hand("walker", Set.of(StaffRole.values()), new UnitCode("XN"), "XN/", "XN/");
  private static final List<String> CATEGORIES = List.of("E01-02", "E05-04", "C01-01");
  private static final Map<UnitCode, Unit> UNITS =
      Map.of(
          new UnitCode("XN-XA"), unit("XN-XA"),
          new UnitCode("XN-CB"), unit("XN-CB"),
          new UnitCode("XN-TS"), unit("XN-TS"));

  private final Random random;
  private final List<ProblemChange> steps = new ArrayList<>();
  private Instant now;
  private @Nullable Problem problem;

  private RandomLives(long seed, Instant from) {
    random = new Random(seed);
    now = from.plus(random.nextInt(200), ChronoUnit.DAYS);
  }

  /** One life, step by step. */
  static List<ProblemChange> life(long seed, Instant from, String number) {
    RandomLives walk = new RandomLives(seed, from);
    walk.step(walk.filed(seed, number));
    for (int i = 0; i < 30; i++) {
      walk.now = walk.now.plus(Duration.ofMinutes(walk.random.nextInt(6_000)));
      walk.tryOne();
    }
    return walk.steps;
  }

  /** A life as one change, as history is loaded. */
  static ProblemChange whole(List<ProblemChange> steps) {
    return new ProblemChange(
        null,
        steps.getLast().after(),
        steps.stream().flatMap(step -> step.events().stream()).toList(),
        CALENDAR);
  }

  private static Unit unit(String code) {
    return new Unit(
        new UnitCode(code),
        Text.of(code),
        new Tier("COUNTY", 1, Text.of("县市区")),
        new UnitCode("XN"),
        "XN/" + code + "/",
        true,
        1);
  }

  private ProblemEvent filed(long seed, String number) {
    return new ProblemEvent.Filed(
        new UUID(seed, random.nextLong()),
        number,
        any(CATEGORIES),
        any(List.of(ProblemSource.values())),
        "问题",
        "描述",
        new Place("地址", null, null),
        any(List.copyOf(UNITS.keySet())),
        List.of(),
        now,
        true,
        null);
  }

  private void tryOne() {
    Problem before = java.util.Objects.requireNonNull(problem);
    Category category =
        new Category(
            new CategoryCode(before.file().category()),
            null,
            Text.of("类别"),
            null,
            null,
            new TimeLimit(3, LimitUnit.DAYS),
            new TimeLimit(2, LimitUnit.DAYS),
            null,
            null,
            null,
            true,
            1);
    Situation around = new Situation(HAND, now, ZONE, CALENDAR, category, UNITS);
    if (ProblemDecider.decide(before, command(), null, around)
        instanceof Decision.Accepted<ProblemEvent>(ProblemEvent event)) {
      step(event);
    }
  }

  private void step(ProblemEvent event) {
    Problem before = problem;
    Happened happened =
        new Happened(
            before == null ? 1 : before.revision() + 1,
            event,
            now,
            now,
            "walker",
            StaffRole.SUPERVISOR,
            new UnitCode("XN"));
    Problem after = ProblemHistory.next(before, happened);
    steps.add(new ProblemChange(before, after, List.of(happened), CALENDAR));
    problem = after;
  }

  private ProblemCommand command() {
    TimeLimit limit = new TimeLimit(1 + random.nextInt(20), LimitUnit.DAYS);
    UnitCode unit = any(List.copyOf(UNITS.keySet()));
    return switch (random.nextInt(24)) {
      case 0, 1, 2 ->
          new ProblemCommand.Dispatch(
              unit, List.of(), limit, "改派", random.nextBoolean() ? null : "会议决定");
      case 3 -> new ProblemCommand.Dismiss("不予受理");
      case 4, 5 -> new ProblemCommand.Acknowledge();
      case 6 -> new ProblemCommand.Return("不属本单位");
      case 7, 8, 9, 10 -> new ProblemCommand.Submit("已整改", List.of());
      case 11 -> new ProblemCommand.Withdraw("补充");
      case 12 -> new ProblemCommand.RequestExtension(limit, "材料未到");
      case 13 -> new ProblemCommand.DecideExtension(random.nextInt(4) > 0, "不同意");
      case 14 -> new ProblemCommand.StopClock("等待鉴定");
      case 15 -> new ProblemCommand.ResumeClock();
      case 16 ->
          new ProblemCommand.RequestDeferral(
              new Run.Deferral(
                  any(List.of(DeferralKind.values())),
                  "工程",
                  "围挡",
                  now.atZone(ZONE).toLocalDate().plusDays(1 + random.nextInt(60))));
      case 17 -> new ProblemCommand.ApproveDeferral(random.nextInt(4) > 0, "不同意");
      case 18 -> new ProblemCommand.Resume("可以施工");
      case 19, 20 ->
          new ProblemCommand.Verify(
              true, any(List.of(Outcome.FIXED, Outcome.PARTLY_FIXED)), false, "核查", List.of());
      case 21 -> new ProblemCommand.Verify(false, null, random.nextBoolean(), "未整改", List.of());
      case 22 ->
          random.nextInt(3) > 0
              ? new ProblemCommand.Reopen(
                  any(List.of(ReopenReason.values())),
                  "复查",
                  random.nextBoolean() ? unit : null,
                  null)
              : new ProblemCommand.Reinstate("重新受理");
      default ->
          new ProblemCommand.CloseByForce(
              any(List.of(Outcome.UNFIXED, Outcome.NOT_RESPONSIBLE, Outcome.NOT_REPRODUCED)),
              "情况说明");
    };
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
