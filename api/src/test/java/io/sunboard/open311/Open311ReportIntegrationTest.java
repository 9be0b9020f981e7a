package io.sunboard.open311;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.exposure.ExposureInHand;
import io.sunboard.testing.ProofOfWork;
import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import io.sunboard.testing.TestPhotos;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports that other programs send by GeoReport v2 become tips. */
class Open311ReportIntegrationTest {

  private static final String API_KEY = "known-to-all-of-the-tests";
  private static final Reader CITIZEN = Reader.anonymous();
  private static final JsonMapper JSON = new JsonMapper();

  private static Map<String, String> report() {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("api_key", API_KEY);
    form.put("service_code", "E01-02");
    form.put("lat", "29.83271");
    form.put("long", "114.32213");
    form.put("description", "路口的垃圾桶满了 " + UUID.randomUUID());
    return form;
  }

  private static HttpRequest.Builder request(String format, Map<String, String> form) {
    return CITIZEN
        .request("/open311/v2/requests." + format)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(encoded(form)));
  }

  private static HttpRequest.Builder at(Reader citizen, Map<String, String> form) {
    return citizen
        .request("/open311/v2/requests.json")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(encoded(form)));
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(each ->
            URLEncoder.encode(each.getKey(), StandardCharsets.UTF_8)
                + "="
                + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static JsonNode taken(HttpRequest.Builder request) {
    HttpResponse<String> answer = CITIZEN.send(request);
    assertThat(answer.statusCode()).as(answer::body).isEqualTo(201);
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    return JSON.readTree(answer.body()).get(0);
  }

  private static JsonNode token(JsonNode taken) {
    return Open311IntegrationTest.json("tokens/" + taken.get("token").asString() + ".json").get(0);
  }

  @Test
  void aReportIsATipWithATokenAndTheCitizensCode() {
    Map<String, String> form = report();
    JsonNode taken = taken(request("json", form));
    assertThat(taken.get("token").asString()).matches("[0-9a-f]{26}");
    JsonNode tip =
        CITIZEN
            .data("open311/tip", Map.of("trackingCode", taken.get("tracking_code").asString()))
            .get("tip");
    assertThat(tip.get("status").asString()).isEqualTo("RECEIVED");
    assertThat(tip.get("text").asString()).isEqualTo(form.get("description"));
    assertThat(tip.at("/category/code").asString()).isEqualTo("E01-02");
    assertThat(token(taken).get("service_request_id").isNull())
        .as("nothing of it is public")
        .isTrue();
    assertThat(Open311IntegrationTest.get("requests.json?page_size=200").body())
        .doesNotContain(form.get("description"));
  }

  @Test
  void theAnswerInXmlSaysTheSame() {
    HttpResponse<String> answer = CITIZEN.send(request("xml", report()));
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.body())
        .contains("<service_requests><request><token>", "<tracking_code>", "<account_id/>");
  }

  @Test
  void aRetryGetsTheSameTokenAndTheSameCode() {
    Map<String, String> form = report();
    String key = UUID.randomUUID().toString().replace("-", "");
    JsonNode first = taken(request("json", form).header("Idempotency-Key", key));
    JsonNode second = taken(request("json", form).header("Idempotency-Key", key));
    assertThat(second.get("token")).isEqualTo(first.get("token"));
    assertThat(second.get("tracking_code")).isEqualTo(first.get("tracking_code"));
    form.put("description", "另一件事");
    HttpResponse<String> other = CITIZEN.send(request("json", form).header("Idempotency-Key", key));
    assertThat(other.statusCode()).isEqualTo(400);
    assertThat(other.body()).contains("Idempotency-Key");
  }

  @Test
  void theTokenIsNotTheCodeAndTheDatabaseKnowsNeither() {
    JsonNode taken = taken(request("json", report()));
    String token = taken.get("token").asString();
    assertThat(taken.get("tracking_code").asString().replace("-", "").toLowerCase())
        .isNotEqualTo(token);
    Long found =
        Sunboard.bean(DatabaseClient.class)
            .sql("select count(*) n from open311_token where hash = decode($1, 'hex')")
            .bind(0, token)
            .map(row -> row.get("n", Long.class))
            .one()
            .block();
    assertThat(found).isZero();
  }

  @Test
  void theTokenLeadsToTheNumberOnceThereIsAnExposureAndNoLonger() {
    JsonNode taken = taken(request("json", report()));
    ExposureInHand exposure = ExposureInHand.filed().dispatched();
    String tip =
        Sunboard.bean(DatabaseClient.class)
            .sql("select number from tip where text = $1")
            .bind(0, text(taken))
            .map(row -> row.get("number", String.class))
            .one()
            .block();
    Reader.as("supervisor")
        .done(
            "open311/triageTip",
            Map.of(
                "tip",
                String.valueOf(tip),
                "decision",
                "ACCEPT",
                "into",
                exposure.problem,
                "expectedRevision",
                1));
    exposure.redacted("来自反映");
    assertThat(token(taken).get("service_request_id").isNull()).isTrue();
    exposure.released();
    assertThat(token(taken).get("service_request_id").asString()).isEqualTo(exposure.number());
    exposure.withdrawn("误报");
    assertThat(token(taken).get("service_request_id").isNull()).isTrue();
  }

  private static String text(JsonNode taken) {
    return CITIZEN
        .data("open311/tip", Map.of("trackingCode", taken.get("tracking_code").asString()))
        .at("/tip/text")
        .asString();
  }

  @Test
  void photosAreThoseThatWereSentHere() {
    String photo =
        JSON.readTree(
                CITIZEN
                    .send(
                        CITIZEN
                            .request("/media")
                            .POST(BodyPublishers.ofByteArray(TestPhotos.jpeg(80, 60))))
                    .body())
            .get("id")
            .asString();
    Map<String, String> form = report();
    form.put("media_url", Sunboard.url() + "/media/" + photo);
    JsonNode taken = taken(request("json", form));
    JsonNode tip =
        CITIZEN
            .data("open311/tip", Map.of("trackingCode", taken.get("tracking_code").asString()))
            .get("tip");
    assertThat(tip.get("photoCount").asInt()).isEqualTo(1);
  }

  @Test
  void aProofOfWorkWillDoInsteadOfAKeyAndIsTakenOnce() {
    Map<String, String> form = report();
    form.remove("api_key");
    try (Sunboard.Node node =
        Sunboard.ownCity("reportproof", "--sunboard.challenge.required=true")) {
      provenOnce(Reader.anonymous().at(node.url()), node.bean(DatabaseClient.class), form);
    }
  }

  private static void provenOnce(Reader citizen, DatabaseClient db, Map<String, String> form) {
    assertThat(citizen.send(at(citizen, form)).statusCode()).isEqualTo(403);
    String solution = ProofOfWork.solvedFor(citizen);
    String key = UUID.randomUUID().toString().replace("-", "");
    JsonNode first =
        taken(at(citizen, form).header("Altcha", solution).header("Idempotency-Key", key));
    JsonNode again =
        taken(at(citizen, form).header("Altcha", solution).header("Idempotency-Key", key));
    assertThat(again.get("token")).isEqualTo(first.get("token"));
    form.put("description", "用同一个解答再报一件 " + UUID.randomUUID());
    HttpResponse<String> replayed = citizen.send(at(citizen, form).header("Altcha", solution));
    assertThat(replayed.statusCode()).as(replayed::body).isEqualTo(403);
    assertThat(replayed.body()).contains("Altcha");
    Long kept =
        db.sql("select count(*) n from tip where text = $1")
            .bind(0, form.get("description"))
            .map(row -> row.get("n", Long.class))
            .one()
            .block();
    assertThat(kept).as("nothing of it is kept").isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "api_key, wrong, 403, api_key",
    "service_code, '', 400, service_code",
    "service_code, Z99, 404, service_code",
    "description, '', 400, description",
    "lat, '', 400, lat",
    "lat, 91, 400, lat",
    "lat, 31.2, 400, lat",
    "media_url, https://example.org/a.jpg, 400, media_url",
    "phone, 13800000000, 400, consent",
  })
  void badInputIsAnsweredByName(String field, String value, int status, String word) {
    Map<String, String> form = report();
    form.put(field, value);
    HttpResponse<String> answer =
        CITIZEN.send(request("json", form).setHeader("Accept-Language", "en"));
    assertThat(answer.statusCode()).as(answer::body).isEqualTo(status);
    JsonNode error = JSON.readTree(answer.body()).get(0);
    assertThat(error.get("code").asInt()).isEqualTo(status);
    assertThat(error.get("description").asString()).contains(word);
  }

  @Test
  void aPlaceInWordsWillDoAndNoPlaceWillNot() {
    Map<String, String> form = report();
    form.remove("lat");
    form.remove("long");
    assertThat(CITIZEN.send(request("json", form)).statusCode()).isEqualTo(400);
    form.put("address_string", "温泉路与淦河大道路口");
    form.put("phone", "13800138000");
    form.put("attribute[consent]", "true");
    taken(request("json", form));
  }

  @Test
  void otherBodiesAndLongOnesAreRefusedInTheStandardsForm() {
    HttpResponse<String> json =
        CITIZEN.send(
            CITIZEN
                .request("/open311/v2/requests.json")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));
    assertThat(json.statusCode()).isEqualTo(415);
    assertThat(JSON.readTree(json.body()).at("/0/code").asInt()).isEqualTo(415);
    Map<String, String> form = report();
    form.put("description", "长".repeat(400_000));
    HttpResponse<String> answer = CITIZEN.send(request("json", form));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(JSON.readTree(answer.body()).at("/0/code").asInt()).isEqualTo(413);
  }
}
