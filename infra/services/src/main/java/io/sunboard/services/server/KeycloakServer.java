package io.sunboard.services.server;

import io.sunboard.services.Endpoints;
import io.sunboard.services.Service;
import io.sunboard.services.process.Command;
import io.sunboard.services.process.Signal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Keycloak with the sample realm: on the PostgreSQL beside it, or on a file of its own where that
 * one is not started.
 */
public final class KeycloakServer extends ChildServer {
  private static final String REALM = "sunboard-realm.json";

  private final Path folder;
  private final Path home;
  private final boolean onPostgres;

  public KeycloakServer(Host host) {
    super(host, Service.KEYCLOAK);
    this.folder = host.data().of(Service.KEYCLOAK);
    this.onPostgres = host.config().starts(Service.POSTGRES);
    Path unpacked = host.distribution().keycloak();
    // Keycloak is built for one kind of database, so each kind has a home of its own.
    this.home = onPostgres ? unpacked : unpacked.resolveSibling(unpacked.getFileName() + "-file");
  }

  @Override
  Command prepare() throws IOException {
    host.distribution().exclusively(this::build);
    tellIfRealmChanged();
    String origin = "http://localhost:" + host.config().ports().keycloak();
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "start",
                "--optimized",
                "--import-realm",
                // Alone: no cluster, which would listen on every interface.
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + host.config().ports().keycloak(),
                "--hostname=" + origin));
    arguments.addAll(database());
    return command(Service.KEYCLOAK.id(), arguments);
  }

  @Override
  boolean isReady() {
    // It listens long before it can answer for the realm.
    return Http.isOk(
        URI.create(host.endpoints().keycloakIssuer() + "/.well-known/openid-configuration"));
  }

  private List<String> database() {
    return onPostgres
        ? List.of(
            "--db-url=jdbc:postgresql://127.0.0.1:%d/%s"
                .formatted(host.config().ports().postgres(), PostgresServer.KEYCLOAK),
            "--db-username=" + PostgresServer.KEYCLOAK,
            "--db-password=" + PostgresServer.KEYCLOAK)
        : List.of(
            "--db-url=jdbc:h2:file:" + folder.resolve("database") + ";NON_KEYWORDS=VALUE",
            "--db-username=sa",
            "--db-password=" + PostgresServer.KEYCLOAK);
  }

  /** Fixes once what Keycloak wants fixed before it starts; the rest is said at each start. */
  private void build() {
    Path built = home.resolve("built");
    try {
      if (!Files.exists(home)) {
        Trees.copy(host.distribution().keycloak(), home);
        Files.deleteIfExists(built);
      }
      putRealm(home.resolve("data/import").resolve(REALM));
      if (!Files.exists(built) || !Files.readString(built).equals(whatWasBuilt())) {
        host.progress().line("Keycloak: building it for its database, once (about half a minute)");
        List<String> build = List.of("build", onPostgres ? "--db=postgres" : "--db=dev-file");
        host.children().run(command("keycloak-build", build), Path.of("/dev/null"));
        Files.writeString(built, whatWasBuilt());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whoever unpacks Keycloak once more undoes its build, which this tells. */
  private String whatWasBuilt() throws IOException {
    return Files.getLastModifiedTime(home.resolve("lib/quarkus/quarkus-application.dat"))
        .toString();
  }

  private static void putRealm(Path target) throws IOException {
    byte[] realm = realm();
    if (!Files.exists(target) || !Arrays.equals(Files.readAllBytes(target), realm)) {
      Files.createDirectories(Objects.requireNonNull(target.getParent()));
      Files.write(target, realm);
    }
  }

  /** Keycloak never changes a realm that it has; who keeps old data should know. */
  private void tellIfRealmChanged() throws IOException {
    Path imported = folder.resolve(REALM);
    if (!Files.exists(imported)) {
      Files.write(imported, realm());
    } else if (!Arrays.equals(Files.readAllBytes(imported), realm())) {
      host.progress()
          .line(
              "Keycloak: keeps the sample realm of an earlier version; delete %s to get the new one"
                  .formatted(host.data().path()));
    }
  }

  private static byte[] realm() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(KeycloakServer.class.getResourceAsStream("/" + REALM), REALM)) {
      return in.readAllBytes();
    }
  }

  private Command command(String name, List<String> arguments) {
    List<String> line = new ArrayList<>(List.of(home.resolve("bin/kc.sh").toString()));
    line.addAll(arguments);
    return new Command(
        name,
        line,
        Map.of(
            "JAVA_HOME", System.getProperty("java.home"),
            "SUNBOARD_ACCOUNTS_SECRET", Endpoints.ACCOUNTS_SECRET,
            "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
            "KC_BOOTSTRAP_ADMIN_PASSWORD", "admin",
            "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m",
            "JAVA_OPTS_APPEND", "-XX:-UseG1GC -XX:+UseSerialGC -XX:TieredStopAtLevel=1"),
        folder,
        Signal.TERM,
        false);
  }
}
