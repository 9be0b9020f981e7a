package io.sunboard.tip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import io.sunboard.calendar.LimitUnit;
import io.sunboard.calendar.TimeLimit;
import io.sunboard.category.Category;
import io.sunboard.category.CategoryCode;
import io.sunboard.contact.ContactInput;
import io.sunboard.contact.ContactKind;
import io.sunboard.profile.CityBounds;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Language;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What citizens may send, and what is kept of it. */
class TipDraftTest {

  private static final CityBounds CITY = new CityBounds(29, 113.5, 30.35, 115);
  private static final TipDraft.Point INSIDE = new TipDraft.Point(29.84, 114.32);
  private static final String KEY = "00112233445566778899aabbccddeeff";

  private static Category category(boolean active) {
    TimeLimit limit = new TimeLimit(2, LimitUnit.WORKING_DAYS);
    return new Category(
        new CategoryCode("E01-02"),
        "0102",
        Text.of("暴露垃圾"),
        null,
        null,
        limit,
        limit,
        null,
        null,
        null,
        active,
        1);
  }

  private static TipDraft draft(
      String text, TipDraft.@Nullable Point point, @Nullable String address) {
    return new TipDraft("E01-02", text, List.of(), point, address, null, KEY, Language.ZH, false);
  }

  private static Decision<Tip.Sent> decide(TipDraft draft) {
    return draft.decide(UUID.randomUUID(), "FY-1", category(true), CITY, Instant.EPOCH);
  }

  private static List<String> refused(TipDraft draft) {
    return decide(draft) instanceof Decision.Refused<Tip.Sent>(List<Refusal> refusals)
        ? refusals.stream().map(each -> String.join(".", each.field()) + " " + each.code()).toList()
        : List.of();
  }

  private static Tip.Sent kept(String text) {
    return decide(draft(text, INSIDE, null)) instanceof Decision.Accepted<Tip.Sent>(Tip.Sent sent)
        ? sent
        : fail(refused(draft(text, INSIDE, null)).toString());
  }

  @Test
  void aPlaceIsNeededAndEitherWillDo() {
    assertThat(refused(draft("垃圾", null, null))).containsExactly("address PLACE_REQUIRED");
    assertThat(refused(draft("垃圾", null, " \n"))).containsExactly("address PLACE_REQUIRED");
    assertThat(refused(draft("垃圾", INSIDE, null))).isEmpty();
    assertThat(refused(draft("垃圾", null, "永安大道"))).isEmpty();
    assertThat(refused(draft("垃圾", null, "街".repeat(201))))
        .containsExactly("address TEXT_TOO_LONG");
  }

  @ParameterizedTest
  @CsvSource({
    "30.6, 114.3, OUTSIDE_THE_CITY",
    "28.99, 114.3, OUTSIDE_THE_CITY",
    "29.8, 115.01, OUTSIDE_THE_CITY",
    "114.3, 29.8, POINT_IMPOSSIBLE",
    "NaN, 114.3, POINT_IMPOSSIBLE",
    "29.8, Infinity, POINT_IMPOSSIBLE",
    "91, 114.3, POINT_IMPOSSIBLE"
  })
  void aPointLiesInTheCity(double latitude, double longitude, String code) {
    assertThat(refused(draft("垃圾", new TipDraft.Point(latitude, longitude), null)))
        .containsExactly("location " + code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \t\n", "\u0000\u0007\u200e\u202e"})
  void somethingHasToBeSaid(String nothing) {
    assertThat(refused(draft(nothing.replace("\u200e", ""), INSIDE, null)))
        .containsExactly("text REQUIRED");
  }

  @Test
  void twoThousandCharactersAreEnoughAndAnEmojiIsOne() {
    assertThat(refused(draft("字".repeat(2_000), INSIDE, null))).isEmpty();
    assertThat(refused(draft("🗑".repeat(2_000), INSIDE, null))).isEmpty();
    assertThat(refused(draft("字".repeat(2_001), INSIDE, null)))
        .containsExactly("text TEXT_TOO_LONG");
    assertThat(refused(draft("a".repeat(1_000_000), INSIDE, null)))
        .containsExactly("text TEXT_TOO_LONG");
    assertThat(refused(draft(" ".repeat(9_000) + "字", INSIDE, null))).isEmpty();
  }

  @Test
  void wordsAreKeptAsPlainTextWhateverTheyAre() {
    String hostile = "<script>alert('1')</script> '; drop table tip; -- {{7*7}} ${jndi:ldap://x}";
    assertThat(kept(hostile).text()).isEqualTo(hostile);
    assertThat(kept("  第一行\r\n第二行\r第三行\t完 ").text()).isEqualTo("第一行\n第二行\n第三行\t完");
    assertThat(kept("垃\u0000圾\u001b[31m\u202e堆\ufeff🗑\ud83d").text()).isEqualTo("垃圾[31m堆🗑");
  }

  @Property
  void whatIsKeptIsCleanAndStaysSo(@ForAll @StringLength(max = 300) String typed) {
    String clean = TipText.clean(typed);
    assertThat(TipText.clean(clean)).isEqualTo(clean);
    assertThat(
            clean.codePoints().allMatch(c -> c == '\n' || c == '\t' || !Character.isISOControl(c)))
        .isTrue();
  }

  @Test
  void sixPhotosAtMostAndNoneTwice() {
    List<UUID> seven = IntStream.range(0, 7).mapToObj(_ -> UUID.randomUUID()).toList();
    assertThat(refused(withPhotos(seven.subList(0, 6)))).isEmpty();
    assertThat(refused(withPhotos(seven))).containsExactly("photos TOO_MANY");
    assertThat(refused(withPhotos(List.of(seven.get(0), seven.get(0)))))
        .containsExactly("photos.1 TWICE");
  }

  private static TipDraft withPhotos(List<UUID> photos) {
    return new TipDraft("E01-02", "垃圾", photos, INSIDE, null, null, KEY, Language.ZH, false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "0011223344556677",
        "00112233445566778899aabbccddeeff00",
        "00112233445566778899aabbccddeefg",
        "ABEiM0RVZneImaq7zN3u_x",
        "ABEiM0RVZneImaq7zN3u/w"
      })
  void aKeyHas128Bits(String key) {
    assertThat(IdempotencyKey.parse(key)).isEmpty();
    TipDraft draft =
        new TipDraft("E01-02", "垃圾", List.of(), INSIDE, null, null, key, Language.ZH, false);
    assertThat(refused(draft)).containsExactly("idempotencyKey IDEMPOTENCY_KEY_FORM");
  }

  @Test
  void aKeyIsTheSameInBothSpellings() {
    assertThat(IdempotencyKey.parse(KEY)).isEqualTo(IdempotencyKey.parse("ABEiM0RVZneImaq7zN3u_w"));
    assertThat(IdempotencyKey.parse(KEY).toString()).doesNotContain("00112233");
  }

  @Test
  void everythingThatIsWrongIsToldAtOnceAndNothingIsRepeated() {
    TipDraft wrong =
        new TipDraft(
            "X",
            "",
            List.of(),
            null,
            null,
            new ContactInput(ContactKind.PHONE, "秘密", true, Language.ZH),
            "k",
            Language.ZH,
            false);
    Decision<Tip.Sent> decision =
        wrong.decide(UUID.randomUUID(), "FY-1", null, CITY, Instant.EPOCH);
    assertThat(decision.toString())
        .contains("UNKNOWN_CATEGORY", "REQUIRED", "PLACE_REQUIRED", "IDEMPOTENCY_KEY_FORM")
        .contains("CONTACT_PHONE")
        .doesNotContain("秘密");
    assertThat(
            draft("垃圾", INSIDE, null)
                .decide(UUID.randomUUID(), "FY-1", category(false), CITY, Instant.EPOCH)
                .toString())
        .contains("CATEGORY_RETIRED");
  }
}
