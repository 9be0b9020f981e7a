package io.sunboard.publication;

import io.sunboard.testing.NoticeInHand;
import io.sunboard.testing.Reader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Publications as a reader finds them. */
final class SeenPublications {

  static final Reader CITIZEN = Reader.anonymous();

  static final Reader PUBLISHER = Reader.as("publisher");

  private SeenPublications() {}

  static JsonNode published(Reader reader, String number) {
    return reader.data("publication", Map.of("number", number)).get("publication");
  }

  static JsonNode asOf(String number, Instant then) {
    return CITIZEN
        .data("publication", Map.of("number", number, "asOf", then.toString()))
        .get("publication");
  }

  static List<String> codes(JsonNode userErrors) {
    List<String> codes = new ArrayList<>();
    userErrors.forEach(
        each -> codes.add(each.get("code").asString() + " " + each.at("/field/1").asString()));
    return codes;
  }

  static Instant releasedAt(NoticeInHand notice) {
    return Instant.parse(notice.json().get("releasedAt").asString());
  }
}
