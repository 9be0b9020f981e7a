package io.sunboard.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.publication.PublicationContent.FigureRow;
import io.sunboard.publication.PublicationContent.FigureTable;
import io.sunboard.shared.Text;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTableTest {

  private static FigureTable aTableOf(@Nullable String whole) {
    return new FigureTable(
        "kinds", Text.of("类别"), null, whole == null ? null : new BigDecimal(whole), List.of());
  }

  private static FigureRow aRow(int count) {
    return new FigureRow(Text.of("自管型小区"), count, null);
  }

  @ParameterizedTest
  @CsvSource({
    "156, 727, 21.46",
    "305, 727, 41.95",
    "1, 8, 12.50",
    "1, 3, 33.33",
    "2, 3, 66.67",
    "0, 5, 0.00",
    "5, 5, 100.00",
    "1, 80000, 0.00",
    "2147483647, 2147483647, 100.00"
  })
  void sharesAreComputedFromTheCounts(int count, String whole, String share) {
    assertThat(aTableOf(whole).share(aRow(count))).isEqualTo(new BigDecimal(share));
  }

  @Test
  void hasNoSharesOfNothing() {
    assertThat(aTableOf(null).share(aRow(1))).isNull();
    assertThat(aTableOf("0.00").share(aRow(1))).isNull();
  }
}
