package io.sunboard.ranking.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.ranking.GeneratedRound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Java exports, the portal's own implementation computes again in node, to the byte. */
class BothImplementationsTest {

  private static final int ROUNDS = 600;
  private static final Path PORTAL =
      Stream.of(Path.of("../portal-static"), Path.of("portal-static"))
          .filter(Files::isDirectory)
          .findFirst()
          .orElseThrow();

  /** What it says, as one text, with its exit code in front. */
  private static String recompute(Path folder) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("node", "scripts/recompute.mjs"));
    command.add(folder.toAbsolutePath().toString());
    Path said = Files.createTempFile("recompute", ".log");
    Process process =
        new ProcessBuilder(command)
            .directory(PORTAL.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try {
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
      return process.exitValue() + " " + Files.readString(said).strip();
    } finally {
      process.destroyForcibly();
      Files.deleteIfExists(said);
    }
  }

  @Test
  void agreeToTheByteOnEveryGeneratedRound(@TempDir Path folder) throws Exception {
    for (GeneratedRound round : LongStream.range(0, ROUNDS).mapToObj(GeneratedRound::of).toList()) {
      Files.write(folder.resolve(round.seed() + ".json"), ExportedRounds.json(round));
    }
    assertThat(recompute(folder)).isEqualTo("0 " + ROUNDS + " of " + ROUNDS + " identical");
  }

  @Test
  void theOtherOneAlsoFindsAForgedFigure(@TempDir Path folder) throws Exception {
    GeneratedRound round = GeneratedRound.of(1);
    String export = new String(ExportedRounds.json(round), java.nio.charset.StandardCharsets.UTF_8);
    String forged = export.replaceFirst("\"position\":1,", "\"position\":2,");
    assertThat(forged).isNotEqualTo(export);
    Files.writeString(folder.resolve("forged.json"), forged);
    assertThat(recompute(folder)).startsWith("1 ").endsWith("0 of 1 identical");
  }
}
