package io.sunboard.services;

import io.sunboard.services.process.Child;
import io.sunboard.services.process.Command;
import io.sunboard.services.process.Leftovers;
import io.sunboard.services.server.ElasticsearchServer;
import io.sunboard.services.server.Host;
import io.sunboard.services.server.KeycloakServer;
import io.sunboard.services.server.PostgresServer;
import io.sunboard.services.server.S3Server;
import io.sunboard.services.server.Server;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The servers of one data folder. They listen on the loopback interface only and end with this JVM,
 * however it ends; what an earlier owner of the folder left running is ended before they start.
 */
public final class LocalServices implements AutoCloseable {
  /** What fresh data of all servers need, with room to work. */
  private static final long NEEDED_BYTES = 512L * 1024 * 1024;

  private final Host host;
  private final Map<Service, Server> servers = new EnumMap<>(Service.class);
  private final CompletableFuture<Service> failure = new CompletableFuture<>();
  private final AtomicBoolean closed = new AtomicBoolean();

  private LocalServices(Host host) {
    this.host = host;
    for (Service service : host.config().services()) {
      Server server = create(service);
      servers.put(service, server);
      var _ = server.failure().thenRun(() -> failure.complete(service));
    }
  }

  /**
   * Starts what the configuration asks for, side by side where possible, and returns when all of it
   * answers. When one fails, all are stopped again.
   *
   * @throws PortTakenException if somebody else listens where a server should
   * @throws ServiceException if the folder cannot be used or a server does not come up
   */
  public static LocalServices start(ServicesConfig config, Progress progress) {
    LocalServices services = open(config, progress);
    try {
      services.start();
    } catch (RuntimeException e) {
      services.close();
      throw e;
    }
    return services;
  }

  /**
   * Takes the data folder and ends what an earlier owner of it left running, but starts nothing
   * yet.
   *
   * @throws ServiceException if the folder cannot be used
   */
  public static LocalServices open(ServicesConfig config, Progress progress) {
    DataFolder data =
        DataFolder.take(config.data(), config.services().isEmpty() ? 0 : NEEDED_BYTES);
    try {
      Leftovers.stop(data.pidFiles(), progress);
      PostgresServer.endLeftover(data, progress);
      LocalServices services = new LocalServices(Host.of(config, data, progress));
      if (config.stopAtExit()) {
        Runtime.getRuntime().addShutdownHook(new Thread(services::close, "stop services"));
      }
      return services;
    } catch (IOException e) {
      data.close();
      throw new ServiceException(config.data() + " cannot be used: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      data.close();
      throw e;
    }
  }

  /** Starts all servers that are configured, as {@link #start(ServicesConfig, Progress)} does. */
  public void start() {
    // Before the first of them starts: a fault of configuration should show within a second.
    servers.keySet().forEach(this::requireFreePort);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var keycloak =
          startIn(threads, Service.POSTGRES)
              .thenCompose(done -> startIn(threads, Service.KEYCLOAK));
      join(
          CompletableFuture.allOf(
              keycloak, startIn(threads, Service.ELASTICSEARCH), startIn(threads, Service.S3)));
    }
  }

  public Endpoints endpoints() {
    return host.endpoints();
  }

  /** Completes with a server that ended although nobody had stopped it; else never. */
  public CompletableFuture<Service> failure() {
    return failure;
  }

  /** Starts a server that was stopped, where it was before, and returns when it answers. */
  public void start(Service service) {
    long began = System.nanoTime();
    requireFreePort(service);
    if (closed.get()) {
      throw new ServiceException("The services are being stopped.");
    }
    int port = host.config().ports().of(service);
    host.progress().line(service.title() + ": starting on port " + port);
    server(service).start();
    host.progress().line(service.title() + ": ready after " + seconds(began));
  }

  /** Stops one server and leaves the others as they are. */
  public void stop(Service service) {
    long began = System.nanoTime();
    if (server(service).stop()) {
      host.progress().line(service.title() + ": stopped in " + seconds(began));
    }
  }

  /** Runs another program beside the servers, which ends with them; its log and data are theirs. */
  public Child run(Command command) {
    return host.children().start(command);
  }

  /** The folder in which they keep everything. */
  public DataFolder data() {
    return host.data();
  }

  /** Stops all servers, those first that use others, each within half a minute. */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    try {
      inParallel(List.of(Service.KEYCLOAK, Service.ELASTICSEARCH, Service.S3), this::stop);
      inParallel(List.of(Service.POSTGRES), this::stop);
    } finally {
      host.children().close();
      host.data().close();
    }
  }

  private void requireFreePort(Service service) {
    int port = host.config().ports().of(service);
    if (Ports.isTaken(port)) {
      throw new PortTakenException(service, port);
    }
  }

  private CompletableFuture<Void> startIn(ExecutorService threads, Service service) {
    return servers.containsKey(service)
        ? CompletableFuture.runAsync(() -> start(service), threads)
        : CompletableFuture.completedFuture(null);
  }

  private void inParallel(List<Service> some, Consumer<Service> step) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      join(
          CompletableFuture.allOf(
              some.stream()
                  .filter(servers::containsKey)
                  .map(service -> CompletableFuture.runAsync(() -> step.accept(service), threads))
                  .toArray(CompletableFuture[]::new)));
    }
  }

  private static void join(CompletableFuture<Void> all) {
    try {
      all.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private Server server(Service service) {
    return Objects.requireNonNull(
        servers.get(service), () -> service.title() + " is not among the services");
  }

  private Server create(Service service) {
    return switch (service) {
      case POSTGRES -> new PostgresServer(host);
      case ELASTICSEARCH -> new ElasticsearchServer(host);
      case KEYCLOAK -> new KeycloakServer(host);
      case S3 -> new S3Server(host);
    };
  }

  private static String seconds(long sinceNanos) {
    return "%.1f s".formatted((System.nanoTime() - sinceNanos) / 1e9);
  }
}
