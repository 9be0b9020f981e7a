package io.sunboard.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LikenessTest {

  private static final Instant NOON = Instant.parse("2026-06-01T04:00:00Z");

  private static Report waste(double latitude, Instant at) {
    return new Report("E01-02", "路口有一堆生活垃圾没人清理", latitude, 114.32, null, at);
  }

  @Test
  void keepsThePrecisionAndRecallThatWereReached() {
    assertThat(LabelledPairs.all()).hasSizeGreaterThanOrEqualTo(150);
    LabelledPairs.Quality chosenOn = LabelledPairs.quality("A", Likeness.WORTH_A_LOOK);
    assertThat(chosenOn.precision()).isGreaterThanOrEqualTo(0.92);
    assertThat(chosenOn.recall()).isGreaterThanOrEqualTo(0.97);
    LabelledPairs.Quality unseen = LabelledPairs.quality("B", Likeness.WORTH_A_LOOK);
    assertThat(unseen.precision()).isGreaterThanOrEqualTo(0.86);
    assertThat(unseen.recall()).isGreaterThanOrEqualTo(0.88);
  }

  @Test
  void isTheSameWhicheverOfTheTwoCameFirst() {
    for (LabelledPairs.Pair pair : LabelledPairs.all()) {
      assertThat(Likeness.of(pair.other(), pair.one()).score())
          .isCloseTo(pair.score(), Offset.offset(1e-12));
    }
  }

  @Test
  void isHighestForWhatIsTheSameInEverything() {
    assertThat(Likeness.of(waste(29.84, NOON), waste(29.84, NOON)).score()).isEqualTo(1);
  }

  @Test
  void fallsWithDistanceAndWithTime() {
    Report here = waste(29.84, NOON);
    double last = 1.1;
    for (int step = 0; step < 20; step++) {
      double score = Likeness.of(here, waste(29.84 + step * 0.0002, NOON)).score();
      assertThat(score).isLessThan(last);
      last = score;
    }
    assertThat(last).isLessThan(Likeness.WORTH_A_LOOK);
    double soon = Likeness.of(here, waste(29.84, NOON.plusSeconds(86_400))).score();
    double late = Likeness.of(here, waste(29.84, NOON.plusSeconds(30 * 86_400))).score();
    assertThat(soon).isGreaterThan(Likeness.WORTH_A_LOOK);
    assertThat(late).isLessThan(Likeness.WORTH_A_LOOK);
  }

  @Test
  void letsNoWordsBringTogetherWhatIsFarApart() {
    assertThat(Likeness.of(waste(29.84, NOON), waste(29.86, NOON)).score())
        .isLessThan(Likeness.WORTH_A_LOOK);
  }

  @Test
  void comparesAddressesWhereAPointIsMissing() {
    Report byPoint = new Report("E01-02", "垃圾成堆", 29.84, 114.32, "凤凰路12号后巷", NOON);
    Report inWords = new Report("E01-02", "后巷垃圾成堆", null, null, "凤凰路１２号，后巷", NOON);
    Report elsewhere = new Report("E01-02", "垃圾成堆", null, null, "学林街5号", NOON);
    assertThat(Likeness.of(byPoint, inWords).score()).isGreaterThan(Likeness.WORTH_A_LOOK);
    assertThat(Likeness.of(byPoint, elsewhere).score()).isLessThan(Likeness.WORTH_A_LOOK);
  }

  @Test
  void saysNothingOfReportsWithoutWordsPlaceOrCategory() {
    Report empty = new Report(null, "", null, null, null, NOON);
    assertThat(Likeness.of(empty, empty).score()).isBetween(0.0, Likeness.WORTH_A_LOOK);
    assertThat(Likeness.of(empty, waste(29.84, NOON)).score()).isLessThan(Likeness.WORTH_A_LOOK);
  }

  @Test
  void ranksTheMostAlikeFirstAndLeavesOutTheRest() {
    List<Ranked<String>> best =
        Ranked.best(
            waste(29.84, NOON),
            Map.of(
                "near", waste(29.8402, NOON),
                "here", waste(29.84, NOON),
                "far", waste(29.85, NOON)));
    assertThat(best).extracting(Ranked::key).containsExactly("here", "near");
  }
}
