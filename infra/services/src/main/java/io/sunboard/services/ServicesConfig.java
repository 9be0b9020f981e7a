package io.sunboard.services;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/**
 * What to start, where to listen and where to keep data.
 *
 * @param data the folder for data, logs and process ids; made when missing; one owner at a time
 * @param ports where each server listens, on the loopback interface only
 * @param services which servers to start; none is allowed
 * @param durable whether the data must survive a power cut; tests gain speed by saying no
 * @param stopAtExit whether the end of this JVM stops the servers without a call of {@code close}
 */
public record ServicesConfig(
    Path data, Ports ports, Set<Service> services, boolean durable, boolean stopAtExit) {
  public ServicesConfig {
    data = data.toAbsolutePath().normalize();
    services = Set.copyOf(services);
  }

  /** All four servers on free ports, stopped when the JVM ends. */
  public static ServicesConfig forTests(Path data) {
    return new ServicesConfig(data, Ports.free(), EnumSet.allOf(Service.class), false, true);
  }

  public boolean starts(Service service) {
    return services.contains(service);
  }
}
