package io.sunboard.local;

import io.sunboard.services.Ports;
import io.sunboard.services.Service;
import io.sunboard.services.ServiceException;
import io.sunboard.services.ServicesConfig;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the environment asks for.
 *
 * @param ports the number of each port, also of those that nobody here listens on
 * @param local the services that are started here, since no address of another one is given
 * @param profile the city profile that the API loads; empty for none
 * @param sample which version of the profile's sample year the API loads; empty for none
 */
record Settings(
    Path data, Map<Port, Integer> ports, Set<Service> local, String profile, String sample) {
  private static final String SAMPLE_CITY = "xianning";
  private static final String SAMPLE_SIZE = "small";

  /** Each service's variable that says "it runs elsewhere"; the API reads the same one. */
  private static final Map<Service, String> ELSEWHERE =
      Map.of(
          Service.POSTGRES, "SUNBOARD_DATABASE_HOST",
          Service.ELASTICSEARCH, "SUNBOARD_ELASTICSEARCH_URL",
          Service.KEYCLOAK, "SUNBOARD_KEYCLOAK_ISSUER",
          Service.S3, "SUNBOARD_S3_ENDPOINT");

  Settings {
    ports = Map.copyOf(ports);
    local = Set.copyOf(local);
  }

  /**
   * Reads the environment's variables; an empty one counts as absent, save the profile and the
   * sample.
   *
   * @param root the folder of the checkout, where data is kept unless configured
   * @throws ServiceException if one of them cannot be used, naming it
   */
  static Settings from(Map<String, String> environment, Path root) {
    Set<Service> local = EnumSet.noneOf(Service.class);
    for (Service service : Service.values()) {
      if (value(environment, elsewhere(service)).isEmpty()) {
        local.add(service);
      }
    }
    Map<Port, Integer> ports = new EnumMap<>(Port.class);
    for (Port port : Port.values()) {
      ports.put(port, number(environment, port));
    }
    Settings settings =
        new Settings(
            value(environment, "SUNBOARD_DATA").map(root::resolve).orElse(root.resolve(".local")),
            ports,
            local,
            environment.getOrDefault("SUNBOARD_PROFILE", SAMPLE_CITY),
            environment.getOrDefault("SUNBOARD_SAMPLE", SAMPLE_SIZE));
    settings.requireDifferentPorts();
    return settings;
  }

  static String elsewhere(Service service) {
    return ELSEWHERE.getOrDefault(service, "");
  }

  int port(Port port) {
    return ports.getOrDefault(port, port.standard());
  }

  boolean listensHere(Port port) {
    return switch (port) {
      case API, MANAGEMENT -> true;
      case DATABASE -> local.contains(Service.POSTGRES);
      case ELASTICSEARCH -> local.contains(Service.ELASTICSEARCH);
      case KEYCLOAK -> local.contains(Service.KEYCLOAK);
      case S3 -> local.contains(Service.S3);
    };
  }

  ServicesConfig services() {
    Ports numbers =
        new Ports(
            port(Port.DATABASE), port(Port.ELASTICSEARCH), port(Port.KEYCLOAK), port(Port.S3));
    // This program stops them itself, after the API.
    return new ServicesConfig(data, numbers, local, true, false);
  }

  private void requireDifferentPorts() {
    Map<Integer, Port> seen = new HashMap<>();
    for (Port port : Port.values()) {
      Port other = listensHere(port) ? seen.put(port(port), port) : null;
      if (other != null) {
        throw new ServiceException(
            "%s and %s both say %d: each needs a port of its own."
                .formatted(other.variable(), port.variable(), port(port)));
      }
    }
  }

  private static int number(Map<String, String> environment, Port port) {
    Optional<String> text = value(environment, port.variable());
    try {
      int number = text.map(Integer::parseInt).orElse(port.standard());
      if (number >= 1 && number <= 65_535) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number out of range.
    }
    throw new ServiceException(
        "%s is \"%s\", which is no port: a number from 1 to 65535 is needed."
            .formatted(port.variable(), text.orElse("")));
  }

  private static Optional<String> value(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }
}
