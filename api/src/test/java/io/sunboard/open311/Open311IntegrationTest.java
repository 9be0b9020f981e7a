package io.sunboard.open311;

import static io.sunboard.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.exposure.ExposureInHand;
import io.sunboard.testing.Reader;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The calls of GeoReport v2's own examples, with this city's data. */
class Open311IntegrationTest {

  private static final Reader CITIZEN = Reader.anonymous();
  private static final JsonMapper JSON = new JsonMapper();

  static HttpResponse<String> get(String path) {
    return CITIZEN.send(CITIZEN.request("/open311/v2/" + path));
  }

  static JsonNode json(String path) {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(answer::body).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    return JSON.readTree(answer.body());
  }

  static Element xml(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(answer::body).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/xml;charset=UTF-8");
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(answer.body())));
    return document.getDocumentElement();
  }

  private static String text(Element parent, String name) {
    for (Node each = parent.getFirstChild(); each != null; each = each.getNextSibling()) {
      if (each.getNodeName().equals(name)) {
        return each.getTextContent();
      }
    }
    throw new AssertionError("no " + name);
  }

  private static ExposureInHand released(String title) {
    return ExposureInHand.filed().dispatched().redacted(title).released();
  }

  @Test
  void discoveryLeadsToTheEndpoint() throws Exception {
    JsonNode endpoint = json("discovery.json").at("/endpoints/0");
    assertThat(endpoint.get("specification").asString())
        .isEqualTo("http://wiki.open311.org/GeoReport_v2");
    assertThat(endpoint.get("url").asString()).endsWith("/open311/v2");
    assertThat(endpoint.get("formats").valueStream().map(JsonNode::asString))
        .containsExactly("text/xml", "application/json");
    Element discovery = xml("discovery.xml");
    assertThat(discovery.getNodeName()).isEqualTo("discovery");
    assertThat(discovery.getElementsByTagName("format").getLength()).isEqualTo(2);
  }

  @Test
  void servicesAreTheCategoriesInBothFormats() throws Exception {
    List<String> codes =
        json("services.json")
            .valueStream()
            .map(each -> each.get("service_code").asString())
            .toList();
    assertThat(codes).contains("E01", "E01-02").hasSizeGreaterThan(140);
    JsonNode service =
        json("services.json?jurisdiction_id=xianning")
            .valueStream()
            .filter(each -> each.get("service_code").asString().equals("E01-02"))
            .findFirst()
            .orElseThrow();
    assertThat(service.get("type").asString()).isEqualTo("batch");
    assertThat(service.get("metadata").asBoolean()).isTrue();
    assertThat(service.get("group").asString()).isNotBlank();
    Element services = xml("services.xml");
    assertThat(services.getNodeName()).isEqualTo("services");
    assertThat(services.getElementsByTagName("service").getLength()).isEqualTo(codes.size());
  }

  @Test
  void aServiceTellsWhatCanBeSentWithIt() throws Exception {
    JsonNode definition = json("services/E01-02.json");
    assertThat(definition.get("service_code").asString()).isEqualTo("E01-02");
    JsonNode consent =
        definition
            .get("attributes")
            .valueStream()
            .filter(each -> each.get("code").asString().equals("consent"))
            .findFirst()
            .orElseThrow();
    assertThat(consent.get("variable").asBoolean()).isTrue();
    assertThat(consent.at("/values/0/key").asString()).isEqualTo("true");
    Element root = xml("services/E01-02.xml");
    assertThat(root.getNodeName()).isEqualTo("service_definition");
    assertThat(root.getElementsByTagName("attribute").getLength())
        .isEqualTo(definition.get("attributes").size());
  }

  @Test
  void everyFieldAgreesWithGraphQl() throws Exception {
    ExposureInHand exposure = released("逐项核对 <b>&amp;");
    // Its ticket follows by itself, and nothing else will happen to it.
    eventually(() -> assertThat(graphQl(exposure).path("colour").asString("")).isEqualTo("WHITE"));
    JsonNode shown = graphQl(exposure);
    JsonNode request = json("requests/" + exposure.number() + ".json").get(0);
    JsonNode more = request.get("extended_attributes");
    assertThat(request.get("service_request_id")).isEqualTo(shown.get("number"));
    assertThat(request.get("status").asString()).isEqualTo("open");
    assertThat(more.get("status")).isEqualTo(shown.get("status"));
    assertThat(request.get("service_code")).isEqualTo(shown.at("/category/code"));
    assertThat(request.get("service_name")).isEqualTo(shown.at("/category/name"));
    assertThat(request.get("description")).isEqualTo(shown.get("text"));
    assertThat(request.get("agency_responsible")).isEqualTo(shown.at("/unit/name"));
    assertThat(more.get("unit")).isEqualTo(shown.at("/unit/code"));
    assertThat(instant(request, "requested_datetime")).isEqualTo(instant(shown, "reportedAt"));
    assertThat(instant(request, "expected_datetime"))
        .isEqualTo(instant(shown, "dueAt").truncatedTo(ChronoUnit.SECONDS));
    assertThat(request.get("address")).isEqualTo(shown.get("address"));
    assertThat(request.get("lat").asDouble()).isEqualTo(shown.at("/location/latitude").asDouble());
    assertThat(request.get("long").asDouble())
        .isEqualTo(shown.at("/location/longitude").asDouble());
    assertThat(more.get("precision_m").asInt()).isEqualTo(shown.at("/location/precision").asInt());
    assertThat(request.get("media_url").asString()).endsWith(shown.at("/photos/0/url").asString());
    assertThat(more.at("/photos/0/kind")).isEqualTo(shown.at("/photos/0/kind"));
    assertThat(more.get("photos").size()).isEqualTo(shown.get("photos").size());
    for (String same : List.of("sample", "title", "colour", "overdue", "extensions", "outcome")) {
      assertThat(more.get(same)).as(same).isEqualTo(shown.get(same));
    }
    assertThat(more.get("ticket")).isEqualTo(shown.get("latestTicket"));
    assertThat(instant(more, "released_at"))
        .isEqualTo(instant(shown, "releasedAt").truncatedTo(ChronoUnit.SECONDS));
    assertThat(more.get("closed_at").isNull()).isTrue();
    assertThat(request.get("service_notice").asString()).contains("示例数据");

    Element inXml =
        (Element)
            xml("requests/" + exposure.number() + ".xml").getElementsByTagName("request").item(0);
    for (String field :
        List.of("service_request_id", "status", "description", "address", "requested_datetime")) {
      assertThat(text(inXml, field)).as(field).isEqualTo(request.get(field).asString());
    }
    assertThat(inXml.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("逐项核对 <b>&amp;");
    assertThat(text(inXml, "zipcode")).isEmpty();
  }

  private static JsonNode graphQl(ExposureInHand exposure) {
    return CITIZEN.data("open311/exposure", Map.of("number", exposure.number())).get("exposure");
  }

  private static Instant instant(JsonNode of, String field) {
    return OffsetDateTime.parse(of.get(field).asString()).toInstant();
  }

  @Test
  void whatIsClosedIsClosedWithItsOutcome() {
    ExposureInHand exposure =
        ExposureInHand.filed().dispatched().fixed().redacted("已经整改").released();
    JsonNode request = json("requests/" + exposure.number() + ".json").get(0);
    assertThat(request.get("status").asString()).isEqualTo("closed");
    assertThat(request.get("status_notes").asString()).isEqualTo("已整改");
    assertThat(request.at("/extended_attributes/outcome").asString()).isEqualTo("FIXED");
    assertThat(numbers("requests.json?status=closed&service_code=E01-02&page_size=200"))
        .contains(exposure.number());
    assertThat(numbers("requests.json?status=open&service_code=E01-02&page_size=200"))
        .doesNotContain(exposure.number());
  }

  private static List<String> numbers(String path) {
    return json(path).valueStream().map(each -> each.get("service_request_id").asString()).toList();
  }

  @Test
  void unreleasedThingsShowNowhereAndWithdrawnOnesSayWhy() {
    ExposureInHand proposed = ExposureInHand.filed().dispatched().redacted("尚未公开的反映");
    assertThat(get("requests/" + proposed.number() + ".json").statusCode()).isEqualTo(404);
    assertThat(numbers("requests.json?service_request_id=" + proposed.number())).isEmpty();
    assertThat(get("requests.xml?page_size=200").body())
        .doesNotContain(proposed.number(), "尚未公开的反映");
    Reader publisher = Reader.as("publisher");
    assertThat(
            publisher
                .send(publisher.request("/open311/v2/requests/" + proposed.number() + ".json"))
                .statusCode())
        .as("a publisher gets what everybody gets")
        .isEqualTo(404);
    proposed.released();
    assertThat(numbers("requests.json?service_request_id=" + proposed.number()))
        .containsExactly(proposed.number());
    proposed.withdrawn("地点有误");
    assertThat(numbers("requests.json?service_request_id=" + proposed.number())).isEmpty();
    HttpResponse<String> gone = get("requests/" + proposed.number() + ".json");
    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(JSON.readTree(gone.body()).at("/0/description").asString()).contains("地点有误");
    assertThat(gone.body()).doesNotContain("尚未公开的反映");
  }

  @Test
  void requestsAreFoundByPlaceAndNumber() {
    ExposureInHand one = released("按编号之一");
    ExposureInHand other = released("按编号之二");
    assertThat(
            numbers(
                "requests.json?service_request_id="
                    + one.number()
                    + ","
                    + other.number()
                    + ",GS-0000-0000"))
        .containsExactlyInAnyOrder(one.number(), other.number());
    String far = "requests.json?lat=29.95&long=114.32213&radius=500&page_size=200";
    assertThat(numbers(far)).doesNotContain(one.number());
    List<JsonNode> near = new ArrayList<>();
    json("requests.json?lat=29.83271&long=114.32213&radius=100&page_size=200").forEach(near::add);
    assertThat(near)
        .isNotEmpty()
        .allSatisfy(each -> {
          assertThat(each.get("lat").asDouble()).isBetween(29.8315, 29.8340);
          assertThat(each.get("long").asDouble()).isBetween(114.3205, 114.3238);
        });
  }

  @Test
  void pagesFollowEachOther() {
    String numbers =
        String.join(
            ",", released("分页一").number(), released("分页二").number(), released("分页三").number());
    List<String> all = new ArrayList<>();
    for (int page = 1; page <= 4; page++) {
      List<String> found =
          numbers("requests.json?service_request_id=" + numbers + "&page_size=2&page=" + page);
      assertThat(found)
          .hasSize(
              switch (page) {
                case 1 -> 2;
                case 2 -> 1;
                default -> 0;
              });
      all.addAll(found);
    }
    assertThat(all).containsExactlyInAnyOrder(numbers.split(",", -1));
  }

  @ParameterizedTest
  @CsvSource({
    "requests.json?status=nonsense, 400, status",
    "requests.json?start_date=yesterday, 400, start_date",
    "requests.json?start_date=2021-01-01&end_date=2021-12-31, 400, 90",
    "requests.json?start_date=2021-02-01&end_date=2021-01-01, 400, start_date",
    "requests.json?lat=91&long=1, 400, lat",
    "requests.json?lat=29.8, 400, long",
    "requests.json?lat=29.8&long=114&radius=NaN, 400, radius",
    "requests.json?page=0, 400, page",
    "requests.json?page_size=1000, 400, page_size",
    "requests.json?page=2000&page_size=200, 400, page",
    "requests.json?service_code=nonsense, 404, service_code",
    "requests.json?service_request_id=%00, 400, service_request_id",
    "services/nonsense.json, 404, service_code",
    "requests/nonsense.json, 404, service_request_id",
    "tokens/nonsense.json, 404, token",
    "nonsense.json, 404, ''",
  })
  void badInputIsAnsweredByNameInTheStandardsForm(String path, int status, String word) {
    HttpResponse<String> answer =
        CITIZEN.inEnglish().send(CITIZEN.inEnglish().request("/open311/v2/" + path));
    assertThat(answer.statusCode()).as(answer::body).isEqualTo(status);
    JsonNode error = JSON.readTree(answer.body()).get(0);
    assertThat(error.get("code").asInt()).isEqualTo(status);
    assertThat(error.get("description").asString()).contains(word);
  }

  @ParameterizedTest
  @ValueSource(strings = {"requests.xml?page=x", "requests/none.xml", "services/none.xml"})
  void errorsAreXmlWhereXmlWasAskedFor(String path) {
    HttpResponse<String> answer = get(path);
    assertThat(answer.body()).startsWith("<?xml").contains("<errors><error><code>");
  }
}
