package io.sunboard.ranking.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.ranking.ComputedRow;
import io.sunboard.ranking.GeneratedRound;
import io.sunboard.ranking.Steps;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StepsJsonTest {

  @Test
  void everyKindOfStepsIsReadAsItWasWritten() {
    Set<Class<?>> seen = new HashSet<>();
    for (long seed = 0; seed < 200; seed++) {
      for (ComputedRow row : GeneratedRound.of(seed).compute()) {
        assertThat(StepsJson.read(StepsJson.write(row.steps()))).isEqualTo(row.steps());
        row.steps().values().forEach(steps -> seen.add(steps.getClass()));
      }
    }
    assertThat(seen).containsExactlyInAnyOrder(Steps.class.getPermittedSubclasses());
  }
}
