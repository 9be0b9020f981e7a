package io.sunboard.ranking.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.ranking.GeneratedRound;
import io.sunboard.ranking.app.Recomputation.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Doing an export's arithmetic again. */
class RecomputationTest {

  static Stream<GeneratedRound> rounds() {
    return LongStream.range(0, 300).mapToObj(GeneratedRound::of);
  }

  private static Outcome.Recomputed recomputed(byte[] export) {
    Outcome outcome = Recomputation.of(export);
    assertThat(outcome).isInstanceOf(Outcome.Recomputed.class);
    return (Outcome.Recomputed) outcome;
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void whatWasExportedIsRecomputedToTheByte(GeneratedRound round) {
    byte[] export = ExportedRounds.json(round);
    Outcome.Recomputed recomputed = recomputed(export);
    assertThat(recomputed.differences()).isEmpty();
    assertThat(recomputed.bytes()).isEqualTo(export);
  }

  /** A round with two channels of published figures: seed found by looking. */
  private static String anExport() {
    return new String(ExportedRounds.json(GeneratedRound.of(aSeed())), UTF_8);
  }

  private static long aSeed() {
    return LongStream.range(0, 1_000)
        .filter(seed ->
            GeneratedRound.of(seed).rows().stream().filter(row -> row.rank() != null).count() > 3)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void saysWhereAFileWasTamperedWith() {
    String export = anExport();
    String forged = export.replaceFirst("\"rank\":2,", "\"rank\":1,");
    assertThat(forged).isNotEqualTo(export);
    assertThat(recomputed(forged.getBytes(UTF_8)).differences())
        .containsExactly("result.rows.1.rank: 1 in the file, 2 computed");
  }

  @Test
  void saysThatAFileIsNotCanonicalWhenNothingElseIsWrong() {
    byte[] loose = anExport().replaceFirst("\\{", "{ ").getBytes(UTF_8);
    assertThat(recomputed(loose).differences()).hasSize(1).first().asString().contains("8785");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "not json|Unrecognized token",
        "{}|format: null",
        "{\"format\":\"other\"}|format: other",
        "{\"format\":\"sunboard-ranking/1\",\"unknown\":1}|unknown",
        "[]|RankingDocument",
        "null|null",
      })
  void saysWhyAFileCannotBeRecomputed(String file, String fault) {
    Outcome outcome = Recomputation.of(file.getBytes(UTF_8));
    assertThat(outcome).isInstanceOf(Outcome.Unreadable.class);
    assertThat(String.join(" ", ((Outcome.Unreadable) outcome).faults())).contains(fault);
  }

  @Test
  void theCommandTellsByItsExitCode(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("export.json");
    Path again = folder.resolve("again.json");
    Files.writeString(file, anExport());
    assertThat(run(file.toString(), again.toString())).startsWith("0 一致 identical: county 2023-06");
    assertThat(again).hasSameBinaryContentAs(file);
    Files.writeString(file, anExport().replaceFirst("\"rank\":2,", "\"rank\":1,"));
    assertThat(run(file.toString())).startsWith("1 ").contains("result.rows.1.rank");
    assertThat(run(folder.resolve("nothing.json").toString())).startsWith("2 ");
    assertThat(run()).startsWith("2 usage");
  }

  private static String run(String... arguments) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, UTF_8);
    return RecomputeCommand.run(List.of(arguments), out, out) + " " + said.toString(UTF_8);
  }
}
