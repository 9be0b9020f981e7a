package io.sunboard.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DifficultyTest {

  private final Difficulty difficulty = new Difficulty(1_000, 60, 10);

  @Test
  void staysAsItIsWhileItIsQuiet() {
    assertThat(difficulty.at(0)).isEqualTo(1_000);
    assertThat(difficulty.at(60)).isEqualTo(1_000);
  }

  @Test
  void growsWithTheRushButNotForEver() {
    assertThat(difficulty.at(61)).isEqualTo(2_000);
    assertThat(difficulty.at(300)).isEqualTo(5_000);
    assertThat(difficulty.at(1_000_000)).isEqualTo(10_000);
  }

  @Test
  void refusesWhatNobodyCouldSolve() {
    assertThatThrownBy(() -> new Difficulty(50_000_000, 60, 2))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void countsTheLastMinuteAndForgetsWhatCameBefore() {
    Pace pace = new Pace();
    for (int i = 0; i < 30; i++) {
      pace.count(1_000);
    }
    assertThat(pace.perMinute(59_999)).isEqualTo(30);
    assertThat(pace.perMinute(90_000)).isEqualTo(15);
    assertThat(pace.perMinute(180_000)).isZero();
    assertThat(new Pace().perMinute(-5_000)).isZero();
  }
}
