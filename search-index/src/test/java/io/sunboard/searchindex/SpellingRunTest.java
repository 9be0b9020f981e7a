package io.sunboard.searchindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpellingRunTest {

  private static List<String> better(
      String text, Set<String> known, Map<String, Map<String, Long>> options) {
    return new SpellingRun(text, false).better(known::contains, options);
  }

  @Test
  void correctsWordsAndNeverNumbersOrCodes() {
    assertThat(SpellingRun.of(QueryTerms.parse("XN-CB 赤碧 2023年6月 Chibbi 3栋 GB/T 30428")))
        .containsExactly(new SpellingRun("赤碧", false), new SpellingRun("Chibbi", true));
  }

  @Test
  void hasNothingBetterThanWhatIsKnown() {
    assertThat(better("赤壁", Set.of("赤壁"), Map.of("赤壁", Map.of("赤石", 5L)))).isEmpty();
  }

  @Test
  void prefersTheCharacterThatFitsBothItsNeighbours() {
    assertThat(
            better(
                "赤碧市",
                Set.of(),
                Map.of(
                    "赤碧", Map.of("赤石", 90L, "赤壁", 7L, "青碧", 3L),
                    "碧市", Map.of("壁市", 7L, "碧水", 30L))))
        .first()
        .isEqualTo("赤壁市");
  }

  @Test
  void changesTheCharacterThatMendsMost() {
    assertThat(
            better(
                "垃圾堆方点",
                Set.of("垃圾", "圾堆"),
                Map.of("堆方", Map.of("堆放", 9L, "地方", 99L), "方点", Map.of("放点", 2L))))
        .first()
        .isEqualTo("垃圾堆放点");
  }

  @Test
  void aLatinWordIsOneToken() {
    assertThat(
            new SpellingRun("Chibbi", true)
                .better(_ -> false, Map.of("chibbi", Map.of("chibi", 12L, "chubb", 1L))))
        .containsExactly("chibi", "chubb");
  }
}
