package io.sunboard.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tokens of the sample accounts, from the real Keycloak. */
public final class Tokens {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Map<String, Known> KNOWN = new ConcurrentHashMap<>();
  private static final Map<String, Object> SIGNING_IN = new ConcurrentHashMap<>();

  /** A token, and until when it is fresh enough to be used. */
  private record Known(String token, Instant until) {
    boolean fresh() {
      return Instant.now().isBefore(until);
    }
  }

  private Tokens() {}

  /**
   * An access token of a sample account, whose password is its name; good for a minute at least.
   */
  public static String of(String username) {
    return KNOWN
        .compute(username, (name, known) -> known != null && known.fresh() ? known : fetch(name))
        .token();
  }

  private static Known fetch(String username) {
    Instant asked = Instant.now();
    JsonNode answer = signIn("sunboard-portal", username);
    return new Known(
        answer.get("access_token").asString(),
        asked.plusSeconds(answer.get("expires_in").asLong() / 2));
  }

  /**
   * All that Keycloak answers to a sign-in: access, refresh and ID token. One sign-in of an account
   * at a time, and again when it is refused: against guessers Keycloak refuses a second one while a
   * first is under way, which it still is for a moment after its answer.
   */
  public static JsonNode signIn(String client, String username) {
    synchronized (SIGNING_IN.computeIfAbsent(username, name -> new Object())) {
      return signInAlone(client, username);
    }
  }

  private static JsonNode signInAlone(String client, String username) {
    String form =
        "grant_type=password&scope=openid&client_id="
            + client
            + "&username="
            + username
            + "&password="
            + URLEncoder.encode(username, StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(Sunboard.keycloakIssuer() + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
      // After an outage of its database Keycloak finds out about lost connections one by one.
      for (int i = 0; shouldAskAgain(i, answer.statusCode()); i++) {
        LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        answer = HTTP.send(request, BodyHandlers.ofString());
      }
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(username + " cannot sign in: " + answer.body());
      }
      return new JsonMapper().readTree(answer.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static boolean shouldAskAgain(int asked, int status) {
    return status >= 500 ? asked < 60 : status >= 400 && asked < 10;
  }
}
