package io.sunboard.searchindex;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodSpellingTest {

  @Test
  void spellsAMonth() {
    assertThat(PeriodSpelling.spellings("2023-06"))
        .startsWith("2023-06")
        .contains("2023年6月", "2023年06月", "二〇二三年六月", "202306", "2023-6", "June 2023")
        .doesNotHaveDuplicates();
    assertThat(PeriodSpelling.spellings("2022-12")).contains("2022年12月", "二〇二二年十二月");
  }

  @Test
  void spellsTwoMonthsAndNamesEach() {
    assertThat(PeriodSpelling.spellings("2008-03/2008-04"))
        .startsWith("2008-03/2008-04")
        .contains("2008年3-4月", "2008年3月至4月", "2008-03", "2008年4月");
    assertThat(PeriodSpelling.spellings("2008-12/2009-01"))
        .contains("2008年12月至2009年1月", "2008-12", "2009-01");
  }

  @Test
  void spellsQuartersHalvesAndYearsWithoutTheirMonths() {
    assertThat(PeriodSpelling.spellings("2023-Q2"))
        .contains("2023Q2", "2023年第二季度", "2023年2季度")
        .doesNotContain("2023-05");
    assertThat(PeriodSpelling.spellings("2008-H1")).contains("2008年上半年");
    assertThat(PeriodSpelling.spellings("2008-H2")).contains("2008年下半年");
    assertThat(PeriodSpelling.spellings("2023")).contains("2023年", "二〇二三年");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2023-13", "2023-00", "23-06", "2023-Q5", "2023-6", "last June"})
  void leavesAloneWhatIsNoPeriod(String text) {
    assertThat(PeriodSpelling.spellings(text)).containsExactly(text);
    assertThat(PeriodSpelling.phrases(text)).containsExactly(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-06",
        "2022-12",
        "2021-01",
        "2008-03/2008-04",
        "2008-12/2009-01",
        "2023-Q1",
        "2023-Q4",
        "2008-H1",
        "2008-H2",
        "2023"
      })
  void everySpellingIsUnderstoodInAQuery(String period) {
    for (String spelling : PeriodSpelling.spellings(period)) {
      QueryTerms terms = QueryTerms.parse(spelling);
      // Six digits may be anything, and are found among the names.
      if (!spelling.matches("[0-9]{6}")) {
        assertThat(terms.terms())
            .as(spelling)
            .allSatisfy(term -> assertThat(term).isInstanceOf(QueryTerms.Term.Period.class))
            .allSatisfy(term ->
                assertThat(PeriodSpelling.spellings(period))
                    .contains(((QueryTerms.Term.Period) term).period()));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2023-06, 4",
    "2008-03/2008-04, 6",
    "2023-Q2, 4",
    "2008-H1, 1",
    "2023, 1",
    "2008-12/2009-01, 1"
  })
  void asksTextsForFewPhrases(String period, int atMost) {
    assertThat(PeriodSpelling.phrases(period)).isNotEmpty().hasSizeLessThanOrEqualTo(atMost);
  }
}
