package io.sunboard.ranking.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.ranking.ComputedRow;
import io.sunboard.ranking.GeneratedRound;
import io.sunboard.ranking.Steps;
import io.sunboard.ranking.graphql.StepViews.ScoreSteps;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StepViewsTest {

  @Test
  void showsEveryKindOfStepsWithTheNamesOfTheSchema() {
    Set<Class<?>> seen = new HashSet<>();
    for (long seed = 0; seed < 200; seed++) {
      GeneratedRound round = GeneratedRound.of(seed);
      for (ComputedRow row : round.compute()) {
        for (Steps steps : row.steps().values()) {
          ScoreSteps view = StepViews.of(steps, round.scheme());
          if (view != null) {
            seen.add(view.getClass());
          }
          if (steps instanceof Steps.PointsOff off
              && view instanceof StepViews.PointsLostSteps shown) {
            assertThat(shown.indicators())
                .flatExtracting(StepViews.IndicatorStep::standards)
                .flatExtracting(StepViews.StandardStep::findings)
                .hasSize(
                    off.indicators().stream()
                        .flatMap(each -> each.standards().stream())
                        .mapToInt(each -> each.findings().size())
                        .sum());
          }
        }
      }
    }
    assertThat(seen).containsExactlyInAnyOrder(ScoreSteps.class.getPermittedSubclasses());
  }
}
