package io.sunboard.exposure;

import io.sunboard.testing.Reader;
import io.sunboard.testing.TestPhotos;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A problem of one's own on its way into the open. */
final class ExposureInHand {

  static final Reader SUPERVISOR = Reader.as("supervisor");
  static final Reader SUPERVISOR2 = Reader.as("supervisor2");
  static final Reader HANDLER = Reader.as("handler");
  static final Reader PUBLISHER = Reader.as("publisher");
  static final Reader CITIZEN = Reader.anonymous();

  final String problem;
  final List<String> photos;
  private String number = "";
  private int revision;

  private ExposureInHand(String problem, List<String> photos) {
    this.problem = problem;
    this.photos = photos;
  }

  /** On file, with a photo, in a category whose places are told exactly. */
  static ExposureInHand filed() {
    return filed("E01-02", 29.83271, 114.32213);
  }

  static ExposureInHand filed(String category, double latitude, double longitude) {
    String photo = photo(SUPERVISOR);
    Map<String, Object> input = new HashMap<>();
    input.put("category", category);
    input.put("source", "TIP");
    input.put("title", "内部标题：张三反映");
    input.put("description", "内部描述：电话13800000000");
    input.put("address", "内部地址：某某小区3栋2单元");
    input.put("location", Map.of("latitude", latitude, "longitude", longitude));
    input.put("territory", "XN-XA");
    input.put("photos", List.of(photo));
    input.put("sample", true);
    input.put("idempotencyKey", UUID.randomUUID().toString());
    JsonNode filed = SUPERVISOR.done("exposure/fileProblem", input);
    return new ExposureInHand(filed.at("/problem/number").asString(), List.of(photo));
  }

  /** A photo that the reader has sent. */
  static String photo(Reader reader) {
    return new JsonMapper()
        .readTree(
            reader
                .send(
                    reader
                        .request("/media")
                        .POST(BodyPublishers.ofByteArray(TestPhotos.jpeg(80, 60))))
                .body())
        .get("id")
        .asString();
  }

  ExposureInHand dispatched() {
    SUPERVISOR.done("exposure/dispatchProblem", Map.of("problem", problem, "lead", "XN-XA"));
    return this;
  }

  Map<String, Object> redaction(String title) {
    Map<String, Object> input = new HashMap<>();
    input.put("problem", problem);
    input.put("title", title);
    input.put("text", "公开说明");
    input.put("address", "温泉路一带");
    input.put("showPlace", true);
    input.put("photos", photos.stream().map(id -> Map.of("id", id, "kind", "BEFORE")).toList());
    if (revision > 0) {
      input.put("expectedRevision", revision);
    }
    return input;
  }

  ExposureInHand redacted(String title) {
    return redacted(SUPERVISOR, redaction(title));
  }

  ExposureInHand redacted(Reader by, Map<String, Object> input) {
    return read(by.done("exposure/redactExposure", input));
  }

  ExposureInHand released() {
    return read(PUBLISHER.done("exposure/approveExposure", input()));
  }

  ExposureInHand withdrawn(String reason) {
    Map<String, Object> input = new HashMap<>(input());
    input.put("reason", reason);
    return read(PUBLISHER.done("exposure/withdrawExposure", input));
  }

  private ExposureInHand read(JsonNode payload) {
    number = payload.at("/exposure/number").asString();
    revision = payload.at("/exposure/revision").asInt();
    return this;
  }

  Map<String, Object> input() {
    return Map.of("exposure", number, "expectedRevision", revision);
  }

  String number() {
    return number;
  }

  int revision() {
    return revision;
  }

  JsonNode seenBy(Reader reader) {
    return seenBy(reader, null);
  }

  JsonNode seenBy(Reader reader, @Nullable String asOf) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("number", number);
    variables.put("asOf", asOf);
    return reader.data("exposure/exposure", variables).get("exposure");
  }

  static HttpResponse<String> get(String path) {
    return CITIZEN.send(CITIZEN.request(path));
  }

  static List<String> numbers(Reader reader, Map<String, Object> variables) {
    List<String> found = new ArrayList<>();
    Map<String, Object> page = new HashMap<>(variables);
    page.put("first", 100);
    while (true) {
      JsonNode answer = reader.data("exposure/exposures", page).get("exposures");
      answer.get("nodes").forEach(node -> found.add(node.get("number").asString()));
      if (!answer.at("/pageInfo/hasNextPage").asBoolean()) {
        return found;
      }
      page.put("after", answer.at("/pageInfo/endCursor").asString());
    }
  }

  static List<String> events(JsonNode exposure) {
    List<String> kinds = new ArrayList<>();
    exposure.at("/timeline/nodes").forEach(node -> kinds.add(node.get("event").asString()));
    // Tickets have a test of their own.
    kinds.removeIf(kind -> kind.startsWith("TICKET_"));
    return kinds;
  }

  static Map<String, Object> without(Map<String, Object> input, String key) {
    Map<String, Object> less = new HashMap<>(input);
    less.remove(key);
    return less;
  }
}
