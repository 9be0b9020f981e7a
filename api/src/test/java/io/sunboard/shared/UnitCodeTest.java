package io.sunboard.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitCodeTest {

  @ParameterizedTest
  @ValueSource(strings = {"XN", "XN-CB", "A1", "X-", "A2345678901234567890123456789012"})
  void isCapitalsDigitsAndHyphensAfterALetter(String text) {
    assertThat(UnitCode.parse(text)).contains(new UnitCode(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "X",
        "xn",
        "1A",
        "-X",
        "XN CB",
        "XN/CB",
        "赤壁",
        "XN\n",
        "A23456789012345678901234567890123"
      })
  void isNothingElse(String text) {
    assertThat(UnitCode.parse(text)).isEmpty();
    assertThatThrownBy(() -> new UnitCode(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ordersByByteAsTheDatabaseDoes() {
    assertThat(Stream.of("XN-B", "XNA", "XN0", "XN-A").map(UnitCode::new).sorted())
        .extracting(UnitCode::value)
        .containsExactly("XN-A", "XN-B", "XN0", "XNA");
  }
}
