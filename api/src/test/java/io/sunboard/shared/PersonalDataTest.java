package io.sunboard.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.shared.PersonalData.Finding;
import io.sunboard.shared.PersonalData.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class PersonalDataTest {

  private static final Pattern LABEL = Pattern.compile("⟦([A-Z_]+) ([^⟧]+)⟧");

  /** A sentence and what has to be found in it. */
  private record Labelled(String text, List<Finding> wanted) {

    static Labelled of(String line) {
      StringBuilder text = new StringBuilder();
      List<Finding> wanted = new ArrayList<>();
      Matcher label = LABEL.matcher(line);
      int at = 0;
      while (label.find()) {
        text.append(line, at, label.start());
        int from = text.length();
        text.append(label.group(2));
        wanted.add(new Finding(Kind.valueOf(label.group(1)), from, text.length()));
        at = label.end();
      }
      return new Labelled(text.append(line.substring(at)).toString(), wanted);
    }

    String at(Finding each) {
      return each.kind() + " " + text.substring(each.from(), each.to()) + " in: " + text;
    }
  }

  private static List<Labelled> sentences() throws IOException {
    return new ClassPathResource("personal-data/labelled.txt")
        .getContentAsString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(Labelled::of)
        .toList();
  }

  private static List<String> found(String text) {
    return PersonalData.find(text).stream()
        .map(each -> each.kind() + " " + text.substring(each.from(), each.to()))
        .toList();
  }

  @Test
  void findsWhatIsLabelledAndLittleElse() throws IOException {
    List<String> missed = new ArrayList<>();
    List<String> falseAlarms = new ArrayList<>();
    int wanted = 0;
    int right = 0;
    for (Labelled sentence : sentences()) {
      List<Finding> found = PersonalData.find(sentence.text());
      wanted += sentence.wanted().size();
      for (Finding each : sentence.wanted()) {
        if (found.contains(each)) {
          right++;
        } else {
          missed.add(sentence.at(each));
        }
      }
      found.stream()
          .filter(each -> !sentence.wanted().contains(each))
          .forEach(each -> falseAlarms.add(sentence.at(each)));
    }
    double recall = (double) right / wanted;
    double precision = (double) right / (right + falseAlarms.size());
    assertThat(recall).as("recall; missed: %s", missed).isGreaterThanOrEqualTo(0.98);
    assertThat(precision).as("precision; false: %s", falseAlarms).isGreaterThanOrEqualTo(0.98);
  }

  @ParameterizedTest
  @CsvSource({
    "电话13812345678。, 电话***********。",
    "一辆鄂L·12345停在路口, 一辆鄂L·*****停在路口",
    "温泉路88号3栋2单元501室漏水, 温泉路88号*栋*单元***室漏水",
    "邮箱 zhang@example.org 可用, 邮箱 ***************** 可用"
  })
  void masksWhatTellsAndLeavesWhatOnlyPlaces(String text, String masked) {
    assertThat(PersonalData.masked(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1️⃣3️⃣8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣",
        "𝟏𝟑𝟖𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖",
        "１３８ １２３４ ５６７８",
        "138\u200b1234\ufeff5678",
        "一三八一二三四五六七八",
        "壹叁捌壹贰叁肆伍陆柒捌",
        "١٣٨١٢٣٤٥٦٧٨"
      })
  void isNotDeceivedByTheWayThatANumberIsWritten(String number) {
    String text = "请打" + number + "，谢谢";
    assertThat(PersonalData.find(text))
        .containsExactly(new Finding(Kind.MOBILE, 2, 2 + number.length()));
    assertThat(PersonalData.masked(text)).isEqualTo("请打" + "*".repeat(number.length()) + "，谢谢");
  }

  @Test
  void tellsWhereOneNumberEndsAndTheNextBegins() {
    assertThat(found("13812345678、13912345678，13712345678"))
        .containsExactly("MOBILE 13812345678", "MOBILE 13912345678", "MOBILE 13712345678");
  }

  /** A hostile sender must not make it think for long: bounded work for each character. */
  @Test
  void endsOnAMillionOfAnything() {
    for (String piece : List.of("1", "a", "1 ", "1-2-3", "鄂L", "栋", "一", "a@", "a.", "62", "微信a")) {
      String text = piece.repeat(300_000 / piece.length());
      assertThat(PersonalData.masked(text)).hasSameSizeAs(text);
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> personal =
        Arbitraries.of(
            "13812345678",
            "138 1234 5678",
            "0715-8123456",
            "11010519491231002X",
            "6222021802000123456",
            "鄂L·12345",
            "鄂LD12345",
            "a.b@c.cn",
            "3栋2单元501室",
            "E12345678",
            "微信号wang_xn88",
            "QQ123456");
    Arbitrary<String> pieces =
        Arbitraries.of(
            "路88号",
            "〔2026〕12号",
            "2026年5月",
            "电话",
            "小区",
            " ",
            "-",
            "、",
            "号",
            "3",
            "一",
            "X",
            "@",
            ".",
            "鄂",
            "L",
            "转",
            "*",
            "\u200b",
            "𝟏",
            "\n");
    Arbitrary<String> any = Arbitraries.strings().ofMaxLength(5);
    return Arbitraries.frequencyOf(Tuple.of(3, personal), Tuple.of(5, pieces), Tuple.of(1, any))
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 3000)
  void nothingIsFoundInWhatWasMasked(@ForAll("texts") String text) {
    assertThat(PersonalData.find(PersonalData.masked(text))).isEmpty();
  }

  @Property(tries = 3000)
  void maskingKeepsTheLengthAndWhateverWasNotFound(@ForAll("texts") String text) {
    String masked = PersonalData.masked(text);
    assertThat(masked).hasSameSizeAs(text);
    List<Finding> found = PersonalData.find(text);
    for (int at = 0; at < text.length(); at++) {
      int here = at;
      if (found.stream().noneMatch(each -> each.from() <= here && here < each.to())) {
        assertThat(masked.charAt(at)).isEqualTo(text.charAt(at));
      }
    }
  }

  @Property(tries = 3000)
  void maskingTwiceChangesNothingMore(@ForAll("texts") String text) {
    String masked = PersonalData.masked(text);
    assertThat(PersonalData.masked(masked)).isEqualTo(masked);
  }

  @Property(tries = 3000)
  void findingsAreInOrderAndApart(@ForAll("texts") String text) {
    int end = 0;
    for (Finding each : PersonalData.find(text)) {
      assertThat(each.from()).isGreaterThanOrEqualTo(end).isLessThan(each.to());
      end = each.to();
    }
    assertThat(end).isLessThanOrEqualTo(text.length());
  }
}
