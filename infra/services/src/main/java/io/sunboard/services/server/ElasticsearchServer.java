package io.sunboard.services.server;

import io.sunboard.services.Service;
import io.sunboard.services.process.Command;
import io.sunboard.services.process.Signal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One Elasticsearch node without security, which the local distribution does not have. */
public final class ElasticsearchServer extends ChildServer {
  private static final String JVM =
      "-Xms512m -Xmx512m -XX:-AlwaysPreTouch -XX:-UseG1GC -XX:+UseSerialGC";

  private static final String LOGGING =
      """
      status = error
      appender.console.type = Console
      appender.console.name = console
      appender.console.layout.type = PatternLayout
      appender.console.layout.pattern = [%d{ISO8601}][%-5p][%-25c{1.}] %m%n
      rootLogger.level = info
      rootLogger.appenderRef.console.ref = console
      """;

  private final Path folder;

  public ElasticsearchServer(Host host) {
    super(host, Service.ELASTICSEARCH);
    this.folder = host.data().of(Service.ELASTICSEARCH);
  }

  @Override
  Command prepare() throws IOException {
    Path home = host.distribution().elasticsearch();
    Path config = Files.createDirectories(folder.resolve("config"));
    Path temporary = Files.createDirectories(folder.resolve("tmp"));
    Files.createDirectories(folder.resolve("data"));
    Files.createDirectories(folder.resolve("logs"));
    Files.writeString(config.resolve("elasticsearch.yml"), settings());
    Files.writeString(config.resolve("log4j2.properties"), LOGGING);
    Files.write(config.resolve("jvm.options"), jvmOptions(home));
    host.privileges().own(folder);
    return new Command(
        Service.ELASTICSEARCH.id(),
        List.of(home.resolve("bin/elasticsearch").toString()),
        Map.of(
            "ES_JAVA_HOME", System.getProperty("java.home"),
            "ES_PATH_CONF", config.toString(),
            "ES_TMPDIR", temporary.toString(),
            "ES_JAVA_OPTS", JVM),
        folder,
        Signal.TERM,
        true);
  }

  @Override
  boolean isReady() {
    // "ping" and "info" are not served by the local distribution.
    return Http.isOk(
        URI.create(host.endpoints().elasticsearch() + "/_cluster/health?wait_for_status=yellow"));
  }

  private String settings() {
    return """
    cluster.name: sunboard-local
    discovery.type: single-node
    xpack.security.enabled: false
    xpack.ml.enabled: false
    http.host: 127.0.0.1
    http.port: %d
    transport.host: 127.0.0.1
    transport.port: 0
    path.data: "%s"
    path.logs: "%s"
    cluster.routing.allocation.disk.threshold_enabled: false
    """
        .formatted(
            host.config().ports().elasticsearch(), folder.resolve("data"), folder.resolve("logs"));
  }

  /** The distribution's own, without its endless log of garbage collections. */
  private static List<String> jvmOptions(Path home) throws IOException {
    return Files.readAllLines(home.resolve("config/jvm.options")).stream()
        .filter(line -> !line.contains("-Xlog:gc"))
        .toList();
  }
}
