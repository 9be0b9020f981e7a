package io.sunboard.services.process;

import io.sunboard.services.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Ends what an earlier owner of a data folder left running. */
public final class Leftovers {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private Leftovers() {}

  /**
   * Stops every process that a pid file in the folder names, with all others of its session, and
   * removes the file. A number that meanwhile belongs to somebody else is left alone.
   */
  public static void stop(Path pidFiles, Progress progress) throws IOException {
    List<Path> files;
    try (Stream<Path> entries = Files.list(pidFiles)) {
      files = entries.filter(file -> file.toString().endsWith(".pid")).toList();
    }
    for (Path file : files) {
      Optional<ProcessIdentity> identity = ProcessIdentity.parse(Files.readString(file));
      if (identity.isPresent() && !survivors(identity.get()).isEmpty()) {
        String name = file.getFileName().toString().replace(".pid", "");
        progress.line("stopping " + name + ", left running by an earlier start");
        end(identity.get());
      }
      Files.deleteIfExists(file);
    }
  }

  /** Those processes of this identity's session that are still there, itself included. */
  static List<Long> survivors(ProcessIdentity identity) {
    return survivors(identity, ProcessIdentity.currentBootId(), ProcStat.all());
  }

  static List<Long> survivors(
      ProcessIdentity identity, String currentBoot, List<ProcStat> processes) {
    Predicate<ProcStat> recycled =
        process -> process.pid() == identity.pid() && process.startTicks() != identity.startTicks();
    // The system gives no number away while a session still bears it, so a stranger means: none
    // left.
    if (!identity.bootId().equals(currentBoot) || processes.stream().anyMatch(recycled)) {
      return List.of();
    }
    return processes.stream()
        .filter(process -> process.session() == identity.pid() || process.pid() == identity.pid())
        .map(ProcStat::pid)
        .toList();
  }

  private static void end(ProcessIdentity identity) throws IOException {
    // PostgreSQL stops fast on INT and waits for its clients on TERM; a shell's background child is
    // deaf to INT. Both, in this order, suit all.
    Signal.INT.send(survivors(identity));
    Signal.TERM.send(survivors(identity));
    if (!Waiting.until(PATIENCE, () -> survivors(identity).isEmpty())) {
      Signal.KILL.send(survivors(identity));
      Waiting.until(PATIENCE, () -> survivors(identity).isEmpty());
    }
  }
}
