package io.sunboard.testing;

import io.sunboard.services.LocalServices;
import io.sunboard.services.Service;
import io.sunboard.services.ServicesConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** PostgreSQL, Elasticsearch, Keycloak and S3 for the tests of this build. */
interface Servers {

  /** The API's configuration for them. */
  Map<String, String> properties();

  /** Takes a server down, as a failure would. */
  void stop(Service service);

  /** Brings it back where it was. */
  void start(Service service);

  /** As {@code -Dsunboard.services} says: local, from Maven artifacts, or containers. */
  static Servers startAll() {
    return switch (System.getProperty("sunboard.services", "local")) {
      case "local" -> local();
      case "containers" -> ContainerServers.start();
      default ->
          throw new IllegalArgumentException(
              "sunboard.services is local or containers, not "
                  + System.getProperty("sunboard.services"));
    };
  }

  private static Servers local() {
    LocalServices services =
        LocalServices.start(ServicesConfig.forTests(freshFolder()), System.out::println);
    return new Servers() {
      @Override
      public Map<String, String> properties() {
        return services.endpoints().asProperties();
      }

      @Override
      public void stop(Service service) {
        services.stop(service);
      }

      @Override
      public void start(Service service) {
        services.start(service);
      }
    };
  }

  /** An empty folder below {@code target}, so that {@code clean} takes it away. */
  static Path freshFolder() {
    try {
      Path target = Files.createDirectories(Path.of("target", "services").toAbsolutePath());
      return Files.createTempDirectory(target, "run-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
