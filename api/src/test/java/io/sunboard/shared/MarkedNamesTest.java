package io.sunboard.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedNamesTest {

  @ParameterizedTest
  @CsvSource({"张三, 张某", "张建国, 张某某", "欧阳修, 欧阳某", "欧阳, 欧某", "John Smith, J*** *****"})
  void leavesTheFamilyName(String name, String masked) {
    assertThat(MarkedNames.masked(name)).isEqualTo(masked);
  }

  @Test
  void masksANameWhereverItStandsAndTheLongerOneFirst() {
    assertThat(MarkedNames.masked("张三丰说张三不在，张三丰在。", List.of("张三", " 张三丰 ")))
        .isEqualTo("张某某说张某不在，张某某在。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "张", "张\n三"})
  void takesNoNameThatWouldMaskHalfTheText(String name) {
    assertThat(MarkedNames.isName(name)).isFalse();
  }
}
