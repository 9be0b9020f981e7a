package io.sunboard.testing;

import com.github.dockerjava.api.exception.NotFoundException;
import dasniko.testcontainers.keycloak.KeycloakContainer;
import io.sunboard.services.Endpoints;
import io.sunboard.services.LocalServices;
import io.sunboard.services.Ports;
import io.sunboard.services.Service;
import io.sunboard.services.ServicesConfig;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.images.PullPolicy;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** The servers from the official images; S3 stays embedded. */
final class ContainerServers implements Servers {

  static final String POSTGRES = "postgres:18";
  static final String ELASTICSEARCH = "docker.elastic.co/elasticsearch/elasticsearch:8.19.21";
  static final String KEYCLOAK = "quay.io/keycloak/keycloak:26.7";

  /** All three start at once, perhaps beside the rest of a build. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final PostgreSQLContainer postgres =
      new PostgreSQLContainer(DockerImageName.parse(POSTGRES))
          .withDatabaseName("sunboard")
          .withUsername("sunboard")
          .withPassword("sunboard")
          .withStartupTimeout(PATIENCE);
  private final ElasticsearchContainer elasticsearch =
      new ElasticsearchContainer(ELASTICSEARCH)
          .withEnv("xpack.security.enabled", "false")
          .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m")
          .withStartupTimeout(PATIENCE);
  private final KeycloakContainer keycloak =
      new KeycloakContainer(KEYCLOAK)
          .withRealmImportFile("/sunboard-realm.json")
          .withStartupTimeout(PATIENCE);
  private final LocalServices s3;

  private ContainerServers() {
    keycloak.withImagePullPolicy(PullPolicy.defaultPolicy());
    s3 =
        LocalServices.start(
            new ServicesConfig(
                Servers.freshFolder(), Ports.free(), EnumSet.of(Service.S3), false, true),
            System.out::println);
  }

  static ContainerServers start() {
    List.of(POSTGRES, ELASTICSEARCH, KEYCLOAK).forEach(ContainerServers::obtain);
    ContainerServers servers = new ContainerServers();
    Runtime.getRuntime().addShutdownHook(new Thread(servers::stopAll, "containers-stop"));
    Startables.deepStart(servers.postgres, servers.elasticsearch, servers.keycloak).join();
    return servers;
  }

  /** Says at once, and in one line, when an image is neither here nor to be had. */
  private static void obtain(String image) {
    var docker = DockerClientFactory.instance().client();
    try {
      docker.inspectImageCmd(image).exec();
    } catch (NotFoundException notHere) {
      try {
        if (!docker.pullImageCmd(image).start().awaitCompletion(5, TimeUnit.MINUTES)) {
          throw new IllegalStateException("pulling took too long");
        }
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(interrupted);
      } catch (RuntimeException notThere) {
        throw new IllegalStateException(
            "The image "
                + image
                + " is neither on this machine nor can it be pulled: "
                + notThere.getMessage(),
            notThere);
      }
    }
  }

  @Override
  public Map<String, String> properties() {
    Map<String, String> properties = new LinkedHashMap<>(s3.endpoints().asProperties());
    properties.put("sunboard.database.host", postgres.getHost());
    properties.put("sunboard.database.port", String.valueOf(postgres.getFirstMappedPort()));
    properties.put("sunboard.database.name", postgres.getDatabaseName());
    properties.put("sunboard.database.username", postgres.getUsername());
    properties.put("sunboard.database.password", postgres.getPassword());
    properties.put("sunboard.elasticsearch.url", "http://" + elasticsearch.getHttpHostAddress());
    properties.put("sunboard.keycloak.issuer", keycloak.getAuthServerUrl() + "/realms/sunboard");
    properties.put("sunboard.accounts.secret", Endpoints.ACCOUNTS_SECRET);
    return properties;
  }

  /** A paused container keeps its port, and answers nobody. */
  @Override
  public void stop(Service service) {
    if (service == Service.S3) {
      s3.stop(service);
      return;
    }
    container(service).getDockerClient().pauseContainerCmd(id(service)).exec();
  }

  @Override
  public void start(Service service) {
    if (service == Service.S3) {
      s3.start(service);
      return;
    }
    container(service).getDockerClient().unpauseContainerCmd(id(service)).exec();
  }

  private String id(Service service) {
    return container(service).getContainerId();
  }

  private GenericContainer<?> container(Service service) {
    return switch (service) {
      case POSTGRES -> postgres;
      case ELASTICSEARCH -> elasticsearch;
      case KEYCLOAK -> keycloak;
      case S3 -> throw new IllegalArgumentException("S3 is embedded");
    };
  }

  private void stopAll() {
    keycloak.stop();
    elasticsearch.stop();
    postgres.stop();
  }
}
