package io.sunboard.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvLinesTest {

  @Test
  void quotesWhatNeedsIt() {
    assertThat(CsvLines.line("路口", "a,b", "说\"好\"", null, 3))
        .isEqualTo("路口,\"a,b\",\"说\"\"好\"\"\",,3\r\n");
  }

  @Test
  void noCellIsAFormula() {
    assertThat(CsvLines.line("=1+1", "+86", "@x", "-3.5", "-x"))
        .isEqualTo("'=1+1,'+86,'@x,-3.5,'-x\r\n");
  }
}
