package io.sunboard.ranking;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RankedRowTest {

  private static final UnitCode CHIBI = new UnitCode("XN-CB");

  private static RankedRow row(
      @Nullable Integer rank, @Nullable BigDecimal total, @Nullable BigDecimal exact) {
    return new RankedRow(
        1, CHIBI, rank, total, exact, null, null, null, List.of(), null, List.of());
  }

  @Test
  void hasNoRankWithoutATotalAndNoTotalWithoutARank() {
    assertThatThrownBy(() -> row(1, null, null)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> row(null, BigDecimal.ZERO, BigDecimal.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> row(1, BigDecimal.ONE, null))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
