package io.sunboard.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundingTest {

  @ParameterizedTest
  @CsvSource({
    "91.255, 2, HALF_UP,   91.26",
    "91.255, 2, HALF_DOWN, 91.25",
    "91.245, 2, HALF_EVEN, 91.24",
    "91.2,   2, HALF_UP,   91.20",
    "91.5,   0, HALF_UP,   92",
    "91.259, 2, DOWN,      91.25",
  })
  void printsAsManyPlacesAsDeclared(String exact, int places, RoundingMode mode, String printed) {
    Rounding rounding = new Rounding(places, mode, OrderBasis.ROUNDED);
    assertThat(rounding.round(new BigDecimal(exact))).isEqualTo(new BigDecimal(printed));
  }

  @ParameterizedTest
  @CsvSource({"ROUNDED, 91.26", "EXACT, 91.255"})
  void ordersByTheTotalThatTheSchemeNames(OrderBasis basis, String by) {
    Rounding rounding = new Rounding(2, RoundingMode.HALF_UP, basis);
    assertThat(rounding.ordering(new BigDecimal("91.255"))).isEqualTo(new BigDecimal(by));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 7})
  void hasNoneToSixPlaces(int places) {
    assertThatThrownBy(() -> new Rounding(places, RoundingMode.HALF_UP, OrderBasis.EXACT))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
