package io.sunboard.profile.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.evaluation.ImportedScore;
import io.sunboard.scheme.Scheme;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The notices print the units' totals, and the averages of the two parts that they are made of. The
 * rule 90/10 must lead from one to the other.
 */
class XianningAveragesTest {

  private static BigDecimal weight(Scheme.Channel channel, String part) {
    return channel.parts().stream()
        .filter(each -> each.code().equals(part))
        .findFirst()
        .orElseThrow()
        .weight();
  }

  private static BigDecimal meanOfTotals(String month) {
    List<BigDecimal> totals =
        XianningProfileTest.scores(month).stream()
            .map(ImportedScore::score)
            .filter(Objects::nonNull)
            .toList();
    return totals.stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(totals.size()), 2, RoundingMode.HALF_UP);
  }

  @ParameterizedTest
  @CsvSource({"2022-08, 89.66", "2022-12, 89.62"})
  void followFromNinetyPartsCityManagementAndTenPartsRedProperty(String month, String average) {
    Scheme.Channel published =
        XianningProfileTest.schemeOf(month).channel("published").orElseThrow();
    Map<String, BigDecimal> figures = XianningProfileTest.figures(month);
    BigDecimal byTheRule =
        weight(published, "city-management")
            .multiply(figures.get("city_avg"))
            .add(weight(published, "red-property").multiply(figures.get("property_avg")))
            .setScale(2, RoundingMode.HALF_UP);
    assertThat(byTheRule).isEqualTo(average);
    assertThat(meanOfTotals(month)).isEqualTo(byTheRule);
  }

  @ParameterizedTest
  @CsvSource({"2022-08", "2022-12", "2023-06"})
  void restOnTheWeightsThatTheSchemesState(String month) {
    Scheme.Channel published =
        XianningProfileTest.schemeOf(month).channel("published").orElseThrow();
    assertThat(weight(published, "city-management")).isEqualByComparingTo("0.9");
    assertThat(weight(published, "red-property")).isEqualByComparingTo("0.1");
  }
}
