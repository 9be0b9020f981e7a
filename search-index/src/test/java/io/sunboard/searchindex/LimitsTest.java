package io.sunboard.searchindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
  void aFilterHasAtMostTwoHundredValuesOfTwoHundredCharacters() {
    Set<String> many =
        IntStream.range(0, 201).mapToObj(Integer::toString).collect(Collectors.toSet());
    assertThatThrownBy(() -> SearchFilter.builder().units(many).build())
        .isInstanceOf(IllegalArgumentException.class);
    Set<String> longest = Set.of("x".repeat(201));
    assertThatThrownBy(() -> SearchFilter.builder().statuses(longest).build())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Visibility.of(many)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anAreaLiesOnEarth() {
    Place here = new Place(29.84, 114.32);
    for (double number : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 181, -181}) {
      assertThatThrownBy(() -> new Place(number, 114)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new Place(29, number)).isInstanceOf(IllegalArgumentException.class);
    }
    for (double metres : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 0, -1, 2_000_000}) {
      assertThatThrownBy(() -> new Area.Circle(here, metres))
          .isInstanceOf(IllegalArgumentException.class);
    }
    Place north = new Place(30, 114.32);
    assertThatThrownBy(() -> new Area.Box(north, here))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(here.metresTo(north)).isBetween(17_700d, 17_900d);
  }

  @Test
  void aFilterOfKindsAloneDoesNotLimit() {
    assertThat(SearchFilter.none().limits()).isFalse();
    assertThat(SearchFilter.builder().kinds(Set.of(DocumentKind.UNIT)).build().limits()).isFalse();
    assertThat(SearchFilter.builder().sample(true).build().limits()).isTrue();
    assertThat(SearchFilter.builder().due(Instant.EPOCH, null).build().limits()).isTrue();
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
