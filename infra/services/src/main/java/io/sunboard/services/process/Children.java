package io.sunboard.services.process;

import io.sunboard.services.ServiceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/**
 * Starts programs so that the kernel ends them with this JVM, however it ends, and so that a Ctrl-C
 * in the terminal reaches this JVM alone.
 */
public final class Children implements AutoCloseable {
  /** Settings of a developer's own servers, which must not leak into these. */
  private static final List<String> FOREIGN =
      List.of("KC_", "KEYCLOAK_", "QUARKUS_", "ES_", "CLI_JAVA_", "PG", "JAVA_OPTS");

  private final Path pidFiles;
  private final Path logs;
  private final Privileges privileges;

  /** The kernel's "end with the parent" means the forking thread, so one thread forks and stays. */
  private final ExecutorService forks =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("forks").factory());

  public Children(Path pidFiles, Path logs, Privileges privileges) {
    this.pidFiles = pidFiles;
    this.logs = logs;
    this.privileges = privileges;
  }

  /**
   * Starts it; its output goes to its log, which begins anew.
   *
   * @throws ServiceException if it cannot be started at all
   */
  public Child start(Command command) {
    return onForkingThread(command, () -> fork(command));
  }

  /**
   * Runs it to its end with the given standard input.
   *
   * @throws ServiceException if it fails, with the last line that it wrote
   */
  public void run(Command command, Path input) {
    ProcessBuilder builder = builder(command).redirectInput(input.toFile());
    Process process = onForkingThread(command, builder::start);
    try {
      int exit = process.waitFor();
      if (exit != 0) {
        Path log = log(command);
        List<String> lines = Files.readAllLines(log);
        throw new ServiceException(
            "%s failed: %s (see %s)"
                .formatted(
                    command.name(), lines.isEmpty() ? "exit code " + exit : lines.getLast(), log));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServiceException("Interrupted while running " + command.name() + ".", e);
    }
  }

  /** Lets the forking thread go; children that still run are ended by the kernel. */
  @Override
  public void close() {
    forks.shutdown();
  }

  private <T> T onForkingThread(Command command, Callable<T> fork) {
    try {
      return forks.submit(fork).get();
    } catch (ExecutionException e) {
      throw new ServiceException(command.name() + " cannot be started: " + e.getMessage(), e);
    } catch (RejectedExecutionException e) {
      throw new ServiceException(
          command.name() + " is not started, since all is being stopped.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServiceException("Interrupted while starting " + command.name() + ".", e);
    }
  }

  private Child fork(Command command) throws IOException {
    Process process = builder(command).start();
    Path pidFile = pidFiles.resolve(command.name() + ".pid");
    var identity = ProcessIdentity.of(process.pid());
    if (identity.isPresent()) {
      Files.writeString(pidFile, identity.get().format());
    }
    return new Child(command, process, log(command), pidFile);
  }

  private Path log(Command command) {
    return logs.resolve(command.name() + ".log");
  }

  private ProcessBuilder builder(Command command) {
    List<String> line = new ArrayList<>();
    line.add("setsid");
    if (command.unprivileged()) {
      line.addAll(privileges.dropping());
    }
    // Last, since the kernel forgets the wish when privileges change.
    line.addAll(List.of("setpriv", "--pdeathsig", command.stop().name()));
    line.addAll(command.line());
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(command.folder().toFile())
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectErrorStream(true)
            .redirectOutput(log(command).toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(key -> FOREIGN.stream().anyMatch(key::startsWith));
    environment.putAll(command.environment());
    return builder;
  }
}
