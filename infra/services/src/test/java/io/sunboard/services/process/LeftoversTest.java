package io.sunboard.services.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.services.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
  private static final String BOOT = "boot-1";
  private static final ProcessIdentity SERVER = new ProcessIdentity(100, 5_000, BOOT);

  @TempDir private Path pidFiles;

  @Test
  void theWholeSessionSurvivesWithItsLeader() {
    List<ProcStat> processes =
        List.of(process(100, 100, 5_000), process(101, 100, 5_001), process(102, 99, 5_002));

    assertThat(Leftovers.survivors(SERVER, BOOT, processes)).containsExactly(100L, 101L);
  }

  @Test
  void theSessionSurvivesItsLeader() {
    assertThat(Leftovers.survivors(SERVER, BOOT, List.of(process(101, 100, 5_001))))
        .containsExactly(101L);
  }

  @Test
  void aNumberThatBelongsToALaterProcessIsLeftAlone() {
    assertThat(Leftovers.survivors(SERVER, BOOT, List.of(process(100, 100, 6_000)))).isEmpty();
  }

  @Test
  void nothingSurvivesARestartOfTheMachine() {
    assertThat(Leftovers.survivors(SERVER, "boot-2", List.of(process(100, 100, 5_000)))).isEmpty();
  }

  @Test
  void aPidFileThatWasNotWrittenWholeNamesNobody() {
    assertThat(ProcessIdentity.parse("100 50")).isEmpty();
    assertThat(ProcessIdentity.parse("")).isEmpty();
    assertThat(ProcessIdentity.parse("x y z")).isEmpty();
    assertThat(ProcessIdentity.parse(SERVER.format())).contains(SERVER);
  }

  @Test
  void endsAServerThatWasLeftRunningWithItsChildren() throws Exception {
    Process server = new ProcessBuilder("setsid", "sh", "-c", "sleep 300 & echo $!; wait").start();
    try {
      long child = Long.parseLong(server.inputReader().readLine());
      write("server", ProcessIdentity.of(server.pid()).orElseThrow());
      List<String> told = new ArrayList<>();

      Leftovers.stop(pidFiles, told::add);

      assertThat(server.waitFor(5, TimeUnit.SECONDS)).isTrue();
      assertThat(Waiting.until(Duration.ofSeconds(5), () -> isGone(child))).isTrue();
      assertThat(told).containsExactly("stopping server, left running by an earlier start");
      assertThat(pidFiles).isEmptyDirectory();
    } finally {
      server.descendants().forEach(ProcessHandle::destroyForcibly);
      server.destroyForcibly();
    }
  }

  @Test
  void sparesAStrangerWithTheSameNumber() throws Exception {
    Process stranger = new ProcessBuilder("setsid", "sleep", "300").start();
    try {
      ProcessIdentity now = ProcessIdentity.of(stranger.pid()).orElseThrow();
      write("server", new ProcessIdentity(now.pid(), now.startTicks() - 1, now.bootId()));

      Leftovers.stop(pidFiles, Progress.silent());

      assertThat(stranger.isAlive()).isTrue();
      assertThat(pidFiles).isEmptyDirectory();
    } finally {
      stranger.destroyForcibly().waitFor();
    }
  }

  private void write(String name, ProcessIdentity identity) throws IOException {
    Files.writeString(pidFiles.resolve(name + ".pid"), identity.format());
  }

  private static boolean isGone(long pid) {
    return ProcStat.read(pid).filter(process -> process.state() != 'Z').isEmpty();
  }

  private static ProcStat process(long pid, long session, long startTicks) {
    return new ProcStat(pid, 'S', session, startTicks);
  }
}
