package io.sunboard.services.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** A running program that its starter answers for. */
public final class Child {
  private final Command command;
  private final Process process;
  private final Path log;
  private final Path pidFile;
  private final AtomicBoolean stopped = new AtomicBoolean();

  Child(Command command, Process process, Path log, Path pidFile) {
    this.command = command;
    this.process = process;
    this.log = log;
    this.pidFile = pidFile;
  }

  public String name() {
    return command.name();
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Whether its starter has asked it to end. */
  public boolean wasStopped() {
    return stopped.get();
  }

  /** Where its output goes. */
  public Path log() {
    return log;
  }

  /** Completes when it ends, with whether nobody had asked it to. */
  public CompletableFuture<Boolean> onEnd() {
    return process.onExit().thenApply(ended -> !stopped.get());
  }

  /** The last lines of its output. */
  public List<String> lastLines(int count) {
    try {
      List<String> lines =
          new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
      return lines.subList(Math.max(0, lines.size() - count), lines.size());
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Asks it to end, waits so long, then ends it and all of its session by force. */
  public void stop(Duration patience) {
    stopped.set(true);
    try {
      if (process.isAlive()) {
        command.stop().send(List.of(process.pid()));
      }
      if (!Waiting.until(patience, () -> !process.isAlive())) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        Waiting.uninterruptibly(process);
      }
      Files.deleteIfExists(pidFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
