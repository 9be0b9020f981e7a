package io.sunboard.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AlikeTest {

  private static final Alike ONE = Alike.of("路口有一堆垃圾。", 29.8415, 114.3222, null);

  @Test
  void seesThroughBlanksPunctuationWidthAndAFewMetres() {
    assertThat(Alike.of(" 路口，有一堆 垃圾！！", 29.8416, 114.3223, "永安大道")).isEqualTo(ONE);
  }

  @Test
  void keepsOtherWordsAndOtherPlacesApart() {
    assertThat(Alike.of("路口有两堆垃圾", 29.8415, 114.3222, null)).isNotEqualTo(ONE);
    assertThat(Alike.of("路口有一堆垃圾", 29.8615, 114.3222, null)).isNotEqualTo(ONE);
  }

  @Test
  void goesByTheAddressWhereThereIsNoPoint() {
    assertThat(Alike.of("垃圾", null, null, "永安大道１号"))
        .isEqualTo(Alike.of("垃圾", null, null, "永安大道 1号"))
        .isNotEqualTo(Alike.of("垃圾", null, null, "永安大道2号"))
        .isNotEqualTo(Alike.of("垃圾", null, null, null));
  }
}
