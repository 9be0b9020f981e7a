package io.sunboard.testing;

import io.sunboard.SunboardApplication;
import io.sunboard.services.Service;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;

/**
 * The product as it runs, with Xianning loaded: started with its servers by the first test that
 * asks for it, and stopped when the build's JVM ends. Tests run in parallel against it, so each
 * works on periods and codes of its own.
 */
public final class Sunboard {

  /** What the audit trail is linked with here. */
  public static final String AUDIT_KEY = "for tests, and known to all of them";

  /** What citizens' contact is sealed with here: one key, number 2. */
  public static final String CONTACT_KEYSET =
      "eyJwcmltYXJ5S2V5SWQiOjIsImtleSI6W3sia2V5RGF0YSI6eyJ0eXBlVXJsIjoidHlwZS5nb29n"
          + "bGVhcGlzLmNvbS9nb29nbGUuY3J5cHRvLnRpbmsuQWVzR2NtS2V5IiwidmFsdWUiOiJHaUJtYjNJ"
          + "Z2RHVnpkSE1zSUdGdVpDQnJibTkzYmlCMGJ5QjBhR1Z0SUdGc2JBPT0iLCJrZXlNYXRlcmlhbFR5"
          + "cGUiOiJTWU1NRVRSSUMifSwic3RhdHVzIjoiRU5BQkxFRCIsImtleUlkIjoyLCJvdXRwdXRQcmVm"
          + "aXhUeXBlIjoiVElOSyJ9XX0=";

  /** Of tracking codes and receipts. */
  public static final String TIP_KEY = "for the tests of tips, and known to all";

  private static final class Holder {
    static final Servers SERVERS = Servers.startAll();
    static final Node MAIN = new Node(SERVERS, List.of("--sunboard.profile=xianning"));
  }

  private Sunboard() {}

  /** Where the API and the portal are. */
  public static URI url() {
    return Holder.MAIN.url();
  }

  /** Where health and metrics are. */
  public static URI management() {
    return Holder.MAIN.management();
  }

  public static URI keycloakIssuer() {
    return URI.create(property("sunboard.keycloak.issuer"));
  }

  /** A setting of the running product, such as an address of a server. */
  public static String property(String name) {
    return String.valueOf(Holder.MAIN.context.getEnvironment().getProperty(name));
  }

  /** A part of the running product, for what cannot be reached from outside. */
  public static <T> T bean(Class<T> type) {
    return Holder.MAIN.context.getBean(type);
  }

  public static void stop(Service service) {
    Holder.SERVERS.stop(service);
  }

  public static void start(Service service) {
    Holder.SERVERS.start(service);
  }

  /** One more node on the same servers, to be closed by whoever asked. */
  public static Node anotherNode() {
    return new Node(Holder.SERVERS, List.of());
  }

  /** A connection of its own to the tables of a city, past the product. */
  public static Connection connection(String schema) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://%s:%s/%s?currentSchema=%s"
            .formatted(
                property("sunboard.database.host"),
                property("sunboard.database.port"),
                property("sunboard.database.name"),
                schema),
        property("sunboard.database.username"),
        property("sunboard.database.password"));
  }

  /** The same, prepared by whoever asks before it starts. */
  public static Node anotherNode(
      ApplicationContextInitializer<ConfigurableApplicationContext> prepared) {
    return new Node(Holder.SERVERS, List.of(), prepared);
  }

  /**
   * Xianning once more, on the same servers but with tables and an index of its own: for tests that
   * need to know all that is released. To be closed by whoever asked.
   *
   * @param name lower-case letters
   * @param more settings of its own, such as {@code --sunboard.proxies=1}
   */
  public static Node ownCity(String name, String... more) {
    return anyCity("xianning", name, more);
  }

  /** The same with any city's profile. */
  public static Node anyCity(String profile, String name, String... more) {
    List<String> own = city(profile, name);
    own.addAll(List.of(more));
    return new Node(Holder.SERVERS, own);
  }

  /** Xianning once more, on a node in a process of its own that can be killed. */
  public static NodeProcess ownProcess(String name) {
    return new NodeProcess(arguments(Holder.SERVERS, city("xianning", name)));
  }

  private static List<String> city(String profile, String name) {
    return new ArrayList<>(
        List.of(
            "--sunboard.profile=" + profile,
            "--spring.r2dbc.properties.schema=" + name,
            "--spring.flyway.default-schema=" + name,
            "--sunboard.elasticsearch.index-prefix=" + name,
            "--sunboard.elasticsearch.staff-index-prefix=" + name + "-staff",
            "--sunboard.media.folder=" + name,
            "--sunboard.audit.anchor=audit/" + name + ".json"));
  }

  private static List<String> arguments(Servers servers, List<String> more) {
    List<String> arguments = new ArrayList<>();
    servers.properties().forEach((name, value) -> arguments.add("--" + name + "=" + value));
    // The containers' libraries bring the interface of Bean Validation, and no provider.
    arguments.add("--logging.level.org.springframework.validation.beanvalidation=WARN");
    if (more.stream().noneMatch(each -> each.startsWith("--sunboard.audit.key="))) {
      arguments.add("--sunboard.audit.key=" + AUDIT_KEY);
    }
    arguments.add("--sunboard.alert.key=for the tests of alerts, and known to all");
    // Receivers are in this process, and fail on purpose.
    arguments.add("--sunboard.alert.anywhere=true");
    arguments.add("--sunboard.alert.first-retry=100ms");
    arguments.add("--sunboard.open311.apps.tests=known-to-all-of-the-tests");
    if (more.stream().noneMatch(each -> each.startsWith("--sunboard.contact.keyset="))) {
      arguments.add("--sunboard.contact.keyset=" + CONTACT_KEYSET);
    }
    arguments.add("--sunboard.tip.key=" + TIP_KEY);
    arguments.add("--sunboard.tip.receipt-key=" + TIP_KEY);
    // All tests come from one network, say the same of one place, and solve nothing.
    Map.of(
            "challenge.required", "false",
            "challenge.alike", "1000000",
            "tip.limits.reports", "1000000",
            "tip.limits.lookups", "1000000",
            "tip.limits.guesses", "1000000",
            "tip.limits.additions", "1000000",
            "tip.limits.additions-to-one", "1000000",
            "similar.questions", "1000000",
            "alert.per-network", "1000000")
        .forEach((name, value) -> {
          String setting = "--sunboard." + name + "=";
          if (more.stream().noneMatch(each -> each.startsWith(setting))) {
            arguments.add(setting + value);
          }
        });
    // Tests share a busy machine and time nothing.
    arguments.add("--sunboard.elasticsearch.search-patience=12s");
    arguments.addAll(more);
    return arguments;
  }

  /** A node of the API. */
  public static final class Node implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Node(Servers servers, List<String> more) {
      this(servers, more, _ -> {});
    }

    private Node(
        Servers servers,
        List<String> more,
        ApplicationContextInitializer<ConfigurableApplicationContext> prepared) {
      List<String> arguments =
          new ArrayList<>(
              List.of(
                  "--server.port=0",
                  "--server.address=127.0.0.1",
                  "--management.server.port=0",
                  "--management.server.address=127.0.0.1"));
      arguments.addAll(arguments(servers, more));
      SpringApplication application = new SpringApplication(SunboardApplication.class);
      application.addInitializers(Node::withLoopsOfItsOwn, prepared);
      context = application.run(arguments.toArray(String[]::new));
    }

    /** Otherwise the first node to be closed would stop the event loops of all the others. */
    private static void withLoopsOfItsOwn(ConfigurableApplicationContext context) {
      ReactorResourceFactory loops = new ReactorResourceFactory();
      loops.setUseGlobalResources(false);
      ((BeanDefinitionRegistry) context)
          .registerBeanDefinition(
              "reactorResourceFactory",
              BeanDefinitionBuilder.rootBeanDefinition(ReactorResourceFactory.class, () -> loops)
                  .getBeanDefinition());
    }

    public URI url() {
      return at("local.server.port");
    }

    public URI management() {
      return at("local.management.port");
    }

    /** A part of this node, for what cannot be reached from outside. */
    public <T> T bean(Class<T> type) {
      return context.getBean(type);
    }

    public <T> Map<String, T> beans(Class<T> type) {
      return context.getBeansOfType(type);
    }

    private URI at(String port) {
      return URI.create("http://localhost:" + context.getEnvironment().getProperty(port));
    }

    @Override
    public void close() {
      context.close();
    }
  }
}
