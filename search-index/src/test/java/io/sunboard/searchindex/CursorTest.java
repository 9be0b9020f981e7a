package io.sunboard.searchindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  private static final SearchRequest REQUEST =
      new SearchRequest("赤壁", Set.of(DocumentKind.UNIT), 20, null);

  private static final Set<DocumentKind> KIND = Set.of(DocumentKind.UNIT);
  private static final SearchOrder BEST = new SearchOrder.BestFirst();

  @Test
  void comesBackAsItWas() {
    Cursor cursor = new Cursor(16.5f, Moments.NONE, "UNIT:赤壁");
    assertThat(Cursor.decode(cursor.encode(REQUEST), REQUEST)).isEqualTo(cursor);
  }

  @Test
  void isGoodForAnotherPageSizeAndSpellingOfTheSameSearch() {
    String text = new Cursor(1, 2, "UNIT:A").encode(REQUEST);
    var same = new SearchRequest(" 赤\u200B壁　", Set.of(DocumentKind.UNIT), 50, text);
    assertThat(Cursor.decode(text, same).key()).isEqualTo("UNIT:A");
  }

  @Test
  void isRefusedByAnotherSearch() {
    String text = new Cursor(1, 2, "UNIT:A").encode(REQUEST);
    for (SearchRequest other :
        new SearchRequest[] {
          new SearchRequest("赤壁市", Set.of(DocumentKind.UNIT), 20, null),
          new SearchRequest("赤壁", Set.of(), 20, null),
          with(SearchFilter.builder().kinds(KIND).units(Set.of("XN-CB")).build(), BEST),
          with(SearchFilter.builder().kinds(KIND).overdueAt(Instant.EPOCH).build(), BEST),
          with(SearchFilter.builder().kinds(KIND).statuses(Set.of("XN-CB")).build(), BEST),
          with(SearchFilter.builder().kinds(KIND).build(), new SearchOrder.NewestFirst())
        }) {
      assertThatThrownBy(() -> Cursor.decode(text, other))
          .isInstanceOf(IllegalCursorException.class);
    }
  }

  @Test
  void isGoodWhenTheClockHasGoneOn() {
    SearchFilter before = SearchFilter.builder().overdueAt(Instant.EPOCH).build();
    SearchFilter later = SearchFilter.builder().overdueAt(Instant.EPOCH.plusSeconds(9)).build();
    String text = new Cursor(1, 2, "UNIT:A").encode(with(before, BEST));
    assertThat(Cursor.decode(text, with(later, BEST)).key()).isEqualTo("UNIT:A");
  }

  private static SearchRequest with(SearchFilter filter, SearchOrder order) {
    return new SearchRequest(
        "赤壁", filter, order, Set.of(), ZoneOffset.UTC, Visibility.everything(), 20, null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "AAAA", "not base64!", "赤壁", "////", "=", "MTIzNDU2Nzg5MDEyMzQ1Njc4"})
  void isRefusedWhenItIsNone(String text) {
    assertThatThrownBy(() -> Cursor.decode(text, REQUEST))
        .isInstanceOf(IllegalCursorException.class);
  }

  @Test
  void isRefusedWithAScoreThatIsNoNumber() {
    byte[] bytes = Base64.getUrlDecoder().decode(new Cursor(1, 2, "UNIT:A").encode(REQUEST));
    ByteBuffer.wrap(bytes).putDouble(5, Double.NaN);
    String text = Base64.getUrlEncoder().encodeToString(bytes);
    assertThatThrownBy(() -> Cursor.decode(text, REQUEST))
        .isInstanceOf(IllegalCursorException.class);
  }

  @Test
  void isRefusedOrReadButNeverBreaks() {
    Random random = new Random(7);
    byte[] good = Base64.getUrlDecoder().decode(new Cursor(1, 2, "UNIT:A").encode(REQUEST));
    for (int i = 0; i < 5_000; i++) {
      byte[] bytes = good.clone();
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      String text = Base64.getUrlEncoder().encodeToString(bytes);
      try {
        assertThat(Cursor.decode(text, REQUEST).rank()).isFinite();
      } catch (IllegalCursorException e) {
        assertThat(e).hasNoCause();
      }
    }
  }

  @Test
  void isRefusedWhenItIsTooLong() {
    String text = new Cursor(1, 2, "x".repeat(5_000)).encode(REQUEST);
    assertThatThrownBy(() -> Cursor.decode(text, REQUEST))
        .isInstanceOf(IllegalCursorException.class);
  }
}
