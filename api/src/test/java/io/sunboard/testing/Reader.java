package io.sunboard.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who uses the API over HTTP: anonymous, or signed in to a sample account. */
public final class Reader {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();

  private final URI api;
  private final @Nullable String username;
  private final String language;

  private Reader(URI api, @Nullable String username, String language) {
    this.api = api;
    this.username = username;
    this.language = language;
  }

  public static Reader anonymous() {
    return new Reader(Sunboard.url(), null, "zh");
  }

  public static Reader as(String username) {
    return new Reader(Sunboard.url(), username, "zh");
  }

  public Reader inEnglish() {
    return new Reader(api, username, "en");
  }

  /** The same reader at another node. */
  public Reader at(URI node) {
    return new Reader(node, username, language);
  }

  /** Executes a document of {@code src/test/resources/documents} and returns its data. */
  public JsonNode data(String document, Map<String, ?> variables) {
    JsonNode answer = answer(text(document), variables);
    assertThat(answer.get("errors")).as(() -> document + ": " + answer).isNull();
    return answer.get("data");
  }

  public JsonNode data(String document) {
    return data(document, Map.of());
  }

  /** Executes a query and returns the whole answer, errors included. */
  public JsonNode answer(String query, Map<String, ?> variables) {
    String body = JSON.writeValueAsString(Map.of("query", query, "variables", variables));
    return JSON.readTree(
        send(request("/graphql")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)))
            .body());
  }

  /** A mutation that must succeed: returns its payload, which has one root field. */
  public JsonNode done(String document, Map<String, ?> input) {
    JsonNode payload = data(document, Map.of("input", input)).iterator().next();
    assertThat(payload.get("userErrors").isEmpty()).as(() -> document + ": " + payload).isTrue();
    return payload;
  }

  /** A mutation that must be refused: returns its user errors. */
  public JsonNode refused(String document, Map<String, ?> input) {
    JsonNode payload = data(document, Map.of("input", input)).iterator().next();
    assertThat(payload.get("userErrors").isEmpty()).as(() -> document + ": " + payload).isFalse();
    return payload.get("userErrors");
  }

  /** A mutation that this reader must not do: returns the reason. */
  public String forbidden(String document, Map<String, ?> input) {
    JsonNode answer = answer(text(document), Map.of("input", input));
    assertThat(answer.at("/data").propertyStream().allMatch(root -> root.getValue().isNull()))
        .as(() -> document + ": " + answer)
        .isTrue();
    assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
    return answer.at("/errors/0/extensions/reason").asString();
  }

  /** Uploads a file and returns its id. */
  public String upload(String name, byte[] bytes) {
    HttpResponse<String> answer = uploadAnswer(name, bytes);
    assertThat(answer.statusCode()).as(answer::body).isEqualTo(201);
    return JSON.readTree(answer.body()).get("id").asString();
  }

  public HttpResponse<String> uploadAnswer(String name, byte[] bytes) {
    String query = "?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    return send(
        request("/uploads" + query)
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(bytes)));
  }

  /** A request to a path of the API, as this reader. */
  public HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(api.resolve(path)).header("Accept-Language", language);
    return username == null
        ? request
        : request.header("Authorization", "Bearer " + Tokens.of(username));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The text of a document in {@code src/test/resources/documents}. */
  public static String text(String document) {
    try {
      return new ClassPathResource("documents/" + document + ".graphql")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
