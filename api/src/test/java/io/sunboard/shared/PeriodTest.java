package io.sunboard.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  private static Period period(String text) {
    return Period.parse(text).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "2023-06,         2023-06-01, 2023-06-30",
    "2024-02,         2024-02-01, 2024-02-29",
    "2008-03/2008-04, 2008-03-01, 2008-04-30",
    "2007-12/2008-01, 2007-12-01, 2008-01-31",
    "2023-Q1,         2023-01-01, 2023-03-31",
    "2023-Q4,         2023-10-01, 2023-12-31",
    "2008-H1,         2008-01-01, 2008-06-30",
    "2008-H2,         2008-07-01, 2008-12-31",
    "2023,            2023-01-01, 2023-12-31",
    "0001,            0001-01-01, 0001-12-31",
    "9999-12,         9999-12-01, 9999-12-31",
  })
  void readsEverySpellingAndWritesItBack(String text, String firstDay, String lastDay) {
    assertThat(period(text).firstDay()).isEqualTo(firstDay);
    assertThat(period(text).lastDay()).isEqualTo(lastDay);
    assertThat(period(text).code()).isEqualTo(text);
    assertThat(period(text)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2023-06/2023-06, 2023-06",
    "2023-04/2023-06, 2023-Q2",
    "2023-07/2023-12, 2023-H2",
    "2023-01/2023-12, 2023",
  })
  void givesOneSpanOneSpelling(String long_, String short_) {
    assertThat(period(long_)).isEqualTo(period(short_)).hasSameHashCodeAs(period(short_));
    assertThat(period(long_).code()).isEqualTo(short_);
  }

  @ParameterizedTest
  @CsvSource({
    "2023-02/2023-04, 2023-02/2023-04",
    "2022-10/2023-03, 2022-10/2023-03",
    "2023-02/2024-01, 2023-02/2024-01",
    "2022-01/2023-12, 2022-01/2023-12",
  })
  void keepsTheLongSpellingWhereNoShortOneFits(String text, String code) {
    assertThat(period(text).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "2023-00",
        "2023-13",
        "2023-6",
        "2023-Q0",
        "2023-Q5",
        "2023-q1",
        "2023-H3",
        "202306",
        "23-06",
        "12023-06",
        "0000",
        "0000-06",
        "-2023",
        "2023-06-01",
        "2023-06/",
        "2023-06/07",
        "2023-06/2023-13",
        "2023-06/2023-05",
        "2023-12/2022-12",
        "2023-Q1/2023-Q2",
        " 2023-06",
        "2023-06\n",
        "２０２３-06",
        "2023年6月",
        "June 2023",
      })
  void takesNothingElseForAPeriod(String text) {
    assertThat(Period.parse(text)).isEmpty();
  }

  @Test
  void neverEndsBeforeItBegins() {
    YearMonth june = YearMonth.of(2023, 6);
    assertThatThrownBy(() -> new Period(june, june.minusMonths(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Period.month(june)).isEqualTo(new Period(june, june));
  }

  @Test
  void readsBackWhateverItWritesOverTwoYears() {
    YearMonth start = YearMonth.of(2022, 1);
    for (int first = 0; first < 24; first++) {
      for (int last = first; last < 24; last++) {
        Period span = new Period(start.plusMonths(first), start.plusMonths(last));
        assertThat(Period.parse(span.code())).contains(span);
      }
    }
  }
}
