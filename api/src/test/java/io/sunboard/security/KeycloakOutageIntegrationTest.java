package io.sunboard.security;

import static io.sunboard.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.services.Service;
import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import io.sunboard.testing.Tokens;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Keycloak down: nobody notices but those who want to sign in. */
@Isolated
class KeycloakOutageIntegrationTest {

  private static final String SIGNED_IN = "{\"query\":\"{viewer{signedIn}}\"}";

  @Test
  void hurtsNeitherAnonymousReadersNorHoldersOfTokens() {
    String token = Tokens.signIn("sunboard-portal", "handler").get("access_token").asString();
    String stranger = new ForgedTokens(token).byAnUnknownKey();
    assertThat(viewer(Sunboard.url(), token).statusCode()).isEqualTo(200);
    Sunboard.stop(Service.KEYCLOAK);
    try {
      assertThat(viewer(Sunboard.url(), null).body()).contains("\"signedIn\":false");
      assertThat(viewer(Sunboard.url(), token).body()).contains("\"signedIn\":true");
      assertThat(viewer(Sunboard.url(), stranger).statusCode()).isEqualTo(401);
      eventually(() -> {
        HttpResponse<String> ready = readiness(Sunboard.management());
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).contains("\"status\":\"DEGRADED\"", "\"keycloak\"");
      });
    } finally {
      Sunboard.start(Service.KEYCLOAK);
    }
  }

  /** A node that has never seen a key serves readers, and says that it cannot check tokens yet. */
  @Test
  void doesNotKeepANodeFromStarting() {
    String token = Tokens.signIn("sunboard-portal", "handler").get("access_token").asString();
    Sunboard.stop(Service.KEYCLOAK);
    try (Sunboard.Node node = startedWithoutKeycloak(token)) {
      eventually(() -> assertThat(viewer(node.url(), token).statusCode()).isEqualTo(200));
    }
  }

  private static Sunboard.Node startedWithoutKeycloak(String token) {
    try {
      Sunboard.Node node = Sunboard.anotherNode();
      assertThat(viewer(node.url(), null).statusCode()).isEqualTo(200);
      HttpResponse<String> unchecked = viewer(node.url(), token);
      assertThat(unchecked.statusCode()).isEqualTo(503);
      assertThat(unchecked.body()).contains("\"code\":\"SIGN_IN_UNAVAILABLE\"");
      return node;
    } finally {
      Sunboard.start(Service.KEYCLOAK);
    }
  }

  private static HttpResponse<String> viewer(URI node, @Nullable String token) {
    Reader reader = Reader.anonymous().at(node);
    var request = reader.request("/graphql").header("Content-Type", "application/json");
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return reader.send(request.POST(BodyPublishers.ofString(SIGNED_IN)));
  }

  private static HttpResponse<String> readiness(URI management) {
    Reader reader = Reader.anonymous().at(management);
    return reader.send(reader.request("/actuator/health/readiness").GET());
  }
}
