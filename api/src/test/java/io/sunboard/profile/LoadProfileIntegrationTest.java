package io.sunboard.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import io.sunboard.testing.Together;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Loading a city again, in a deployment of its own, since here the whole of it is looked at. */
class LoadProfileIntegrationTest {

  private static Sunboard.Node city;

  @BeforeAll
  static void aLoadedCity() {
    city = Sunboard.ownCity("loadprofile");
  }

  @AfterAll
  static void noCityAnyMore() {
    city.close();
  }

  private static Reader as(String account) {
    return Reader.as(account).at(city.url());
  }

  private static JsonNode load(URI node, String profile) {
    return Reader.as("admin").at(node).done("loadProfile", Map.of("profile", profile));
  }

  @Test
  void createsNothingTheSecondTime() {
    JsonNode again = load(city.url(), "xianning");
    assertThat(again.get("created").asInt()).isZero();
    assertThat(again.at("/city/code").asString()).isEqualTo("XN");
  }

  @Test
  void createsNothingWhenSeveralLoadAtOnce() {
    List<Integer> created =
        Together.all(5, _ -> load(city.url(), "xianning").get("created").asInt());
    assertThat(created).containsOnly(0);
  }

  @Test
  void leavesAloneWhatPeopleHaveChangedSince() {
    JsonNode unit = as("admin").data("unit", Map.of("code", "XN-TS")).get("unit");
    as("admin")
        .done(
            "upsertUnit",
            Map.of(
                "code",
                "XN-TS",
                "name",
                "通山新区",
                "tier",
                "COUNTY",
                "parent",
                "XN",
                "expectedRevision",
                unit.get("revision").asInt()));
    assertThat(load(city.url(), "xianning").get("created").asInt()).isZero();
    assertThat(as("admin").data("unit", Map.of("code", "XN-TS")).at("/unit/name").asString())
        .isEqualTo("通山新区");
  }

  @Test
  void opensNoRoundForASchemeThatCameLater() {
    String scheme =
        """
        code: towns-2021
        name: {zh: 乡镇方案}
        inForceFrom: 2021-01
        groups: [{code: towns, name: {zh: 乡镇组}, units: [XN-CB]}]
        channels: [{code: published, kind: IMPORTED, weight: 1, name: {zh: 公布总分}}]
        rounding: {places: 2, mode: HALF_UP, orderBy: EXACT}
        """;
    String upload = as("admin").upload("towns.yaml", scheme.getBytes(StandardCharsets.UTF_8));
    as("admin").done("adoptScheme", Map.of("uploadId", upload));
    assertThat(load(city.url(), "xianning").get("created").asInt()).isZero();
  }

  @Test
  void goesOnWithAUnitThatWasRetired() {
    int revision = as("admin").data("unit", Map.of("code", "XN-CJB")).at("/unit/revision").asInt();
    as("admin")
        .done(
            "retireUnit", Map.of("code", "XN-CJB", "reason", "机构改革", "expectedRevision", revision));
    assertThat(load(city.url(), "xianning").get("created").asInt()).isZero();
  }

  @Test
  void refusesAnotherCity() {
    JsonNode refused = as("admin").refused("loadProfile", Map.of("profile", "atlantis"));
    assertThat(refused.at("/0/code").asString()).isEqualTo("ANOTHER_CITY");
    assertThat(refused.at("/0/message").asString()).contains("xianning");
    assertThat(as("admin").data("unit", Map.of("code", "AT")).get("unit").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nowhere", "../xianning", "xianning/", "XIANNING", "\u0000"})
  void refusesWhatIsNoProfile(String profile) {
    JsonNode refused = as("admin").refused("loadProfile", Map.of("profile", profile));
    assertThat(refused.at("/0/code").asString()).isEqualTo("UNKNOWN_PROFILE");
  }
}
