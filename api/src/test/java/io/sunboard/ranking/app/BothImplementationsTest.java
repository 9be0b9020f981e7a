package io.sunboard.ranking.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.ranking.GeneratedRound;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Java exports, the portal's own implementation computes again in node, to the byte. */
class BothImplementationsTest {

  private static final int ROUNDS = 600;

  @Test
  void agreeToTheByteOnEveryGeneratedRound(@TempDir Path folder) throws Exception {
    for (GeneratedRound round : LongStream.range(0, ROUNDS).mapToObj(GeneratedRound::of).toList()) {
      Files.write(folder.resolve(round.seed() + ".json"), ExportedRounds.json(round));
    }
    assertThat(PortalArithmetic.recompute(folder))
        .isEqualTo("0 " + ROUNDS + " of " + ROUNDS + " identical");
  }

  @Test
  void theOtherOneAlsoFindsAForgedFigure(@TempDir Path folder) throws Exception {
    GeneratedRound round = GeneratedRound.of(1);
    String export = new String(ExportedRounds.json(round), java.nio.charset.StandardCharsets.UTF_8);
    String forged = export.replaceFirst("\"position\":1,", "\"position\":2,");
    assertThat(forged).isNotEqualTo(export);
    Files.writeString(folder.resolve("forged.json"), forged);
    assertThat(PortalArithmetic.recompute(folder)).startsWith("1 ").endsWith("0 of 1 identical");
  }
}
