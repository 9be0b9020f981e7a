package io.sunboard.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.scheme.ChannelRules;
import io.sunboard.scheme.Indicator;
import io.sunboard.shared.Sheet;
import io.sunboard.shared.Text;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The tables that channels are given, each with its faults by row and column. */
class InputSheetsTest {

  private static final UnitCode A = new UnitCode("XN-A");
  private static final UnitCode B = new UnitCode("XN-B");
  private static final SheetUnits UNITS =
      new SheetUnits(
          Map.of("甲县", A, "XN-A", A, "XN-B", B, "XN-Z", new UnitCode("XN-Z")), Set.of(A, B));
  private static final ChannelRules.Survey SCALE =
      new ChannelRules.Survey(BigDecimal.ONE, BigDecimal.TEN, 1);
  private static final List<Indicator> INDICATORS =
      List.of(
          new Indicator(
              "clean",
              new Text("环境卫生", null),
              null,
              List.of(
                  new Indicator.Standard("rubbish", new Text("垃圾", null), BigDecimal.TWO, null))));

  private static List<List<String>> rows(String... lines) {
    return Arrays.stream(lines).map(line -> List.of(line.split(",", -1))).toList();
  }

  private static List<String> faults(Sheet.Reading<?> reading) {
    assertThat(reading.records()).isEmpty();
    return reading.faults().stream()
        .map(fault -> fault.row() + " " + fault.column() + " " + fault.code())
        .toList();
  }

  @Test
  void samplesCountStandards() {
    assertThat(SampleSheet.read(rows("单位,检查项数", "甲县,40", "XN-B,1"), UNITS).records())
        .containsExactly(new SampleSheet.Sampled(A, 40), new SampleSheet.Sampled(B, 1));
    assertThat(
            faults(
                SampleSheet.read(
                    rows("unit,standards", "甲县,0", "甲县,1.5", "XN-Z,1", "?,", "XN-B,many"), UNITS)))
        .containsExactly(
            "2 standards NUMBER_OUT_OF_RANGE",
            "3 unit UNIT_TWICE",
            "3 standards NOT_A_WHOLE_NUMBER",
            "4 unit UNIT_NOT_IN_GROUP",
            "5 unit UNKNOWN_UNIT",
            "5 standards MISSING_TEXT",
            "6 standards NOT_A_NUMBER");
  }

  @Test
  void answersAreSummedWithoutRounding() {
    Sheet.Reading<AnswerSheet.Answered> reading =
        AnswerSheet.read(
            rows("unit,group,weight,n,mean,deviation", "甲县,women,0.6,3,7.5,0.5", "甲县,men,,1,4,0"),
            UNITS,
            SCALE);
    AnswerGroup women = reading.records().getFirst().group();
    assertThat(women.sum()).isEqualByComparingTo("22.5");
    assertThat(women.sumOfSquares()).isEqualByComparingTo("169.25");
    assertThat(women.weight()).isEqualByComparingTo("0.6");
    assertThat(reading.records().get(1).group().weight()).isEqualByComparingTo("1");
  }

  @Test
  void answersStandOnTheirScaleAndEachLayerOnce() {
    assertThat(
            faults(
                AnswerSheet.read(
                    rows(
                        "unit,n,mean,deviation",
                        "甲县,10,0.5,1",
                        "XN-B,1,5,0.1",
                        "XN-B,2,5,10",
                        "甲县,2,5,0"),
                    UNITS,
                    SCALE)))
        .containsExactly(
            "2 mean NUMBER_OUT_OF_RANGE",
            "3 deviation DEVIATION_OF_ONE",
            "4 deviation NUMBER_OUT_OF_RANGE",
            "5 unit LINE_TWICE");
  }

  @Test
  void commitmentsSayWhatWasPromisedAndReached() {
    assertThat(
            AttainmentSheet.read(rows("单位,指标,目标,完成", "甲县,志愿服务,20,15.5", "甲县,宣传,3,"), UNITS)
                .records())
        .containsExactly(
            new AttainmentSheet.Attained(
                A,
                new Attainment(
                    "志愿服务", new BigDecimal("20"), new BigDecimal("15.5"), BigDecimal.ONE)),
            new AttainmentSheet.Attained(
                A, new Attainment("宣传", new BigDecimal("3"), null, BigDecimal.ONE)));
    assertThat(
            faults(
                AttainmentSheet.read(
                    rows(
                        "unit,commitment,target,reached", "甲县,志愿服务,0,1", "甲县,志愿服务,1,-1", "甲县,,1,1"),
                    UNITS)))
        .containsExactly(
            "2 target NUMBER_OUT_OF_RANGE",
            "3 reached NUMBER_OUT_OF_RANGE",
            "3 commitment LINE_TWICE",
            "4 commitment MISSING_TEXT");
  }

  @Test
  void findingsCostWhatTheStandardSaysUnlessTheyCostLess() {
    assertThat(
            PointsSheet.read(
                    rows("标准,扣分,属地,被测评单位", "垃圾,,甲县,", "rubbish,0.5,XN-Z,XN-B"), UNITS, INDICATORS)
                .records())
        .containsExactly(
            new PointsSheet.Costs(A, new PointsSheet.Loss("clean", "rubbish", BigDecimal.TWO)),
            new PointsSheet.Costs(
                B, new PointsSheet.Loss("clean", "rubbish", new BigDecimal("0.5"))));
    assertThat(
            faults(
                PointsSheet.read(
                    rows("standard,points,unit", "noise,1,甲县", "rubbish,2.1,甲县", ",,XN-Z"),
                    UNITS,
                    INDICATORS)))
        .containsExactly(
            "2 standard UNKNOWN_STANDARD",
            "3 points NUMBER_OUT_OF_RANGE",
            "4 unit UNIT_NOT_IN_GROUP",
            "4 standard MISSING_TEXT");
  }
}
