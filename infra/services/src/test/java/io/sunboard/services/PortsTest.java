package io.sunboard.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortsTest {
  @Test
  void freePortsDifferAndLieBelowThoseOfOutgoingConnections() {
    List<Integer> ports = Ports.free(50);

    assertThat(ports).hasSize(50).doesNotHaveDuplicates().allMatch(port -> port < 32_768);
    assertThat(ports).noneMatch(Ports::isTaken);
  }

  @Test
  void aPortThatSomebodyListensOnIsTakenUntilHeStops() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      port = socket.getLocalPort();
      assertThat(Ports.isTaken(port)).isTrue();
    }
    assertThat(Ports.isTaken(port)).isFalse();
  }

  @Test
  void everyServiceHasItsOwnPort() {
    Ports ports = new Ports(1, 2, 3, 4);

    assertThat(ports.of(Service.POSTGRES)).isEqualTo(1);
    assertThat(ports.of(Service.ELASTICSEARCH)).isEqualTo(2);
    assertThat(ports.of(Service.KEYCLOAK)).isEqualTo(3);
    assertThat(ports.of(Service.S3)).isEqualTo(4);
  }
}
