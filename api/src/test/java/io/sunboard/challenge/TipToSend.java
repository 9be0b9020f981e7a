package io.sunboard.challenge;

import io.sunboard.testing.Reader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.altcha.altcha.Altcha;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tips that citizens of several networks send, and the challenges that they solve for it. */
public final class TipToSend {

  private static final JsonMapper JSON = new JsonMapper();

  private TipToSend() {}

  /** A tip of its own words, in the city. */
  public static Map<String, Object> input(String text) {
    Map<String, Object> input = new HashMap<>();
    input.put("category", "E01-02");
    input.put("text", text);
    input.put("location", Map.of("latitude", 29.8415, "longitude", 114.3222));
    input.put("idempotencyKey", UUID.randomUUID().toString().replace("-", ""));
    return input;
  }

  public static Map<String, Object> with(Map<String, Object> input, String name, Object value) {
    Map<String, Object> more = new HashMap<>(input);
    more.put(name, value);
    return more;
  }

  /** A challenge of that node, solved. */
  public static String solved(Reader reader) {
    JsonNode given = JSON.readTree(reader.send(reader.request("/challenge")).body());
    try {
      Altcha.Solution solution =
          Altcha.solveChallenge(
              given.get("challenge").asString(),
              given.get("salt").asString(),
              Altcha.Algorithm.SHA256,
              given.get("maxnumber").asLong(),
              0);
      Map<String, Object> payload = new HashMap<>();
      for (String part : new String[] {"algorithm", "challenge", "salt", "signature"}) {
        payload.put(part, given.get(part).asString());
      }
      payload.put("number", solution.number);
      return Base64.getEncoder()
          .encodeToString(JSON.writeValueAsString(payload).getBytes(StandardCharsets.UTF_8));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** The whole answer to a document that somebody sends from an address. */
  public static JsonNode from(
      String address, Reader reader, String document, Map<String, ?> variables) {
    HttpResponse<String> answer =
        reader.send(
            reader
                .request("/graphql")
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", address)
                .POST(
                    BodyPublishers.ofString(
                        JSON.writeValueAsString(
                            Map.of("query", Reader.text(document), "variables", variables)))));
    return JSON.readTree(answer.body());
  }

  /** The code of the first error of an answer, or of its first user error; empty without any. */
  public static String fault(JsonNode answer) {
    if (answer.has("errors")) {
      return answer.at("/errors/0/extensions/code").asString();
    }
    JsonNode payload = answer.get("data").iterator().next();
    return payload == null || !payload.has("userErrors") || payload.get("userErrors").isEmpty()
        ? ""
        : payload.at("/userErrors/0/code").asString();
  }
}
