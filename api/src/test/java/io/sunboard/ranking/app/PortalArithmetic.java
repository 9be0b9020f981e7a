package io.sunboard.ranking.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The portal's own implementation of the arithmetic, run in node. */
public final class PortalArithmetic {

  private static final Path PORTAL =
      Stream.of(Path.of("../portal-static"), Path.of("portal-static"))
          .filter(Files::isDirectory)
          .findFirst()
          .orElseThrow();

  private PortalArithmetic() {}

  /** What it says of a folder of exports, as one text, with its exit code in front. */
  public static String recompute(Path folder) throws IOException, InterruptedException {
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
}
