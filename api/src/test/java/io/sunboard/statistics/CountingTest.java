package io.sunboard.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.problem.ProblemChange;
import io.sunboard.problem.ProblemState;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What steps move, added up, is what there is. */
class CountingTest {

  private static final Instant START = Instant.parse("2020-12-20T00:00:00Z");

  private static Map<Cell, Integer> stepByStep(List<ProblemChange> steps) {
    Map<Cell, Integer> sum = new HashMap<>();
    for (ProblemChange step : steps) {
      Counting.moved(List.of(step), RandomLives.ZONE)
          .forEach((cell, n) -> sum.merge(cell, n, Integer::sum));
    }
    sum.values().removeIf(n -> n == 0);
    return sum;
  }

  private static Figures figures(Map<Cell, Integer> counts) {
    Map<Measure, Integer> sums = new EnumMap<>(Measure.class);
    counts.forEach((cell, n) -> sums.merge(cell.measure(), n, Integer::sum));
    return new Figures(sums, true);
  }

  @Test
  void addsUpToTheSameStepByStepAndAtOnce() {
    Set<ProblemState> seen = EnumSet.noneOf(ProblemState.class);
    Set<Measure> measured = EnumSet.noneOf(Measure.class);
    for (int seed = 0; seed < 3_000; seed++) {
      List<ProblemChange> steps = RandomLives.life(seed, START, "XN-" + seed);
      Map<Cell, Integer> counts = stepByStep(steps);
      assertThat(counts)
          .as("life %d", seed)
          .isEqualTo(Counting.moved(List.of(RandomLives.whole(steps)), RandomLives.ZONE));
      assertThat(counts.values()).as("life %d", seed).allMatch(n -> n > 0);
      seen.add(steps.getLast().after().state());
      counts.keySet().forEach(cell -> measured.add(cell.measure()));
    }
    // Merging needs another problem; everything else is met.
    assertThat(seen).isEqualTo(EnumSet.complementOf(EnumSet.of(ProblemState.MERGED)));
    Set<Measure> ofTips = EnumSet.range(Measure.TIPS_TO_ANSWER, Measure.FIX_CONFIRMED);
    assertThat(measured).doesNotContainAnyElementsOf(ofTips);
    measured.addAll(ofTips);
    assertThat(measured).isEqualTo(EnumSet.complementOf(EnumSet.of(Measure.MERGED)));
  }

  @Test
  void neverCountsMoreInANumeratorThanInItsDenominator() {
    for (int seed = 0; seed < 1_000; seed++) {
      Figures figures = figures(stepByStep(RandomLives.life(seed, START, "XN-" + seed)));
      assertThat(
              List.of(
                  figures.disposal(),
                  figures.inTimeDisposal(),
                  figures.closing(),
                  figures.inTimeClosing(),
                  figures.rework(),
                  figures.overdue(),
                  figures.extension()))
          .as("life %d", seed)
          .allMatch(rate -> rate.numerator() <= rate.denominator());
    }
  }

  @Test
  void saysNothingOfNothing() {
    assertThat(Figures.NONE.disposal().percent()).isNull();
    assertThat(new Rate(0, 1).percent()).isEqualByComparingTo("0");
    assertThat(new Rate(61_696, 61_919).percent()).isEqualByComparingTo("99.64");
    assertThat(new Rate(1, 200_000).percent()).isEqualByComparingTo("0.00");
    assertThat(new Rate(1, 8).percent()).isEqualByComparingTo("12.50");
    assertThat(new Rate(2, 3).percent()).isEqualByComparingTo("66.67");
  }
}
