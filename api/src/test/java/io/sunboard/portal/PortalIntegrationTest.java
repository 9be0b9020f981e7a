package io.sunboard.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Sunboard;
import java.io.File;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The portal in a real browser against the running product: the tests of {@code portal-static/e2e}.
 * In a city of their own, since they know all that is released; and by themselves, since a browser
 * needs both cores.
 */
@Isolated
class PortalIntegrationTest {

  @Test
  void passesItsStoriesInARealBrowser() throws Exception {
    File portal = Path.of("..", "portal-static").toAbsolutePath().normalize().toFile();
    ProcessBuilder e2e = new ProcessBuilder("npm", "run", "--silent", "e2e").directory(portal);
    try (Sunboard.Node city = Sunboard.ownCity("portal")) {
      e2e.environment().put("SUNBOARD_URL", city.url().toString());
      run(e2e.redirectErrorStream(true).start());
    }
  }

  private static void run(Process process) throws InterruptedException {
    // Passed on line by line: the build talks to this JVM over the standard output.
    Thread lines =
        Thread.ofVirtual().start(() -> process.inputReader().lines().forEach(System.out::println));
    try {
      assertThat(process.waitFor(25, TimeUnit.MINUTES)).as("the stories end").isTrue();
      lines.join();
      assertThat(process.exitValue()).as("the stories pass").isZero();
    } finally {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
    }
  }
}
