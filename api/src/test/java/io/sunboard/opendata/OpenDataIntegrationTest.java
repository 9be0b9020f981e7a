package io.sunboard.opendata;

import static io.sunboard.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.exposure.ExposureInHand;
import io.sunboard.testing.NoticeInHand;
import io.sunboard.testing.Reader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is public, as files and feeds that anybody may fetch. */
class OpenDataIntegrationTest {

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";
  private static final Reader CITIZEN = Reader.anonymous();
  private static final JsonMapper JSON = new JsonMapper();

  private static final List<String> OF_PROBLEMS =
      List.of(
          "/export/problems.csv",
          "/export/problems.geojson",
          "/feeds/problems.atom",
          "/feeds/problems.json");

  private static HttpResponse<String> get(String path) {
    return CITIZEN.send(CITIZEN.request(path));
  }

  private static String body(String path) {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private static Document atom(String path) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(body(path))));
  }

  private static List<Element> elements(Document document, String namespace, String name) {
    NodeList found = document.getElementsByTagNameNS(namespace, name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static String text(Element entry, String name) {
    return entry.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
  }

  private static @Nullable CSVRecord line(String path, String number) throws Exception {
    String csv = body(path);
    assertThat(csv).startsWith("\uFEFFnumber,sample,");
    try (CSVParser parser =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(csv.substring(1)))) {
      return parser.stream()
          .filter(each -> each.get("number").equals(number))
          .findFirst()
          .orElse(null);
    }
  }

  private static @Nullable JsonNode feature(String path, String number) {
    for (JsonNode feature : JSON.readTree(body(path)).get("features")) {
      if (feature.get("id").asString().equals(number)) {
        return feature;
      }
    }
    return null;
  }

  @Test
  void nothingUnreleasedIsInAnyOfThem() {
    ExposureInHand proposed = ExposureInHand.filed().dispatched().redacted("尚未公开的标题");
    for (String path : OF_PROBLEMS) {
      assertThat(body(path)).doesNotContain(proposed.number(), "尚未公开的标题", proposed.problem);
      Reader publisher = Reader.as("publisher");
      assertThat(publisher.send(publisher.request(path)).body())
          .as("a publisher gets what everybody gets")
          .doesNotContain(proposed.number(), "尚未公开的标题");
    }
    proposed.released();
    for (String path : OF_PROBLEMS) {
      assertThat(body(path))
          .contains(proposed.number(), "尚未公开的标题")
          .doesNotContain("内部", "张三", "13800000000", proposed.problem);
    }
  }

  @Test
  void filesHaveWhatEverybodyMayKnowAndSayWhatIsInvented() throws Exception {
    ExposureInHand released = ExposureInHand.filed().dispatched().redacted("路面破损").released();
    CSVRecord line = line("/export/problems.csv", released.number());
    assertThat(line).isNotNull();
    assertThat(line.get("sample")).isEqualTo("true");
    assertThat(line.get("category")).isEqualTo("E01-02");
    assertThat(line.get("unit")).isEqualTo("XN-XA");
    assertThat(line.get("unit_zh")).isEqualTo("咸安区");
    assertThat(line.get("status")).isEqualTo("DISPATCHED");
    assertThat(line.get("latitude")).isEqualTo("29.83271");
    assertThat(line.get("precision_m")).isEqualTo("1");
    assertThat(get(URI.create(line.get("photos")).getPath()).statusCode()).isEqualTo(200);
    JsonNode feature = feature("/export/problems.geojson", released.number());
    assertThat(feature).isNotNull();
    assertThat(feature.at("/geometry/coordinates").toString()).isEqualTo("[114.32213,29.83271]");
    assertThat(feature.at("/properties/sample").asBoolean()).isTrue();
    assertThat(feature.at("/properties/unit_zh").asString()).isEqualTo("咸安区");
  }

  @Test
  void placesOfSensitiveCategoriesStayCoarse() {
    ExposureInHand released =
        ExposureInHand.filed("E01-01", 29.83271, 114.32213).dispatched().redacted("敏感").released();
    JsonNode feature = feature("/export/problems.geojson", released.number());
    assertThat(feature).isNotNull();
    assertThat(feature.at("/properties/precision_m").asInt()).isGreaterThan(1);
    assertThat(feature.at("/geometry/coordinates").toString()).isNotEqualTo("[114.32213,29.83271]");
  }

  @Test
  void areFilteredByUnitAndCategory() {
    ExposureInHand released = ExposureInHand.filed().dispatched().redacted("可筛选").released();
    for (String path : OF_PROBLEMS) {
      assertThat(body(path + "?unit=XN")).contains(released.number());
      assertThat(body(path + "?unit=XN-XA&category=E01")).contains(released.number());
      assertThat(body(path + "?unit=XN-CB")).doesNotContain(released.number());
      assertThat(body(path + "?category=C01")).doesNotContain(released.number());
    }
  }

  @Test
  void areFilteredByPlaceAndFeedsByNumber() {
    ExposureInHand released = ExposureInHand.filed().dispatched().redacted("按地点筛选").released();
    for (String path : OF_PROBLEMS) {
      assertThat(body(path + "?bbox=114.3,29.8,114.4,29.9")).contains(released.number());
      assertThat(body(path + "?bbox=114.3,29.84,114.4,29.9")).doesNotContain(released.number());
    }
    for (String feed : List.of("/feeds/problems.atom", "/feeds/problems.json")) {
      assertThat(body(feed + "?number=" + released.number())).contains(released.number());
      assertThat(body(feed + "?number=GS-0000-0000")).doesNotContain("deleted-entry", "按地点筛选");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?unit=nonsense",
        "?category=nonsense",
        "?bbox=1,2,3",
        "?bbox=a,b,c,d",
        "?bbox=0,NaN,0,0"
      })
  void sayWhatCannotBeAskedFor(String query) {
    for (String path : OF_PROBLEMS) {
      HttpResponse<String> answer = get(path + query);
      assertThat(answer.statusCode()).as(path).isEqualTo(400);
    }
    assertThat(get("/feeds/publications.json?kind=NONSENSE").statusCode()).isEqualTo(400);
  }

  @Test
  void whatIsWithdrawnIsGoneAndAtomSaysSo() throws Exception {
    ExposureInHand exposure = ExposureInHand.filed().dispatched().redacted("将被撤回").released();
    String id = entry("/feeds/problems.atom", "将被撤回");
    exposure.withdrawn("地点有误");
    for (String path : OF_PROBLEMS) {
      assertThat(body(path)).doesNotContain("将被撤回");
    }
    assertThat(line("/export/problems.csv", exposure.number())).isNull();
    assertThat(feature("/export/problems.geojson", exposure.number())).isNull();
    Element tombstone =
        elements(atom("/feeds/problems.atom?unit=XN-CB"), TOMBSTONES, "deleted-entry").stream()
            .filter(each -> each.getAttribute("ref").equals(id))
            .findFirst()
            .orElseThrow();
    assertThat(tombstone.getTextContent()).isEqualTo("地点有误");
    assertThat(tombstone.getAttribute("when")).isNotBlank();
  }

  private static String entry(String path, String title) throws Exception {
    return elements(atom(path), ATOM, "entry").stream()
        .filter(each -> text(each, "title").contains(title))
        .map(each -> text(each, "id"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void feedsAreSoundAndKeepTheirIds() throws Exception {
    ExposureInHand exposure = ExposureInHand.filed().dispatched().redacted("稳定编号").released();
    Document atom = atom("/feeds/problems.atom");
    Element feed = atom.getDocumentElement();
    assertThat(feed.getLocalName()).isEqualTo("feed");
    assertThat(feed.getAttribute("xml:lang")).isEqualTo("zh-CN");
    for (Element entry : elements(atom, ATOM, "entry")) {
      assertThat(text(entry, "id")).startsWith("urn:uuid:");
      assertThat(text(entry, "updated")).isGreaterThanOrEqualTo(text(entry, "published"));
    }
    String id = entry("/feeds/problems.atom", "稳定编号");
    exposure.redacted("稳定编号，已更正").released();
    assertThat(entry("/feeds/problems.atom", "稳定编号，已更正")).isEqualTo(id);
    JsonNode json = JSON.readTree(body("/feeds/problems.json"));
    assertThat(json.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(json.get("feed_url").asString()).endsWith("/feeds/problems.json");
    assertThat(json.get("items").valueStream())
        .anySatisfy(item -> {
          assertThat(item.get("id").asString()).isEqualTo(id);
          assertThat(item.get("title").asString()).isEqualTo("【示例数据】稳定编号，已更正");
          assertThat(item.at("/_sunboard/sample").asBoolean()).isTrue();
        });
  }

  @Test
  void cachesAskEachTimeAndAreToldWhenNothingIsNew() {
    for (String path : OF_PROBLEMS) {
      // Other tests release things meanwhile; between two of them all is still.
      eventually(() -> {
        HttpResponse<String> first = get(path);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Cache-Control"))
            .hasValueSatisfying(value -> assertThat(value).contains("no-cache", "public"));
        HttpResponse<String> second =
            CITIZEN.send(CITIZEN.request(path).header("If-None-Match", tag));
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
      });
      String before = get(path).headers().firstValue("ETag").orElseThrow();
      ExposureInHand.filed().dispatched().redacted("标签随之而变").released();
      HttpResponse<String> after =
          CITIZEN.send(CITIZEN.request(path).header("If-None-Match", before));
      assertThat(after.statusCode()).isEqualTo(200);
    }
  }

  @Test
  void publicationsAreInTheirFeedsOnceTheyAreReleasedToThePublic() {
    String number = "城管开〔2043〕1号";
    NoticeInHand notice = NoticeInHand.drafted(number, Map.of()).check().sign(Map.of());
    NoticeInHand internal =
        NoticeInHand.drafted("城管开〔2043〕2号", Map.of("audience", "INTERNAL"))
            .check()
            .sign(Map.of())
            .release();
    for (String path : List.of("/feeds/publications.atom", "/feeds/publications.json")) {
      assertThat(body(path)).doesNotContain(number, internal.json().get("number").asString());
    }
    notice.release();
    for (String path : List.of("/feeds/publications.atom", "/feeds/publications.json")) {
      assertThat(body(path + "?kind=MONTHLY_NOTICE"))
          .contains(number)
          .doesNotContain(internal.json().get("number").asString());
    }
  }

  @Test
  void theCatalogueLeadsToAllOfThem() {
    JsonNode catalog = JSON.readTree(body("/export/catalog.jsonld"));
    assertThat(catalog.get("@type").asString()).isEqualTo("dcat:Catalog");
    assertThat(catalog.at("/@context/dcat").asString()).isEqualTo("http://www.w3.org/ns/dcat#");
    List<String> addresses = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    for (JsonNode dataset : catalog.get("dcat:dataset")) {
      titles.add(dataset.at("/dct:title/1/@value").asString());
      for (JsonNode distribution : dataset.get("dcat:distribution")) {
        addresses.add(distribution.at("/dcat:downloadURL/@id").asString());
      }
    }
    assertThat(titles).contains("Ranking of county, 2023-06");
    for (String address : addresses) {
      URI uri = URI.create(address);
      if (!uri.getPath().startsWith("/export/rankings/")) {
        assertThat(get(uri.getPath()).statusCode()).as(address).isEqualTo(200);
      }
    }
    assertThat(addresses).hasSizeGreaterThan(6);
  }
}
