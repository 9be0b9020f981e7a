package io.sunboard.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunboard.platform.table.UnreadableTableException.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {

  private static final Charset GBK = Charset.forName("GBK");

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void isUnreadable(byte[] bytes, Reason reason) {
    assertThatThrownBy(() -> TableReader.read(bytes))
        .isInstanceOfSatisfying(
            UnreadableTableException.class,
            unreadable -> assertThat(unreadable.reason()).isEqualTo(reason));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "GB2312"})
  void readsChineseInEveryUsualEncoding(String encoding) {
    String csv = "单位,得分\r\n赤壁市,87.90\r\n嘉鱼县,90.17\r\n";
    assertThat(TableReader.read(csv.getBytes(Charset.forName(encoding))))
        .containsExactly(List.of("单位", "得分"), List.of("赤壁市", "87.90"), List.of("嘉鱼县", "90.17"));
  }

  @Test
  void passesOverTheByteOrderMark() {
    assertThat(TableReader.read(utf8("\uFEFFunit,score\nXN-CB,1")))
        .containsExactly(List.of("unit", "score"), List.of("XN-CB", "1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"unit,score;x|,", "unit;score x|;", "unit\tscore;x|'\t'"})
  void splitsAsItsHeadingDoes(String heading, String delimiter) {
    assertThat(TableReader.read(utf8(heading)))
        .containsExactly(List.of(heading.split(delimiter, -1)));
  }

  @Test
  void keepsBlankRowsSoThatRowsKeepTheirNumbers() {
    assertThat(TableReader.read(utf8("unit,score\n\n\nXN-CB,1\n")))
        .containsExactly(List.of("unit", "score"), List.of(""), List.of(""), List.of("XN-CB", "1"));
  }

  @Test
  void readsQuotedCellsWithDelimitersAndLineBreaks() {
    assertThat(TableReader.read(utf8("unit,note\n\"赤壁市\",\"a,b\nc \"\"d\"\"\"\n")))
        .containsExactly(List.of("unit", "note"), List.of("赤壁市", "a,b\nc \"d\""));
  }

  @Test
  void findsNoRowInAnEmptyFile() {
    assertThat(TableReader.read(new byte[0])).isEmpty();
    assertThat(TableReader.read(utf8("\uFEFF"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "Big5", "ISO-8859-1", "EUC-KR"})
  void neverTakesAnotherEncodingForItsOwn(String encoding) {
    // What is neither UTF-8 nor GBK is refused, or at worst becomes other characters, which then
    // are no known unit.
    byte[] bytes = "單位,得分\n赤壁市é,1\n".getBytes(Charset.forName(encoding));
    try {
      assertThat(TableReader.read(bytes)).doesNotContain(List.of("赤壁市é", "1"));
    } catch (UnreadableTableException refused) {
      assertThat(refused.reason()).isIn(Reason.WRONG_ENCODING, Reason.NOT_A_TABLE);
    }
  }

  @Test
  void saysThatTheEncodingIsWrong() {
    isUnreadable("单位,得分".getBytes(StandardCharsets.UTF_16), Reason.WRONG_ENCODING);
    isUnreadable(new byte[] {'a', (byte) 0x81}, Reason.WRONG_ENCODING);
    isUnreadable(new byte[] {(byte) 0xFF, 'a', ','}, Reason.WRONG_ENCODING);
    // GBK cut in the middle of a character.
    byte[] gbk = "单位".getBytes(GBK);
    isUnreadable(Arrays.copyOf(gbk, gbk.length - 1), Reason.WRONG_ENCODING);
  }

  @Test
  void takesNoOtherKindOfFileForATable() {
    isUnreadable(utf8("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR"), Reason.NOT_A_TABLE);
    byte[] oldExcel = new byte[512];
    byte[] magic = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    System.arraycopy(magic, 0, oldExcel, 0, magic.length);
    isUnreadable(oldExcel, Reason.NOT_A_TABLE);
  }

  @Test
  void saysThatQuotesAreLeftOpen() {
    isUnreadable(utf8("unit,score\n\"赤壁市,90\n嘉鱼县,91\n"), Reason.NOT_A_TABLE);
    isUnreadable(utf8("unit,score\n\"赤壁市\"x,90\n"), Reason.NOT_A_TABLE);
  }

  @Test
  void readsSoManyRowsAndColumnsAndNoMore() {
    assertThat(TableReader.read(utf8("x\n".repeat(100_000)))).hasSize(100_000);
    isUnreadable(utf8("x\n".repeat(100_001)), Reason.TOO_MANY_CELLS);
    isUnreadable(utf8((",".repeat(99) + "\n").repeat(20_203)), Reason.TOO_MANY_CELLS);
    assertThat(TableReader.read(utf8(",".repeat(99))).getFirst()).hasSize(100);
    isUnreadable(utf8(",".repeat(100)), Reason.TOO_MANY_CELLS);
    isUnreadable(utf8(",".repeat(10 * 1024 * 1024)), Reason.TOO_MANY_CELLS);
  }

  @Test
  void readsRowByRowAndFindsAnEncodingAcrossItsPieces() {
    String row = "赤壁市淦河大道路口暴露垃圾,1\n";
    for (String encoding : List.of("UTF-8", "GBK")) {
      Iterator<List<String>> rows =
          TableReader.rows(row.repeat(5_000).getBytes(Charset.forName(encoding)));
      int read = 0;
      while (rows.hasNext()) {
        assertThat(rows.next()).containsExactly("赤壁市淦河大道路口暴露垃圾", "1");
        read++;
      }
      assertThat(read).isEqualTo(5_000);
    }
  }

  @Test
  void answersToAnyBytesWithATableOrAReason() {
    Random random = new Random(20230613);
    for (int i = 0; i < 2_000; i++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      try {
        assertThat(TableReader.read(bytes)).isNotNull();
      } catch (UnreadableTableException refused) {
        assertThat(refused.reason()).isNotNull();
      }
    }
  }
}
