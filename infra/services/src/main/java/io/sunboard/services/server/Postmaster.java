package io.sunboard.services.server;

import io.sunboard.services.Progress;
import io.sunboard.services.ServiceException;
import io.sunboard.services.process.Signal;
import io.sunboard.services.process.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/** The file in which PostgreSQL notes who is serving a data folder, and how far it has come. */
final class Postmaster {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /** The line that tells the state, counted from zero. */
  private static final int STATUS_LINE = 7;

  private Postmaster() {}

  /** Whether the server of this folder accepts connections. */
  static boolean isReady(Path data) {
    List<String> lines = lines(data);
    return lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
  }

  /**
   * Ends a server that still works on this folder, and removes a note whose server is gone. The
   * number alone proves nothing, it may be another program's by now; PostgreSQL lives in its data
   * folder.
   */
  static void clear(Path data, Progress progress) throws IOException {
    OptionalLong pid = pid(lines(data));
    if (pid.isPresent() && livesIn(pid.getAsLong(), data)) {
      progress.line(
          "PostgreSQL: stopping process " + pid.getAsLong() + ", left by an earlier start");
      Signal.INT.send(List.of(pid.getAsLong()));
      if (!Waiting.until(PATIENCE, () -> !livesIn(pid.getAsLong(), data))) {
        throw new ServiceException(
            "PostgreSQL of an earlier start, process " + pid.getAsLong() + ", does not end.");
      }
    }
    Files.deleteIfExists(file(data));
  }

  static OptionalLong pid(List<String> lines) {
    try {
      return lines.isEmpty()
          ? OptionalLong.empty()
          : OptionalLong.of(Math.abs(Long.parseLong(lines.getFirst().strip())));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  private static boolean livesIn(long pid, Path data) {
    try {
      return Files.readSymbolicLink(Path.of("/proc/" + pid + "/cwd")).equals(data.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  private static List<String> lines(Path data) {
    try {
      return Files.readAllLines(file(data));
    } catch (IOException e) {
      return List.of();
    }
  }

  private static Path file(Path data) {
    return data.resolve("postmaster.pid");
  }
}
