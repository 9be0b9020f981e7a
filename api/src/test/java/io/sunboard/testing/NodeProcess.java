package io.sunboard.testing;

import io.sunboard.SunboardApplication;
import io.sunboard.services.process.Child;
import io.sunboard.services.process.Children;
import io.sunboard.services.process.Command;
import io.sunboard.services.process.Privileges;
import io.sunboard.services.process.Signal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A node of the API in a process of its own, so that it can be killed. It ends with this JVM,
 * however that ends.
 */
public final class NodeProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Children children;
  private final Path folder;
  private final List<String> arguments;
  private final int port = freePort();
  private final int management = freePort();
  private Child child;

  NodeProcess(List<String> arguments) {
    try {
      folder =
          Files.createTempDirectory(
              Files.createDirectories(Path.of("target/nodes").toAbsolutePath()), "node");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.children = new Children(folder, folder, Privileges.here());
    this.arguments = List.copyOf(arguments);
    start();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI url() {
    return URI.create("http://localhost:" + port);
  }

  public URI management() {
    return URI.create("http://localhost:" + management);
  }

  /** Starts it, again after it was killed, and waits until it is ready. */
  public void start() {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                SunboardApplication.class.getName()));
    line.addAll(arguments);
    line.addAll(
        List.of(
            "--server.port=" + port,
            "--server.address=127.0.0.1",
            "--management.server.port=" + management,
            "--management.server.address=127.0.0.1"));
    child = children.start(new Command("node", line, Map.of(), folder, Signal.KILL, false));
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!ready()) {
      if (!child.isAlive() || System.nanoTime() > end) {
        throw new AssertionError("the node did not start: " + child.lastLines(20));
      }
      try {
        Thread.sleep(300);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  private boolean ready() {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(management().resolve("/actuator/health/readiness")).build();
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Ends it as a power cut would: {@code kill -9}. */
  public void kill() {
    child.stop(Duration.ZERO);
  }

  @Override
  public void close() {
    kill();
    children.close();
  }
}
