package io.sunboard.services;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** The loopback port of each server. */
public record Ports(int postgres, int elasticsearch, int keycloak, int s3) {
  /**
   * Below what the system hands out for outgoing connections, so that none of those is in the way.
   */
  private static final int LOWEST = 20_000;

  private static final int HIGHEST = 32_000;

  /** Four ports that nobody listens on now. */
  public static Ports free() {
    List<Integer> found = free(4);
    return new Ports(found.get(0), found.get(1), found.get(2), found.get(3));
  }

  /** As many different ports as asked for, none of which anybody listens on now. */
  public static List<Integer> free(int count) {
    List<Integer> found = new ArrayList<>();
    while (found.size() < count) {
      int candidate = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
      if (!found.contains(candidate) && !isTaken(candidate)) {
        found.add(candidate);
      }
    }
    return List.copyOf(found);
  }

  /** Whether somebody listens on this port of the loopback interface, by IPv4 or IPv6. */
  public static boolean isTaken(int port) {
    // A browser tries ::1 before 127.0.0.1 for "localhost", so a stranger on either is in the way.
    return isTaken("127.0.0.1", port) || isTaken("::1", port);
  }

  public int of(Service service) {
    return switch (service) {
      case POSTGRES -> postgres;
      case ELASTICSEARCH -> elasticsearch;
      case KEYCLOAK -> keycloak;
      case S3 -> s3;
    };
  }

  private static boolean isTaken(String address, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
      return false;
    } catch (BindException e) {
      // Without IPv6 there is no such address, which is nobody's port.
      return e.getMessage() == null || !e.getMessage().contains("assign requested address");
    } catch (IOException e) {
      return false;
    }
  }
}
