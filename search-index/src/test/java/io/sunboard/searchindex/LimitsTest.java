package io.sunboard.searchindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

  @Test
  void aQueryHasAtMostTwoHundredCharacters() {
    assertThat(new SearchRequest("𠮷".repeat(200), Set.of(), 1, null).first()).isEqualTo(1);
    assertThatThrownBy(() -> new SearchRequest("红".repeat(201), Set.of(), 1, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 51, Integer.MAX_VALUE})
  void aPageHasOneToFiftyHits(int first) {
    assertThatThrownBy(() -> new SearchRequest("红", Set.of(), first, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a ", "a\n", "\uE000", "a\u200Bb", "\uD800"})
  void anIdIsVisible(String id) {
    assertThatThrownBy(() -> SearchDocument.tombstone(DocumentKind.UNIT, id, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anIdFitsIntoElasticsearchsFiveHundredAndTwelveBytes() {
    String longest = "赤".repeat(SearchDocument.MAX_ID);
    SearchDocument document = SearchDocument.tombstone(DocumentKind.PUBLICATION, longest, 0);
    assertThat(document.key().getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(512);
    assertThatThrownBy(() -> SearchDocument.tombstone(DocumentKind.UNIT, longest + "壁", 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aVersionIsNeverNegative() {
    assertThatThrownBy(() -> SearchDocument.tombstone(DocumentKind.UNIT, "A", -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "localhost:9200", "ftp://host", "http://", "/path", "http://user:secret@"})
  void aUrlNamesAHostAndItsFaultNoPassword(String url) {
    assertThatThrownBy(() -> ElasticsearchConnection.open(url))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain("secret");
  }
}
