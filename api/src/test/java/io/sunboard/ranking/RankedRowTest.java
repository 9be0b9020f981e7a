package io.sunboard.ranking;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankedRowTest {

  private static final UnitCode CHIBI = new UnitCode("XN-CB");

  @Test
  void hasNoRankWithoutATotalAndNoTotalWithoutARank() {
    assertThatThrownBy(() -> new RankedRow(1, CHIBI, 1, null, null, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RankedRow(1, CHIBI, null, BigDecimal.ZERO, null, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
