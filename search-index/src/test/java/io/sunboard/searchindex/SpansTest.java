package io.sunboard.searchindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpansTest {

  private static final String B = Spans.BEGIN;
  private static final String E = Spans.END;

  @Test
  void tellsMatchesFromTheRest() {
    assertThat(Spans.parse("咸宁" + B + "赤壁" + E + "市"))
        .containsExactly(new Span("咸宁", false), new Span("赤壁", true), new Span("市", false));
  }

  @Test
  void joinsNeighbouringMatches() {
    assertThat(Spans.parse(B + "红色" + E + B + "物" + E + B + "业" + E))
        .containsExactly(new Span("红色物业", true));
  }

  @Test
  void keepsMarkupAsText() {
    assertThat(Spans.parse("<b>" + B + "赤壁" + E + "</b>&amp;"))
        .containsExactly(
            new Span("<b>", false), new Span("赤壁", true), new Span("</b>&amp;", false));
  }

  @Test
  void hasNoSpansWithoutText() {
    assertThat(Spans.parse("")).isEmpty();
    assertThat(Spans.parse(B + E)).isEmpty();
  }

  @Test
  void showsAPassageAsItsAuthorWroteIt() {
    String marked = "有" + B + "车辆" + E + "乱停";
    assertThat(Spans.as(marked, List.of("別處", "路旁有車輛亂停，已三日"))).isEqualTo("有" + B + "車輛" + E + "亂停");
    assertThat(Spans.as(marked, List.of("別處"))).isEqualTo(marked);
    assertThat(Spans.as("", List.of("別處"))).isEmpty();
  }
}
