package io.sunboard.opendata.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.shared.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankingAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-06.html",
        "2023-06.en.html",
        "2023-06.v1.html",
        "2023-06.v12.en.html",
        "2008-03--2008-04.html",
        "2023-Q2.html",
        "2008-H1.en.html",
        "2023.html"
      })
  void aFileNamesItsPeriodEditionAndLanguage(String file) {
    assertThat(RankingAddress.parse("county", file)).get().returns(file, RankingAddress::file);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-13.html",
        "index.html",
        "2023-06",
        "2023-06.fr.html",
        "2023-06.v.html",
        "2023-06.v12345678901.html",
        ".html",
        "2023-06.html.html"
      })
  void whatIsNoFileIsNotThere(String file) {
    assertThat(RankingAddress.parse("county", file)).isEmpty();
  }

  @Test
  void aGroupIsEncodedAndTheOtherLanguageIsBeside() {
    RankingAddress address =
        new RankingAddress("甲 组", Period.parse("2023-06").orElseThrow(), null, false);
    assertThat(address.path()).isEqualTo("%E7%94%B2+%E7%BB%84/2023-06.html");
    assertThat(address.inOther().file()).isEqualTo("2023-06.en.html");
  }
}
