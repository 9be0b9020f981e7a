package io.sunboard.services.server;

import io.sunboard.services.DataFolder;
import io.sunboard.services.Endpoints;
import io.sunboard.services.Progress;
import io.sunboard.services.Service;
import io.sunboard.services.ServiceException;
import io.sunboard.services.process.Command;
import io.sunboard.services.process.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL with the API's database and Keycloak's, each owned by a user of its own, since a real
 * installation gives neither of them more.
 */
public final class PostgresServer extends ChildServer {
  static final String KEYCLOAK = "keycloak";

  /** The file by which a data folder is known to be complete and of which major version. */
  private static final String VERSION_FILE = "PG_VERSION";

  private final Path folder;
  private final Path data;
  private final Path programs;

  public PostgresServer(Host host) {
    super(host, Service.POSTGRES);
    this.folder = host.data().of(Service.POSTGRES);
    this.data = folder.resolve("data");
    this.programs = host.distribution().postgres();
  }

  /**
   * Ends a server of this folder that an earlier owner left running, and that no pid file names.
   */
  public static void endLeftover(DataFolder folder, Progress progress) throws IOException {
    Postmaster.clear(folder.path().resolve(Service.POSTGRES.id()).resolve("data"), progress);
  }

  @Override
  Command prepare() throws IOException {
    host.distribution().exclusively(this::unpack);
    if (Files.exists(data)) {
      host.privileges().own(folder);
      Postmaster.clear(data, host.progress());
    } else {
      create();
    }
    checkVersion();
    List<String> line = new ArrayList<>(List.of(program("postgres"), "-D", data.toString()));
    settings().forEach((name, value) -> line.addAll(List.of("-c", name + "=" + value)));
    return command(Service.POSTGRES.id(), line);
  }

  @Override
  boolean isReady() {
    return Postmaster.isReady(data);
  }

  private Map<String, String> settings() {
    String durable = host.config().durable() ? "on" : "off";
    return Map.of(
        "listen_addresses", "127.0.0.1",
        "port", Integer.toString(host.config().ports().postgres()),
        // No socket: its path would be too long in a deep folder, or shared in /tmp.
        "unix_socket_directories", "",
        "max_connections", "200",
        "timezone", "UTC",
        "log_timezone", "UTC",
        "fsync", durable,
        "full_page_writes", durable,
        "synchronous_commit", durable);
  }

  private void unpack() {
    if (Files.exists(programs)) {
      return;
    }
    host.progress().line("PostgreSQL: unpacking its programs, once");
    Path half = programs.resolveSibling(programs.getFileName() + ".half");
    try {
      Trees.delete(half);
      try (var unpacked =
          host.toolbox().call("PostgresArchive", Map.of("folder", half.toString()))) {
        Files.move(half, programs, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (Exception e) {
      throw new ServiceException("PostgreSQL cannot be unpacked: " + e.getMessage(), e);
    }
  }

  /** Builds the data folder beside its place and moves it there when it is complete. */
  private void create() throws IOException {
    host.progress().line("PostgreSQL: creating its databases, once");
    Path half = folder.resolve("half");
    Trees.delete(half);
    Path password = Files.writeString(folder.resolve("superuser"), "postgres\n");
    Path script = Files.writeString(folder.resolve("databases.sql"), databases());
    host.privileges().own(folder);
    List<String> initdb =
        List.of(
            program("initdb"),
            "--pgdata=" + half,
            "--username=postgres",
            "--pwfile=" + password,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C.UTF-8",
            "--no-sync",
            "--no-instructions");
    host.children().run(command("initdb", initdb), Path.of("/dev/null"));
    List<String> single =
        List.of(program("postgres"), "--single", "-D", half.toString(), "postgres");
    host.children().run(command("create-databases", single), script);
    Files.delete(script);
    Files.delete(password);
    Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
  }

  /** One statement a line, as PostgreSQL's single-user mode reads them. */
  private String databases() {
    Endpoints to = host.endpoints();
    return role(to.databaseName(), to.databaseUsername(), to.databasePassword())
        + role(KEYCLOAK, KEYCLOAK, KEYCLOAK);
  }

  private static String role(String database, String user, String password) {
    return """
    create role "%2$s" login password '%3$s'
    create database "%1$s" owner "%2$s"
    """
        .formatted(database, user, password);
  }

  private void checkVersion() throws IOException {
    String found = Files.readString(data.resolve(VERSION_FILE)).strip();
    String wanted = programs.getFileName().toString().replaceAll("\\D*(\\d+)\\..*", "$1");
    if (!found.equals(wanted)) {
      throw new ServiceException(
          "%s was made by PostgreSQL %s and this is %s: move or delete %s."
              .formatted(data, found, wanted, host.data().path()));
    }
  }

  private String program(String name) {
    return programs.resolve("bin").resolve(name).toString();
  }

  private Command command(String name, List<String> line) {
    return new Command(name, line, Map.of("LC_ALL", "C.UTF-8"), folder, Signal.INT, true);
  }
}
