package io.sunboard.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WelcomeTest {
  private static final Path ROOT = Path.of("/checkout");

  @Test
  void everyAddressFollowsItsPort() {
    Settings settings =
        Settings.from(
            Map.of(
                "SUNBOARD_PORT", "9001",
                "SUNBOARD_KEYCLOAK_PORT", "9002",
                "SUNBOARD_MANAGEMENT_PORT", "9003"),
            ROOT);

    assertThat(Welcome.text(settings, 42.4))
        .contains("ready after 42 s")
        .contains("http://localhost:9001/graphql")
        .contains("http://localhost:9002/")
        .contains("http://localhost:9003/actuator/health")
        .contains("/checkout/.local");
  }

  @Test
  void sampleAccountsAreOfferedOnlyWithTheSampleRealm() {
    Settings elsewhere =
        Settings.from(Map.of("SUNBOARD_KEYCLOAK_ISSUER", "https://id.example.org"), ROOT);

    assertThat(Welcome.text(elsewhere, 1)).doesNotContain("supervisor2");
    assertThat(Welcome.text(Settings.from(Map.of(), ROOT), 1)).contains("supervisor2");
  }

  @Test
  void theTableIsWhatTheSampleRealmHolds() throws IOException {
    JsonNode realm;
    try (InputStream in = WelcomeTest.class.getResourceAsStream("/sunboard-realm.json")) {
      realm = new JsonMapper().readTree(Objects.requireNonNull(in));
    }
    List<SampleAccount> accounts =
        realm
            .get("users")
            .valueStream()
            .filter(user -> !user.has("serviceAccountClientId"))
            .map(WelcomeTest::account)
            .toList();

    assertThat(SampleAccount.ALL).containsExactlyElementsOf(accounts);
  }

  private static SampleAccount account(JsonNode user) {
    String name = user.get("username").asString();
    assertThat(user.at("/credentials/0/value").asString()).isEqualTo(name);
    String staffRole = user.at("/clientRoles/sunboard-api/0").asString("");
    String realmRole = user.at("/realmRoles/1").asString();
    String group = user.at("/groups/0").asString("");
    return new SampleAccount(
        name,
        realmRole.equals("cadre") ? staffRole : realmRole,
        group.substring(group.lastIndexOf('/') + 1),
        user.get("firstName").asString() + " " + user.get("lastName").asString());
  }
}
