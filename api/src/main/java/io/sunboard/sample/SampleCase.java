package io.sunboard.sample;

import io.sunboard.calendar.LimitUnit;
import io.sunboard.calendar.TimeLimit;
import io.sunboard.category.Category;
import io.sunboard.problem.DeferralKind;
import io.sunboard.problem.Filing;
import io.sunboard.problem.Hand;
import io.sunboard.problem.Outcome;
import io.sunboard.problem.Problem;
import io.sunboard.problem.ProblemCommand;
import io.sunboard.problem.Run;
import io.sunboard.sample.SampleYear.Batch;
import io.sunboard.unit.Unit;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** One case of a year: the same every time, since its dice are thrown from the year's seed. */
public final class SampleCase {

  private final World world;
  private final Batch batch;
  private final int index;
  private final Random dice;

  /**
   * @param index 0 and up to the batch's count
   */
  public SampleCase(World world, Batch batch, int index) {
    this.world = world;
    this.batch = batch;
    this.index = index;
    this.dice =
        new Random(world.year().seed() * 1_000_003L + batch.name().hashCode() + 31L * index);
    // Neighbouring seeds throw alike at first.
    dice.nextLong();
  }

  /** Plays it to where it stands at the end of the year. */
  public Problem play(Theatre theatre) {
    Unit lead = any(world.ofTier(batch.leads()));
    Instant filed = filedAt();
    Instant dispatched = filed.plus(minutes(5, 40));
    Category category = any(world.handledBy(lead));
    boolean quick =
        world.calendar().due(dispatched, category.limit()).at().isAfter(world.quickFrom());
    if (quick) {
      category = any(world.quick());
    }
    Unit territory = lead.tier().code().equals("COUNTY") ? lead : any(world.ofTier("COUNTY"));
    Hand desk = world.supervisor();
    Problem problem = theatre.file(filing(category, territory, filed), desk, filed);
    boolean returned = !quick && chance(batch.returnedPerMille());
    List<Unit> others =
        world.ofTier(batch.leads()).stream().filter(other -> !other.equals(lead)).toList();
    if (returned && !others.isEmpty()) {
      Unit wrong = any(others);
      problem = theatre.take(problem, dispatch(wrong), desk, dispatched);
      Instant back = dispatched.plus(minutes(5, 30));
      problem =
          theatre.take(problem, new ProblemCommand.Return("不属本单位职责范围"), world.handler(wrong), back);
      dispatched = back.plus(minutes(5, 30));
    }
    problem = theatre.take(problem, dispatch(lead), desk, dispatched);
    problem =
        theatre.take(
            problem,
            new ProblemCommand.Acknowledge(),
            world.handler(lead),
            between(dispatched, due(problem), 2, 6));
    return ending(theatre, problem, lead, dispatched, quick);
  }

  private Problem ending(
      Theatre theatre, Problem problem, Unit lead, Instant dispatched, boolean quick) {
    if (falls(index, batch.undisposed())) {
      return undisposed(theatre, problem);
    }
    if (falls(index + batch.count() / 2, batch.works())) {
      return deferred(theatre, problem, lead, dispatched);
    }
    boolean extended = !quick && chance(batch.extendedPerMille());
    if (extended) {
      problem = extended(theatre, problem, lead, dispatched);
    }
    Instant reported =
        !quick && chance(batch.latePerMille())
            ? due(problem).plus(minutes(30, 3_000))
            : between(dispatched, due(problem), 30, extended ? 90 : 50);
    problem = theatre.take(problem, report(), world.handler(lead), reported);
    Instant checked = reported.plus(minutes(20, 400));
    if (!quick && chance(batch.reworkPerMille())) {
      problem =
          theatre.take(
              problem,
              new ProblemCommand.Verify(false, null, false, "现场仍有残留，退回整改", List.of()),
              world.secondSupervisor(),
              checked);
      Instant again =
          due(problem).isAfter(checked)
              ? between(checked, due(problem), 20, 80)
              : checked.plus(minutes(30, 600));
      problem = theatre.take(problem, report(), world.handler(lead), again);
      checked = again.plus(minutes(20, 400));
    }
    return theatre.take(
        problem,
        new ProblemCommand.Verify(true, Outcome.FIXED, false, "现场核查，已整改到位", List.of()),
        world.secondSupervisor(),
        checked);
  }

  private Problem extended(Theatre theatre, Problem problem, Unit lead, Instant dispatched) {
    Problem asked =
        theatre.take(
            problem,
            new ProblemCommand.RequestExtension(new TimeLimit(1, LimitUnit.WORKING_DAYS), "材料尚未到货"),
            world.handler(lead),
            between(dispatched, due(problem), 10, 15));
    return theatre.take(
        asked,
        new ProblemCommand.DecideExtension(true, null),
        world.supervisor(),
        between(dispatched, due(problem), 16, 25));
  }

  /** A third of them is closed as not put right; the others stay open beyond their deadline. */
  private Problem undisposed(Theatre theatre, Problem problem) {
    Instant given = due(problem).plus(minutes(3_000, 12_000));
    return dice.nextInt(3) > 0 || given.isAfter(world.ends())
        ? problem
        : theatre.take(
            problem,
            new ProblemCommand.CloseByForce(Outcome.UNFIXED, "责任单位逾期未整改，转入问责程序"),
            world.secondSupervisor(),
            given);
  }

  private Problem deferred(Theatre theatre, Problem problem, Unit lead, Instant dispatched) {
    Run.Deferral deferral =
        new Run.Deferral(
            DeferralKind.WORKS,
            "需列入工程项目实施",
            "设置围挡和警示标志",
            Objects.requireNonNull(batch.promisedOn(), "works without a promised day"));
    Problem asked =
        theatre.take(
            problem,
            new ProblemCommand.RequestDeferral(deferral),
            world.handler(lead),
            between(dispatched, due(problem), 10, 30));
    return theatre.take(
        asked,
        new ProblemCommand.ApproveDeferral(true, null),
        world.leader(),
        between(dispatched, due(problem), 31, 60));
  }

  private Filing filing(Category category, Unit territory, Instant filed) {
    String place = territory.name().zh() + "示例路" + (1 + dice.nextInt(400)) + "号附近";
    SampleYear.Point around =
        world.year().points().stream()
            .filter(point -> point.unit().equals(territory.code().value()))
            .findFirst()
            .orElse(null);
    return new Filing(
        category.code().value(),
        any(batch.sources()),
        category.name().zh() + "（示例）",
        "示例数据：" + place + "，" + category.name().zh() + "。",
        place,
        around == null ? null : near(around.latitude()),
        around == null ? null : near(around.longitude()),
        territory.code(),
        List.of(),
        filed.minus(minutes(1, 30)),
        true);
  }

  private double near(double centre) {
    return Math.round((centre + (dice.nextDouble() - 0.5) / 25) * 1e5) / 1e5;
  }

  private static ProblemCommand dispatch(Unit lead) {
    return new ProblemCommand.Dispatch(lead.code(), List.of(), null, null, null);
  }

  private static ProblemCommand report() {
    return new ProblemCommand.Submit("已按要求整改完毕。", List.of());
  }

  private Instant filedAt() {
    Duration span = Duration.between(world.begins(), world.lastFiling());
    double share = (index + dice.nextDouble()) / batch.count();
    return world.begins().plus(Math.round(span.toSeconds() * share), ChronoUnit.SECONDS);
  }

  /** Whether this one is among so many of the batch, spread evenly. */
  private boolean falls(int at, int many) {
    long i = at % batch.count();
    return (i + 1) * many / batch.count() > i * many / batch.count();
  }

  private static Instant due(Problem problem) {
    return Objects.requireNonNull(problem.run()).clock().dueAt();
  }

  /** Some time between two percentages of the way. */
  private Instant between(Instant from, Instant to, int low, int high) {
    double share = (low + (high - low) * dice.nextDouble()) / 100;
    return from.plus(
        Math.round(Duration.between(from, to).toSeconds() * share), ChronoUnit.SECONDS);
  }

  private Duration minutes(int low, int high) {
    return Duration.ofSeconds(60L * low + dice.nextInt(60 * (high - low)));
  }

  private boolean chance(int perMille) {
    return dice.nextInt(1_000) < perMille;
  }

  private <T> T any(List<T> of) {
    return of.get(dice.nextInt(of.size()));
  }
}
