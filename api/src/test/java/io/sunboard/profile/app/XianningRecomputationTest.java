package io.sunboard.profile.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.evaluation.ChannelInput;
import io.sunboard.evaluation.ImportedScore;
import io.sunboard.ranking.GeneratedRound;
import io.sunboard.ranking.app.ExportedRounds;
import io.sunboard.ranking.app.PortalArithmetic;
import io.sunboard.ranking.app.Recomputation;
import io.sunboard.scheme.Scheme;
import io.sunboard.shared.Period;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every month that Xianning published, exported and computed again by both implementations. */
class XianningRecomputationTest {

  private static byte[] export(String month) {
    Scheme scheme = XianningProfileTest.schemeOf(month);
    Scheme.Group group = scheme.group("county").orElseThrow();
    Map<UnitCode, BigDecimal> scores = new HashMap<>();
    for (ImportedScore each : XianningProfileTest.scores(month)) {
      if (each.score() != null) {
        scores.put(each.unit(), each.score());
      }
    }
    GeneratedRound round =
        new GeneratedRound(0, scheme, group, Map.of("published", new ChannelInput.Scores(scores)));
    return ExportedRounds.json(round, Period.parse(month).orElseThrow(), new UUID(0x4000L, 1));
  }

  @Test
  void everyMonthIsRecomputedToTheByteByBoth(@TempDir Path folder) throws Exception {
    List<String> months = XianningProfileTest.rounds().toList();
    assertThat(months).hasSizeGreaterThanOrEqualTo(4);
    for (String month : months) {
      byte[] export = export(month);
      assertThat(Recomputation.of(export))
          .isInstanceOfSatisfying(
              Recomputation.Outcome.Recomputed.class,
              outcome -> {
                assertThat(outcome.differences()).isEmpty();
                assertThat(outcome.bytes()).isEqualTo(export);
              });
      Files.write(folder.resolve(month + ".json"), export);
    }
    assertThat(PortalArithmetic.recompute(folder))
        .isEqualTo("0 %d of %d identical".formatted(months.size(), months.size()));
  }
}
