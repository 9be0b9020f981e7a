package io.sunboard.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunboard.services.Service;
import io.sunboard.services.ServiceException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  private static final Path ROOT = Path.of("/checkout");

  @Test
  void withoutVariablesEverythingIsHereOnItsUsualPort() {
    Settings settings = Settings.from(Map.of(), ROOT);

    assertThat(settings.local()).containsExactlyInAnyOrder(Service.values());
    assertThat(settings.port(Port.API)).isEqualTo(8080);
    assertThat(settings.port(Port.KEYCLOAK)).isEqualTo(8081);
    assertThat(settings.port(Port.MANAGEMENT)).isEqualTo(8082);
    assertThat(settings.data()).isEqualTo(ROOT.resolve(".local"));
    assertThat(settings.profile()).isEqualTo("xianning");
  }

  @Test
  void everyPortHasItsVariable() {
    Map<String, String> environment = new HashMap<>();
    int number = 9_001;
    for (Port port : Port.values()) {
      environment.put(port.variable(), Integer.toString(number++));
    }

    Settings settings = Settings.from(environment, ROOT);

    assertThat(settings.ports().values())
        .containsExactlyInAnyOrder(9_001, 9_002, 9_003, 9_004, 9_005, 9_006);
    assertThat(settings.services().ports().keycloak()).isEqualTo(settings.port(Port.KEYCLOAK));
    assertThat(settings.services().ports().postgres()).isEqualTo(settings.port(Port.DATABASE));
  }

  @ParameterizedTest
  @CsvSource({
    "SUNBOARD_DATABASE_HOST, db.example.org, POSTGRES",
    "SUNBOARD_ELASTICSEARCH_URL, http://search.example.org:9200, ELASTICSEARCH",
    "SUNBOARD_KEYCLOAK_ISSUER, https://id.example.org/realms/sunboard, KEYCLOAK",
    "SUNBOARD_S3_ENDPOINT, https://s3.example.org, S3"
  })
  void whatRunsElsewhereIsNotStartedHere(String variable, String value, Service service) {
    Settings settings = Settings.from(Map.of(variable, value), ROOT);

    assertThat(settings.local()).hasSize(3).doesNotContain(service);
    assertThat(settings.services().starts(service)).isFalse();
    assertThat(settings.listensHere(Port.of(service))).isFalse();
  }

  @Test
  void anEmptyAddressMeansHere() {
    assertThat(Settings.from(Map.of("SUNBOARD_DATABASE_HOST", " "), ROOT).local())
        .contains(Service.POSTGRES);
  }

  @Test
  void anEmptyProfileMeansNone() {
    assertThat(Settings.from(Map.of("SUNBOARD_PROFILE", ""), ROOT).profile()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"80a", "0", "65536", "-1", "99999999999"})
  void aPortThatIsNoneIsNamedWithItsVariable(String text) {
    assertThatThrownBy(() -> Settings.from(Map.of("SUNBOARD_S3_PORT", text), ROOT))
        .isInstanceOf(ServiceException.class)
        .hasMessageStartingWith("SUNBOARD_S3_PORT is \"" + text + "\"");
  }

  @Test
  void twoUsersOfOnePortAreBothNamed() {
    assertThatThrownBy(() -> Settings.from(Map.of("SUNBOARD_S3_PORT", "8080"), ROOT))
        .isInstanceOf(ServiceException.class)
        .hasMessage(
            "SUNBOARD_PORT and SUNBOARD_S3_PORT both say 8080: each needs a port of its own.");
  }

  @Test
  void thePortOfAServerElsewhereIsInNobodysWay() {
    Settings settings =
        Settings.from(
            Map.of("SUNBOARD_DATABASE_HOST", "db.example.org", "SUNBOARD_DATABASE_PORT", "8080"),
            ROOT);

    assertThat(settings.listensHere(Port.DATABASE)).isFalse();
  }
}
