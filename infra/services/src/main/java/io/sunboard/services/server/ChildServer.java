package io.sunboard.services.server;

import io.sunboard.services.Service;
import io.sunboard.services.ServiceException;
import io.sunboard.services.process.Child;
import io.sunboard.services.process.Command;
import io.sunboard.services.process.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A server that is a child process. */
abstract class ChildServer implements Server {
  private static final Duration TO_START = Duration.ofMinutes(4);
  private static final Duration TO_STOP = Duration.ofSeconds(15);
  private static final int LINES_SHOWN = 15;

  protected final Host host;
  private final Service service;
  private final CompletableFuture<Void> failure = new CompletableFuture<>();
  private volatile @Nullable Child child;

  ChildServer(Host host, Service service) {
    this.host = host;
    this.service = service;
  }

  /** Makes its folders and files ready and says what to run. */
  abstract Command prepare() throws IOException;

  /** Whether it answers as its users expect. */
  abstract boolean isReady();

  @Override
  public final void start() {
    Command command;
    try {
      command = prepare();
    } catch (IOException | UncheckedIOException e) {
      throw new ServiceException(service.title() + " cannot be set up: " + e.getMessage(), e);
    }
    Child started = host.children().start(command);
    child = started;
    var _ = started.onEnd().thenAccept(this::ended);
    boolean settled = Waiting.until(TO_START, () -> isReady() || !started.isAlive());
    if (started.wasStopped()) {
      throw new ServiceException(service.title() + " was stopped while it was starting.");
    }
    if (!settled || !started.isAlive()) {
      started.lastLines(LINES_SHOWN).forEach(line -> host.progress().line("  " + line));
      stop();
      throw new ServiceException(
          service.title()
              + (settled ? " ended while starting" : " did not come up in time")
              + "; its last lines stand above, all of them in "
              + started.log());
    }
  }

  private void ended(boolean unasked) {
    if (unasked) {
      failure.complete(null);
    }
  }

  @Override
  public final boolean stop() {
    Child running = child;
    if (running == null) {
      return false;
    }
    running.stop(TO_STOP);
    child = null;
    return true;
  }

  @Override
  public final CompletableFuture<Void> failure() {
    return failure;
  }
}
