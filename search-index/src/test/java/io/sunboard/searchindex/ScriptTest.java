package io.sunboard.searchindex;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptTest {

  @ParameterizedTest
  @CsvSource({
    "臺灣麵館門前垃圾堆積, 台湾面馆门前垃圾堆积",
    "車輛亂停亂放, 车辆乱停乱放",
    "環境衛生乾淨, 环境卫生干净",
    "裏 裡, 里 里",
    "瀋陽, 沈阳",
    "GB/T 30428 A區3棟, GB/T 30428 A区3栋",
    "'𠮷野家，x', '𠮷野家，x'"
  })
  void bringsBothScriptsTogether(String written, String found) {
    assertThat(Script.simplified(written)).isEqualTo(found);
  }

  @Test
  void leavesSimplifiedTextsAloneWithoutACopy() {
    String text = "赤壁市城市管理覆盖率显著提高";
    assertThat(Script.simplified(text)).isSameAs(text);
  }

  @Test
  void keepsEveryPositionAndChangesNothingTwice() {
    StringBuilder all = new StringBuilder();
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      all.append(c);
    }
    String once = Script.simplified(all.toString());
    assertThat(once).hasSameSizeAs(all);
    assertThat(Script.simplified(once)).isEqualTo(once);
  }
}
