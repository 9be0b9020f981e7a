package io.sunboard.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class EndpointsTest {
  private static final Ports PORTS = new Ports(5001, 5002, 5003, 5004);

  @Test
  void theIssuerIsNamedAsBrowsersReachIt() {
    Endpoints endpoints = Endpoints.of(PORTS, EnumSet.allOf(Service.class));

    assertThat(endpoints.asProperties())
        .containsEntry("sunboard.keycloak.issuer", "http://localhost:5003/realms/sunboard")
        .containsEntry("sunboard.database.port", "5001")
        .containsEntry("sunboard.elasticsearch.url", "http://127.0.0.1:5002")
        .containsEntry("sunboard.s3.endpoint", "http://127.0.0.1:5004");
  }

  @Test
  void whatIsNotStartedIsNotConfigured() {
    Endpoints endpoints = Endpoints.of(PORTS, EnumSet.of(Service.S3));

    assertThat(endpoints.asProperties().keySet()).allMatch(name -> name.startsWith("sunboard.s3."));
  }
}
