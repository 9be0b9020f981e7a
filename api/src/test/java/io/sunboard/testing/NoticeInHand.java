package io.sunboard.testing;

import io.sunboard.publication.ConfidentialityItem;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A notice that a test takes from its draft to its release through the API. */
public final class NoticeInHand {

  /** The parts of a month's notice, and the fields of a draft that they come from. */
  private static final Map<String, List<String>> PARTS =
      Map.of(
          "BASIS", List.of("basis"),
          "RANKING", List.of("rankings"),
          "PROBLEMS", List.of("tables", "compose"),
          "SALIENT", List.of("salient"),
          "NEXT", List.of("next"),
          "SIGNATURE", List.of("signature"),
          "ANNEXES", List.of("annexes"));

  private final URI node;
  private JsonNode publication;

  private NoticeInHand(URI node, JsonNode publication) {
    this.node = node;
    this.publication = publication;
  }

  /** A draft by {@code publisher}; its number is its idempotency key as well. */
  public static NoticeInHand drafted(String number, Map<String, ?> more) {
    return draftedAt(Sunboard.url(), number, more);
  }

  /** The same at another node, where all further steps are taken too. */
  public static NoticeInHand draftedAt(URI node, String number, Map<String, ?> more) {
    return new NoticeInHand(
        node,
        Reader.as("publisher")
            .at(node)
            .done("draftPublication", draft(number, more))
            .get("publication"));
  }

  /** The input for a public notice with this number. */
  public static Map<String, Object> draft(String number, Map<String, ?> more) {
    Map<String, Object> input = new HashMap<>();
    input.put("number", number);
    input.put("kind", "MONTHLY_NOTICE");
    input.put("audience", "PUBLIC");
    input.put("title", number + "通报");
    input.put("period", "2043-01");
    input.put("sections", List.of(Map.of("heading", "排名", "text", "本月排名见附表。")));
    input.put("idempotencyKey", "key of " + number);
    input.putAll(more);
    input.putIfAbsent("absentParts", absent(input, input.containsKey("rankings")));
    return input;
  }

  /** Why a notice has not the parts that a test does not speak of. */
  private static List<Map<String, String>> absent(Map<String, ?> input, boolean ranked) {
    List<Map<String, String>> absent = new ArrayList<>();
    PARTS.forEach((part, fields) -> {
      if (fields.stream().noneMatch(input::containsKey) && !(part.equals("RANKING") && ranked)) {
        absent.add(Map.of("part", part, "reason", "本期没有"));
      }
    });
    return absent;
  }

  public String id() {
    return publication.get("id").asString();
  }

  public String status() {
    return publication.get("status").asString();
  }

  public JsonNode json() {
    return publication;
  }

  /** The input of a step with the revision at hand. */
  public Map<String, Object> input(Map<String, ?> more) {
    Map<String, Object> input = new HashMap<>(more);
    input.put("publication", id());
    input.put("expectedRevision", publication.get("revision").asInt());
    return input;
  }

  /** Every item of the confidentiality checklist, all clear. */
  public static List<Map<String, Object>> checklist() {
    return Arrays.stream(ConfidentialityItem.values())
        .map(item -> Map.<String, Object>of("item", item.name(), "clear", true))
        .toList();
  }

  public NoticeInHand check() {
    return take("publisher2", "checkPublication", Map.of("checklist", checklist()));
  }

  public NoticeInHand sign(Map<String, ?> more) {
    return take("leader", "schedulePublication", more);
  }

  public NoticeInHand release() {
    return take("publisher2", "releasePublication", Map.of());
  }

  /** A draft of the next edition with that reason. */
  public NoticeInHand correct(String reason, Map<String, ?> more) {
    Map<String, Object> input = input(more);
    input.put("reason", reason);
    input.putIfAbsent("title", publication.get("title").asString() + "（更正）");
    input.putIfAbsent("absentParts", absent(input, !publication.get("rankings").isEmpty()));
    input.put("idempotencyKey", "correction " + Integer.toHexString(id().hashCode()));
    return new NoticeInHand(
        node, Reader.as("publisher").at(node).done("correctPublication", input).get("publication"));
  }

  public NoticeInHand withdraw(String reason) {
    return take("publisher2", "withdrawPublication", Map.of("reason", reason));
  }

  private NoticeInHand take(String account, String document, Map<String, ?> more) {
    publication = Reader.as(account).at(node).done(document, input(more)).get("publication");
    return this;
  }
}
