package io.sunboard.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Accounts and duties, kept in the real Keycloak. User names of this class begin with ac-. */
class AccountsIntegrationTest {

  private static final Reader ADMIN = Reader.as("admin");

  private static Map<String, Object> plan(String username, String unit) {
    return Map.of(
        "username",
        username,
        "name",
        "测试 " + username,
        "email",
        username + "@example.org",
        "unit",
        unit);
  }

  private static JsonNode account(String username) {
    JsonNode nodes =
        ADMIN.data("account/accounts", Map.of("search", username)).at("/accounts/nodes");
    assertThat(nodes).hasSize(1);
    return nodes.get(0);
  }

  private static List<String> duties(JsonNode account) {
    return account.get("duties").valueStream().map(JsonNode::asString).toList();
  }

  private static String code(JsonNode errors) {
    return errors.at("/0/code").asString();
  }

  /** What Keycloak says to a sign-in, or nothing when it lets in. */
  private static String signIn(String username, String password) throws Exception {
    String form =
        "grant_type=password&client_id=sunboard-portal&username="
            + username
            + "&password="
            + URLEncoder.encode(password, StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(Sunboard.keycloakIssuer() + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void worksForItsUnitWithItsDutiesUntilItIsDisabled() throws Exception {
    JsonNode made = ADMIN.done("account/createAccount", plan("ac-new", "XN-TC"));
    assertThat(made.at("/account/unit/code").asString()).isEqualTo("XN-TC");
    assertThat(made.at("/account/isCadre").asBoolean()).isTrue();
    assertThat(duties(made.get("account"))).isEmpty();
    String password = made.get("temporaryPassword").asString();
    assertThat(password).hasSize(19);
    // The right password, which has to be changed first.
    assertThat(signIn("ac-new", password)).contains("not fully set up");
    assertThat(signIn("ac-new", "another")).contains("Invalid user credentials");

    Map<String, Object> handler = Map.of("username", "ac-new", "duty", "HANDLER");
    assertThat(duties(ADMIN.done("account/assignDuty", handler).get("account")))
        .containsExactly("HANDLER");
    assertThat(duties(ADMIN.done("account/assignDuty", handler).get("account")))
        .containsExactly("HANDLER");
    ADMIN.done("account/assignDuty", Map.of("username", "ac-new", "duty", "SUPERVISOR"));
    assertThat(duties(account("ac-new"))).containsExactly("HANDLER", "SUPERVISOR");

    Map<String, Object> end = new HashMap<>(handler);
    end.put("reason", "调离承办岗位");
    assertThat(duties(ADMIN.done("account/endDuty", end).get("account")))
        .containsExactly("SUPERVISOR");

    JsonNode moved = ADMIN.done("account/changeAccount", plan("ac-new", "XN-CY")).get("account");
    assertThat(moved.at("/unit/code").asString()).isEqualTo("XN-CY");
    assertThat(duties(moved)).containsExactly("SUPERVISOR");

    String another =
        ADMIN
            .done("account/resetPassword", Map.of("username", "ac-new"))
            .get("temporaryPassword")
            .asString();
    assertThat(signIn("ac-new", password)).contains("Invalid user credentials");
    assertThat(signIn("ac-new", another)).contains("not fully set up");

    Map<String, Object> reason = Map.of("username", "ac-new", "reason", "退休");
    assertThat(ADMIN.done("account/disableAccount", reason).at("/account/enabled").asBoolean())
        .isFalse();
    assertThat(signIn("ac-new", another)).contains("disabled");
    assertThat(ADMIN.done("account/enableAccount", reason).at("/account/enabled").asBoolean())
        .isTrue();

    List<String> actions =
        ADMIN
            .data(
                "auditTrail",
                Map.of("filter", Map.of("subject", "Account", "key", "ac-new"), "first", 50))
            .at("/auditTrail/nodes")
            .valueStream()
            .map(entry -> entry.get("action").asString())
            .toList();
    assertThat(actions)
        .containsExactly(
            "enableAccount",
            "disableAccount",
            "resetPassword",
            "changeAccount",
            "endDuty",
            "assignDuty",
            "assignDuty",
            "createAccount");
  }

  @Test
  void belongsToAUnitThatKeycloakHasNotHeardOf() {
    ADMIN.done(
        "upsertUnit", Map.of("code", "AC-A", "name", "账号测试办", "tier", "OFFICE", "parent", "XN"));
    JsonNode made = ADMIN.done("account/createAccount", plan("ac-far", "AC-A"));
    assertThat(made.at("/account/unit/code").asString()).isEqualTo("AC-A");
    JsonNode second = ADMIN.done("account/createAccount", plan("ac-far2", "AC-A"));
    assertThat(second.at("/account/unit/code").asString()).isEqualTo("AC-A");
  }

  @Test
  void isRefusedWithWhatIsWrong() {
    ADMIN.done("account/createAccount", plan("ac-taken", "XN-TS"));
    Map<String, Object> sameName = new HashMap<>(plan("ac-taken", "XN-TS"));
    sameName.put("email", "ac-taken-too@example.org");
    assertThat(code(ADMIN.refused("account/createAccount", sameName))).isEqualTo("USERNAME_TAKEN");
    Map<String, Object> sameAddress = new HashMap<>(plan("ac-other", "XN-TS"));
    sameAddress.put("email", "ac-taken@example.org");
    assertThat(code(ADMIN.refused("account/createAccount", sameAddress))).isEqualTo("EMAIL_TAKEN");
    assertThat(code(ADMIN.refused("account/createAccount", plan("ac-lost", "AC-NONE"))))
        .isEqualTo("UNKNOWN_UNIT");
    assertThat(code(ADMIN.refused("account/createAccount", plan("AC 1", "XN-TS"))))
        .isEqualTo("MALFORMED_USERNAME");
    assertThat(code(ADMIN.refused("account/resetPassword", Map.of("username", "ac-nobody"))))
        .isEqualTo("UNKNOWN_ACCOUNT");
  }

  @Test
  void isNobodysOwnToChangeNorAnAdministratorsToWorkOnCases() {
    assertThat(account("admin").get("viewerCanChange").asBoolean()).isFalse();
    Map<String, Object> own = Map.of("username", "admin", "duty", "EVALUATOR");
    assertThat(code(ADMIN.refused("account/assignDuty", own))).isEqualTo("OWN_ACCOUNT");
    assertThat(
            code(
                ADMIN.refused(
                    "account/disableAccount", Map.of("username", "admin", "reason", "试"))))
        .isEqualTo("OWN_ACCOUNT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"leader", "supervisor", "handler"})
  void isForAdministratorsOnly(String username) {
    assertThat(Reader.as(username).forbidden("account/createAccount", plan("ac-x", "XN-TS")))
        .isNotEmpty();
    assertThat(
            Reader.as(username)
                .answer(Reader.text("account/accounts"), Map.of())
                .at("/errors/0/extensions/code")
                .asString())
        .isEqualTo("FORBIDDEN");
  }

  @Test
  void isListedPageByPage() {
    JsonNode first = ADMIN.data("account/accounts", Map.of("first", 3)).get("accounts");
    assertThat(first.get("nodes")).hasSize(3);
    assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
    JsonNode second =
        ADMIN
            .data(
                "account/accounts",
                Map.of("first", 3, "after", first.at("/pageInfo/endCursor").asString()))
            .get("accounts");
    assertThat(second.at("/nodes/0/username").asString())
        .isGreaterThan(first.at("/nodes/2/username").asString());
  }
}
