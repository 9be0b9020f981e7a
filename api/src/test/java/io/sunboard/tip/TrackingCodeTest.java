package io.sunboard.tip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes for people, and what they make of them. */
class TrackingCodeTest {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  @Provide
  Arbitrary<byte[]> bits() {
    return Arbitraries.bytes().array(byte[].class).ofSize(13);
  }

  @Property
  void isReadAsItIsShown(@ForAll("bits") byte[] bits) {
    TrackingCode code = TrackingCode.of(bits);
    assertThat(code.text()).matches("[0-9A-HJKMNP-TV-Z]{3}(-[0-9A-HJKMNP-TV-Z]{3}){6}");
    assertThat(TrackingCode.parse(code.text())).contains(code);
    assertThat(TrackingCode.parse(code.letters())).contains(code);
  }

  @Property(tries = 200)
  void everyWrongLetterIsFound(@ForAll("bits") byte[] bits) {
    String letters = TrackingCode.of(bits).letters();
    for (int at = 0; at < letters.length(); at++) {
      for (char other : ALPHABET.toCharArray()) {
        if (other != letters.charAt(at)) {
          String slip = letters.substring(0, at) + other + letters.substring(at + 1);
          assertThat(TrackingCode.parse(slip)).as(slip).isEmpty();
        }
      }
    }
  }

  @Property(tries = 200)
  void anyTwoLettersThatChangedPlacesAreFound(@ForAll("bits") byte[] bits) {
    String letters = TrackingCode.of(bits).letters();
    for (int one = 0; one < letters.length(); one++) {
      for (int two = one + 1; two < letters.length(); two++) {
        StringBuilder slip = new StringBuilder(letters);
        slip.setCharAt(one, letters.charAt(two));
        slip.setCharAt(two, letters.charAt(one));
        if (letters.charAt(one) != letters.charAt(two)) {
          assertThat(TrackingCode.parse(slip.toString())).as(slip::toString).isEmpty();
        }
      }
    }
  }

  @Property(tries = 200)
  void aLetterTooManyOrTooFewIsFound(@ForAll("bits") byte[] bits) {
    String letters = TrackingCode.of(bits).letters();
    for (int at = 0; at < letters.length(); at++) {
      assertThat(TrackingCode.parse(letters.substring(0, at) + letters.substring(at + 1)))
          .isEmpty();
      assertThat(TrackingCode.parse(letters.substring(0, at) + "7" + letters.substring(at)))
          .isEmpty();
    }
  }

  @Property
  void neitherCodeIsTakenForTheOther(@ForAll("bits") byte[] bits) {
    assertThat(ClaimCode.parse(TrackingCode.of(bits).text())).isEmpty();
    assertThat(TrackingCode.parse(ClaimCode.of(bits).text())).isEmpty();
    assertThat(ClaimCode.parse(ClaimCode.of(bits).text())).contains(ClaimCode.of(bits));
  }

  @Property
  void whateverIsTypedIsACodeOrASlip(@ForAll @Size(max = 60) String typed) {
    assertThat(TrackingCode.parse(typed).isPresent())
        .isEqualTo(
            TrackingCode.parse(typed).map(code -> TrackingCode.parse(code.text())).isPresent());
  }

  @Test
  void takesEveryOneOfTheHundredBits() {
    Set<String> codes = new HashSet<>();
    codes.add(TrackingCode.of(new byte[13]).letters());
    for (int bit = 0; bit < 100; bit++) {
      byte[] bits = new byte[13];
      bits[bit / 8] |= (byte) (0x80 >> bit % 8);
      codes.add(TrackingCode.of(bits).letters());
    }
    assertThat(codes).hasSize(101);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        " %s\n",
        "\t%s\u3000",
        "\u200b%s\ufeff",
      })
  void forgivesWhatStandsAround(String around) {
    TrackingCode code = TrackingCode.of("thirteen byte".getBytes(StandardCharsets.US_ASCII));
    assertThat(TrackingCode.parse(around.formatted(code.text()))).contains(code);
  }

  @Test
  void forgivesCaseHyphensFullWidthAndLookAlikes() {
    TrackingCode code =
        TrackingCode.of(
            new byte[] {
              0, 68, 50, 20, (byte) 199, 66, 84, (byte) 182, 53, (byte) 207, (byte) 132, 101, 58
            });
    String text = code.text();
    assertThat(text).contains("0").contains("1");
    for (String typed :
        new String[] {
          text.toLowerCase(Locale.ROOT),
          text.replace("-", ""),
          text.replace("-", " "),
          text.replace('-', '—'),
          text.replace('-', '－'),
          text.replace('-', '−'),
          text.replace('0', 'O').replace('1', 'I'),
          text.replace('0', 'o').replace('1', 'l'),
          fullWidth(text)
        }) {
      assertThat(TrackingCode.parse(typed)).as(typed).contains(code);
    }
  }

  private static String fullWidth(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
    return wide.toString();
  }

  @Test
  void whatIsNoCodeIsASlip() {
    assertThat(TrackingCode.parse("")).isEmpty();
    assertThat(TrackingCode.parse("GS-7K3M-Q9XT")).isEmpty();
    assertThat(TrackingCode.parse("查询码")).isEmpty();
    assertThat(TrackingCode.parse("7".repeat(1_000_000))).isEmpty();
    assertThatThrownBy(() -> new TrackingCode("ABC")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void doesNotShowItselfInLogs() {
    TrackingCode code = TrackingCode.of(new byte[13]);
    assertThat(code.toString()).doesNotContain(code.letters()).doesNotContain(code.text());
  }
}
