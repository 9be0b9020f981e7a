package io.sunboard.services.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sunboard.services.ServiceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildrenTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @TempDir private Path folder;
  private Children children;

  @BeforeEach
  void useTheTemporaryFolder() {
    children = new Children(folder, folder, Privileges.here());
  }

  @AfterEach
  void letGo() {
    children.close();
  }

  @Test
  void keepsOutputAndPidFileWhileItRuns() {
    Child child = children.start(shell("echo hello; exec sleep 300", false));

    assertThat(Waiting.until(PATIENCE, () -> child.lastLines(1).equals(List.of("hello")))).isTrue();
    assertThat(folder.resolve("test.pid")).exists();

    child.stop(PATIENCE);
    assertThat(child.isAlive()).isFalse();
    assertThat(folder.resolve("test.pid")).doesNotExist();
  }

  @Test
  void tellsAnEndNobodyAskedForFromOneThatWasWanted() throws Exception {
    Child diesByItself = children.start(shell("exit 3", false));
    assertThat(diesByItself.onEnd().get(10, TimeUnit.SECONDS)).isTrue();

    Child isStopped = children.start(shell("echo up; exec sleep 300", false));
    isStopped.stop(PATIENCE);
    assertThat(isStopped.onEnd().get(10, TimeUnit.SECONDS)).isFalse();
  }

  @Test
  void endsByForceWhatIsDeafToItsSignal() {
    Child deaf = children.start(shell("trap '' TERM; echo deaf; exec sleep 300", false));
    assertThat(Waiting.until(PATIENCE, () -> deaf.lastLines(1).equals(List.of("deaf")))).isTrue();

    deaf.stop(Duration.ofMillis(300));

    assertThat(deaf.isAlive()).isFalse();
  }

  @Test
  void endsWithTheThreadThatStartedIt() throws Exception {
    Child child = children.start(shell("echo up; exec sleep 300", false));

    assertThat(Waiting.until(PATIENCE, () -> child.lastLines(1).equals(List.of("up")))).isTrue();

    children.close();

    assertThat(child.onEnd().get(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void neverRunsAnUnprivilegedProgramAsRoot() {
    children.run(shell("test \"$(id -u)\" != 0", true), Path.of("/dev/null"));
  }

  @Test
  void whereNamespacesAreForbiddenAnotherUserEntersRootsFolders() throws IOException {
    assumeTrue(Privileges.currentUser() == 0, "needs root");
    Files.writeString(folder.resolve("secret"), "x");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    Privileges another = new Privileges(Privileges.otherUser(), 65_534);
    try (Children asAnother = new Children(folder, folder, another)) {
      String script = "test \"$(id -u)\" = 65534 && cat '%s'".formatted(folder.resolve("secret"));
      asAnother.run(shell(script, true), Path.of("/dev/null"));
    }
  }

  @Test
  void aFailedRunSaysItsLastLine() {
    assertThatThrownBy(() -> children.run(shell("echo why; exit 1", false), Path.of("/dev/null")))
        .isInstanceOf(ServiceException.class)
        .hasMessageStartingWith("test failed: why");
  }

  @Test
  void aDevelopersOwnServerSettingsDoNotLeakIn() {
    Command command =
        new Command(
            "test",
            List.of("sh", "-c", "test -z \"$PGHOST\" && test \"$KEPT\" = yes"),
            Map.of("KEPT", "yes"),
            folder,
            Signal.TERM,
            false);

    children.run(command, Path.of("/dev/null"));
  }

  private Command shell(String script, boolean unprivileged) {
    return new Command(
        "test", List.of("sh", "-c", script), Map.of(), folder, Signal.TERM, unprivileged);
  }
}
