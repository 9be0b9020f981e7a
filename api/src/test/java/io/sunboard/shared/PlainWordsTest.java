package io.sunboard.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainWordsTest {

  @Test
  void forgetsWidthCaseBlanksAndPunctuation() {
    assertThat(PlainWords.of("凤凰路１２号，后巷 ＡB！\n")).isEqualTo("凤凰路12号后巷ab");
  }

  @Test
  void keepsNothingOfWhatHasNoLetters() {
    assertThat(PlainWords.of(" …！😀 \u200b")).isEmpty();
  }

  @Test
  void pairsCharactersAndNotHalvesOfThem() {
    assertThat(PlainWords.bigrams("垃圾桶")).containsExactlyInAnyOrder("垃圾", "圾桶");
    assertThat(PlainWords.bigrams("𠮷野家")).containsExactlyInAnyOrder("𠮷野", "野家");
    assertThat(PlainWords.bigrams("坑")).containsExactly("坑");
    assertThat(PlainWords.bigrams("")).isEmpty();
  }
}
