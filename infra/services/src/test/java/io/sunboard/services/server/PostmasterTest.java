package io.sunboard.services.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.services.Progress;
import io.sunboard.services.process.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterTest {
  @TempDir private Path data;

  @Test
  void isReadyOnlyWhenItsFileSaysSo() throws IOException {
    assertThat(Postmaster.isReady(data)).isFalse();
    note("100", "starting");
    assertThat(Postmaster.isReady(data)).isFalse();
    note("100", "ready   ");
    assertThat(Postmaster.isReady(data)).isTrue();
  }

  @Test
  void aNoteWhoseNumberIsAnotherProgramsByNowIsRemovedAndTheProgramSpared() throws Exception {
    Process stranger = new ProcessBuilder("sleep", "300").start();
    try {
      note(Long.toString(stranger.pid()), "ready");

      Postmaster.clear(data, Progress.silent());

      assertThat(stranger.isAlive()).isTrue();
      assertThat(data).isEmptyDirectory();
    } finally {
      stranger.destroyForcibly().waitFor();
    }
  }

  @Test
  void aServerThatStillLivesInTheFolderIsEnded() throws Exception {
    // PostgreSQL heeds SIGINT even where whoever started the build ignores it, as in the
    // background.
    Process server =
        new ProcessBuilder("env", "--default-signal=INT", "sleep", "300")
            .directory(data.toFile())
            .start();
    try {
      note(Long.toString(server.pid()), "ready");
      Path name = Path.of("/proc/" + server.pid() + "/comm");
      assertThat(Waiting.until(Duration.ofSeconds(30), () -> contentOf(name).equals("sleep\n")))
          .isTrue();

      Postmaster.clear(data, Progress.silent());

      assertThat(server.isAlive()).isFalse();
    } finally {
      server.destroyForcibly().waitFor();
    }
  }

  @Test
  void aDamagedNoteNamesNobody() {
    assertThat(Postmaster.pid(List.of())).isEmpty();
    assertThat(Postmaster.pid(List.of("not a number"))).isEmpty();
    // In single-user mode PostgreSQL notes its number with a minus.
    assertThat(Postmaster.pid(List.of("-42"))).hasValue(42);
  }

  private static String contentOf(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException gone) {
      return "";
    }
  }

  private void note(String pid, String status) throws IOException {
    Files.write(
        data.resolve("postmaster.pid"),
        List.of(pid, data.toString(), "0", "5432", "", "127.0.0.1", "0 0", status));
  }
}
