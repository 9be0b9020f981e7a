package io.sunboard.searchindex;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextsTest {

  @Test
  void writesFullWidthLettersAndDigitsAsOrdinaryOnes() {
    assertThat(Texts.normalise("ＸＮ２０２３年６月")).isEqualTo("XN2023年6月");
  }

  @Test
  void keepsChinesePunctuation() {
    assertThat(Texts.normalise("咸城管通〔２０２３〕６号：“红色物业”（试行），见附件。"))
        .isEqualTo("咸城管通〔2023〕6号：“红色物业”（试行），见附件。");
  }

  @Test
  void narrowsTheJointsOfCodesAndNumbersOnly() {
    assertThat(Texts.normalise("ＸＮ－ＣＢ、１，５６２、９１．２６、２０２３／０６、Xian’an"))
        .isEqualTo("XN-CB、1,562、91.26、2023/06、Xian'an");
    assertThat(Texts.normalise("甲，乙－丙．丁’")).isEqualTo("甲，乙－丙．丁’");
  }

  @Test
  void dropsWhatNobodySees() {
    assertThat(Texts.normalise("赤\u200B壁\uFEFF\uE000市\uE001\u202E")).isEqualTo("赤壁市");
    assertThat(Texts.normalise("\uD800赤壁\uDC00")).isEqualTo("赤壁");
  }

  @Test
  void makesOneBlankOfManyAndOfControls() {
    assertThat(Texts.normalise("\u0000 赤壁\u3000\t\r\n市\u2028 ")).isEqualTo("赤壁 市");
  }

  @Test
  void composesWhatWasDecomposed() {
    assertThat(Texts.normalise("e\u0301")).isEqualTo("é");
  }

  @Test
  void isTheSameTwice() {
    for (String text : new String[] {"ＸＮ－ＣＢ　赤壁", "ﷺ１，５", "①㎡½Å", "ｶﾞ", "𠮷\uD842野"}) {
      String once = Texts.normalise(text);
      assertThat(Texts.normalise(once)).isEqualTo(once);
    }
  }

  @Test
  void neverCutsACharacterInHalf() {
    assertThat(Texts.cut("𠮷野", 1)).isEmpty();
    assertThat(Texts.cut("𠮷野", 2)).isEqualTo("𠮷");
    assertThat(Texts.cut("𠮷野", 9)).isEqualTo("𠮷野");
    assertThat(Texts.cut("𠮷野", 0)).isEmpty();
  }
}
