package io.sunboard.opendata.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.opendata.Feed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AtomFormatTest {

  private static final Instant NOON = Instant.parse("2023-07-12T04:00:00Z");

  private static Feed.Entry entry(String title, String text, boolean sample) {
    return new Feed.Entry(
        "urn:uuid:1", "https://x.example/1", title, text, NOON, NOON, null, List.of("市容"), sample);
  }

  private static String atom(List<Feed.Entry> entries, List<Feed.Gone> gone) {
    Feed feed = new Feed("urn:uuid:0", "公示", "说明", "https://x.example/", "咸宁市", entries, gone);
    return new String(AtomFormat.of(feed, "https://x.example/f?a=1&b=2"), StandardCharsets.UTF_8);
  }

  @Test
  void escapesWhatIsMarkupAndLeavesOutWhatXmlDoesNotKnow() {
    assertThat(atom(List.of(entry("<b>&\u0000\u000B\uFFFE", "a\nb😀", false)), List.of()))
        .contains(
            "<title>&lt;b&gt;&amp;</title>", "a\nb😀", "href=\"https://x.example/f?a=1&amp;b=2\"");
  }

  @Test
  void saysWhatIsInvented() {
    assertThat(atom(List.of(entry("垃圾", "文", true)), List.of()))
        .contains("【示例数据】垃圾", "term=\"sample\"");
    assertThat(atom(List.of(entry("垃圾", "文", false)), List.of())).doesNotContain("sample");
  }

  @Test
  void saysWhatIsGoneAndIsAsNewAsItsNewestPart() {
    Instant later = NOON.plusSeconds(60);
    assertThat(
            atom(
                List.of(entry("垃圾", "文", false)),
                List.of(new Feed.Gone("urn:uuid:2", later, "地点有误"))))
        .contains("<updated>" + later + "</updated>")
        .contains("<at:deleted-entry ref=\"urn:uuid:2\" when=\"" + later + "\">")
        .contains("<at:comment>地点有误</at:comment>");
    assertThat(atom(List.of(), List.of())).contains("<updated>1970-01-01T00:00:00Z</updated>");
  }
}
