package io.sunboard.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import io.sunboard.testing.Tokens;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import tools.jackson.databind.JsonNode;

/** Who is believed to be whom. */
class AccessIntegrationTest {

  private static final String VIEWER =
      "{viewer{signedIn username displayName isCadre isAdmin staffRoles unit{code}}}";

  @Test
  void aReaderWithoutATokenIsAnonymous() {
    JsonNode viewer = Reader.anonymous().answer(VIEWER, Map.of()).at("/data/viewer");
    assertThat(viewer.get("signedIn").asBoolean()).isFalse();
    assertThat(viewer.get("username").isNull()).isTrue();
    assertThat(viewer.get("staffRoles").isEmpty()).isTrue();
    assertThat(viewer.get("unit").isNull()).isTrue();
  }

  @Test
  void aHandlerIsKnownByNameRoleAndUnit() {
    JsonNode viewer = Reader.as("handler").answer(VIEWER, Map.of()).at("/data/viewer");
    assertThat(viewer.get("signedIn").asBoolean()).isTrue();
    assertThat(viewer.get("username").asString()).isEqualTo("handler");
    assertThat(viewer.get("isCadre").asBoolean()).isTrue();
    assertThat(viewer.get("isAdmin").asBoolean()).isFalse();
    assertThat(viewer.get("staffRoles").toString()).isEqualTo("[\"HANDLER\"]");
    assertThat(viewer.at("/unit/code").asString()).isEqualTo("XN-XA");
  }

  @Test
  void anAdministratorIsNoCadre() {
    JsonNode viewer = Reader.as("admin").answer(VIEWER, Map.of()).at("/data/viewer");
    assertThat(viewer.get("isAdmin").asBoolean()).isTrue();
    assertThat(viewer.get("isCadre").asBoolean()).isFalse();
    assertThat(viewer.get("staffRoles").isEmpty()).isTrue();
  }

  static Stream<Named<Supplier<String>>> strangers() {
    ForgedTokens forged = new ForgedTokens(Tokens.of("handler"));
    return Stream.of(
        Named.of("no token at all", () -> "nonsense"),
        Named.of("two dots", () -> ".."),
        Named.of("an identity token", () -> issued("sunboard-portal", "id_token")),
        Named.of("a refresh token", () -> issued("sunboard-portal", "refresh_token")),
        Named.of("a token for another audience", () -> issued("sunboard-other", "access_token")),
        Named.of("another key under the real id", forged::byAnotherKey),
        Named.of("an unknown key", forged::byAnUnknownKey),
        Named.of("another algorithm", forged::byAnotherAlgorithm),
        Named.of("the public key as a secret", () -> forged.byThePublicKey(published())),
        Named.of("no signature", forged::withoutSignature),
        Named.of("other claims", forged::withOtherClaims));
  }

  @ParameterizedTest
  @MethodSource("strangers")
  void aTokenThatIsNotOursIsRefusedWhereverItIsSent(Supplier<String> token) {
    String bearer = "Bearer " + token.get();
    for (String path : new String[] {"/graphql?query=%7B__typename%7D", "/config.json", "/"}) {
      assertRefused(send(bearer, Reader.anonymous().request(path).GET()));
    }
    assertRefused(
        send(
            bearer,
            Reader.anonymous()
                .request("/graphql")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"query\":\"{__typename}\"}"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bearer ", "BEARER "})
  void theSchemeIsReadAsHttpDemands(String scheme) {
    HttpRequest.Builder request =
        Reader.anonymous().request("/graphql?query=%7Bviewer%7BsignedIn%7D%7D").GET();
    assertThat(send(scheme + Tokens.of("handler"), request).body()).contains("true");
  }

  @Test
  void aTokenIsRefusedWhenItsTimeIsOver() {
    ReactiveJwtDecoder later =
        new TokenConfiguration()
            .jwtDecoder(
                Sunboard.bean(SigningKeys.class),
                Sunboard.bean(KeycloakSettings.class),
                Clock.offset(Clock.systemUTC(), Duration.ofHours(2)));
    assertThatThrownBy(() -> later.decode(Tokens.of("handler")).block())
        .isInstanceOf(BadJwtException.class)
        .hasMessageContaining("expired");
  }

  @Test
  void aMissingRoleIsToldApartFromAMissingSignIn() {
    String open = "mutation{openRound(input:{period:\"2031-01\"}){userErrors{code}}}";
    assertForbidden(Reader.anonymous().inEnglish(), open, "SIGN_IN_REQUIRED");
    assertForbidden(Reader.as("handler").inEnglish(), open, "ROLE_REQUIRED");
  }

  private static void assertForbidden(Reader reader, String mutation, String reason) {
    JsonNode answer = reader.answer(mutation, Map.of());
    JsonNode error = answer.get("errors").get(0);
    assertThat(error.at("/extensions/code").asString()).isEqualTo("FORBIDDEN");
    assertThat(error.at("/extensions/classification").asString()).isEqualTo("FORBIDDEN");
    assertThat(error.at("/extensions/reason").asString()).isEqualTo(reason);
  }

  private static void assertRefused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer::body).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Bearer "));
    assertThat(answer.body()).contains("\"code\":\"UNAUTHENTICATED\"");
  }

  private static HttpResponse<String> send(String authorization, HttpRequest.Builder request) {
    return Reader.anonymous().send(request.header("Authorization", authorization));
  }

  private static String issued(String client, String kind) {
    return Tokens.signIn(client, "handler").get(kind).asString();
  }

  private static RSAKey published() {
    return Objects.requireNonNull(Sunboard.bean(SigningKeys.class).current().block())
        .getKeys()
        .stream()
        .filter(key -> "RS256".equals(String.valueOf(key.getAlgorithm())))
        .map(JWK::toRSAKey)
        .findFirst()
        .orElseThrow();
  }
}
