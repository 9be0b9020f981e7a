package io.sunboard.local;

import io.sunboard.services.LocalServices;
import io.sunboard.services.PortTakenException;
import io.sunboard.services.Ports;
import io.sunboard.services.Service;
import io.sunboard.services.ServiceException;
import io.sunboard.services.process.Child;
import io.sunboard.services.process.Waiting;
import io.sunboard.services.server.Http;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Starts the services, then the API, tells where to go, and stops all of it on Ctrl-C, on a signal,
 * when Maven is gone, or when one of them ends. Ends with code 1 when something was wrong.
 */
public final class Launcher {
  /** A whole sample year is loaded before the API is ready. */
  private static final Duration API_TO_START = Duration.ofMinutes(15);

  private static final Duration API_TO_STOP = Duration.ofSeconds(10);
  private static final int LINES_SHOWN = 30;

  private final Console console;
  private final Path root;
  private final Path classpathFile;
  private volatile boolean stopping;
  private volatile @Nullable LocalServices services;
  private volatile @Nullable Child api;

  private Launcher(Console console, Path root, Path classpathFile) {
    this.console = console;
    this.root = root;
    this.classpathFile = classpathFile;
  }

  public static void main(String[] arguments) {
    Console console = new Console(System.out);
    console.line("Sunboard 阳光榜: starting");
    Launcher launcher =
        new Launcher(
            console,
            Path.of(System.getProperty("sunboard.root", "")).toAbsolutePath().normalize(),
            Path.of(System.getProperty("sunboard.api.classpath", "target/api.classpath")));
    Runtime.getRuntime().addShutdownHook(new Thread(launcher::stop, "stop"));
    endWithParent();
    try {
      launcher.run(Settings.from(System.getenv(), launcher.root));
    } catch (ServiceException | UncheckedIOException e) {
      launcher.fail(String.valueOf(e.getMessage()));
    }
  }

  /** Maven may be killed without a chance to say so; then nobody is left to press Ctrl-C. */
  private static void endWithParent() {
    Optional<ProcessHandle> parent = ProcessHandle.current().parent();
    if (parent.isPresent()) {
      var _ = parent.get().onExit().thenRun(() -> System.exit(1));
    }
  }

  private void run(Settings settings) {
    console.line("data and logs are in " + settings.data());
    LocalServices opened = LocalServices.open(settings.services(), console);
    services = opened;
    new Disk(settings.data(), console).watch();
    requireFreePorts(settings);
    for (Service service : Service.values()) {
      if (!settings.local().contains(service)) {
        console.line(service.title() + ": elsewhere, as " + Settings.elsewhere(service) + " says");
      }
    }
    try {
      opened.start();
    } catch (PortTakenException e) {
      throw new ServiceException(Port.of(e.service()).taken(e.port()), e);
    }
    Child started = startApi(opened, settings);
    console.block(Welcome.text(settings, console.elapsedSeconds()));
    failWithTheFirst(opened.failure(), started);
  }

  private void requireFreePorts(Settings settings) {
    for (Port port : Port.values()) {
      if (settings.listensHere(port) && Ports.isTaken(settings.port(port))) {
        throw new ServiceException(port.taken(settings.port(port)));
      }
    }
  }

  private Child startApi(LocalServices services, Settings settings) {
    long began = System.nanoTime();
    console.line("API: starting on port " + settings.port(Port.API));
    Child started = services.run(Api.command(settings, services.endpoints(), classpathFile, root));
    api = started;
    boolean settled =
        Waiting.until(API_TO_START, () -> Http.isOk(Api.readiness(settings)) || !started.isAlive());
    if (!started.isAlive()) {
      throw new ServiceException(lastWords(started, "ended while starting"));
    }
    if (!settled) {
      throw new ServiceException(lastWords(started, "did not become ready in time"));
    }
    console.line("API: ready after %.1f s".formatted((System.nanoTime() - began) / 1e9));
    return started;
  }

  /** Waits until something ends that should not; a wanted end comes as a shutdown instead. */
  private void failWithTheFirst(CompletableFuture<Service> service, Child api) {
    CompletableFuture.anyOf(service, api.onEnd()).join();
    throw new ServiceException(
        service.isDone()
            ? service.join().title() + " ended unexpectedly."
            : lastWords(api, "ended unexpectedly"));
  }

  /** Shows the end of the API's log, which mostly tells why. */
  private String lastWords(Child api, String what) {
    List<String> lines = stopping ? List.of() : api.lastLines(LINES_SHOWN);
    lines.forEach(line -> console.line("  " + line));
    return "The API %s; all it said is in %s.".formatted(what, api.log());
  }

  private void fail(String message) {
    // What fails because everything is being stopped is no news.
    if (!stopping) {
      stop();
      console.line("FAILED: " + message);
      System.exit(1);
    }
  }

  private synchronized void stop() {
    stopping = true;
    Child runningApi = api;
    if (runningApi != null && runningApi.isAlive()) {
      console.line("API: stopping");
      runningApi.stop(API_TO_STOP);
      console.line("API: stopped");
    }
    LocalServices running = services;
    if (running != null) {
      running.close();
      services = null;
    }
  }
}
