package io.sunboard.searchindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProjectionTest {

  @Test
  void writesWhatIsIndexed() throws IOException {
    JsonNode json =
        json(
            new SearchDocument(
                DocumentKind.RANKING,
                "r1",
                7,
                "２０２３年６月",
                "June 2023",
                List.of("赤壁市 90.12分", " ", "嘉鱼县"),
                List.of("2023-06", "２０２３－０６"),
                LocalDate.of(1970, 1, 3),
                false));
    assertThat(json.toString())
        .isEqualTo(
            "{\"key\":\"RANKING:r1\",\"kind\":\"RANKING\",\"id\":\"r1\",\"moment\":216000000,\"tombstone\":false,\"title\":\"2023年6月\",\"titleEn\":\"June"
                + " 2023\",\"names\":[\"2023-06\"],\"body\":[\"赤壁市 90.12分\",\"嘉鱼县\"],\"at\":216000000,\"open\":false,\"sample\":false}");
  }

  @Test
  void aTombstoneHoldsNothingToFind() throws IOException {
    JsonNode json = json(SearchDocument.tombstone(DocumentKind.UNIT, "XN-CB", 9));
    assertThat(json.propertyNames())
        .containsExactlyInAnyOrder("key", "kind", "id", "moment", "tombstone");
    assertThat(json.get("tombstone").booleanValue()).isTrue();
  }

  @Test
  void keepsWhatReadsOtherwiseThanItIsFoundBesideIt() throws IOException {
    JsonNode json =
        json(
            new SearchDocument(
                DocumentKind.UNIT,
                "u",
                1,
                "臺灣街",
                "",
                List.of("垃圾", "車輛亂停"),
                List.of("灣"),
                null,
                false));
    assertThat(json.get("title").stringValue()).isEqualTo("台湾街");
    assertThat(json.get("body").toString()).isEqualTo("[\"垃圾\",\"车辆乱停\"]");
    assertThat(json.get("shown").toString())
        .isEqualTo("{\"title\":\"臺灣街\",\"texts\":[\"灣\",\"車輛亂停\"]}");
  }

  @Test
  void aSerialNumberIsANameWithoutItsNoughtsToo() throws IOException {
    JsonNode json =
        json(
            new SearchDocument(
                DocumentKind.PROBLEM,
                "p",
                1,
                "",
                "",
                List.of(),
                List.of("XN-2021-000420", "GS-7K3M-Q9XT", "A-10"),
                null,
                false));
    assertThat(json.get("names").toString())
        .isEqualTo("[\"XN-2021-000420\",\"GS-7K3M-Q9XT\",\"A-10\",\"420\"]");
  }

  @Test
  void keepsTheFirstPartOfAHugeBody() throws IOException {
    SearchDocument huge =
        new SearchDocument(
            DocumentKind.PUBLICATION,
            "p",
            1,
            "",
            "",
            List.of("甲".repeat(150_000), "乙".repeat(150_000), "丙"),
            List.of(),
            null,
            false);
    JsonNode body = json(huge).get("body");
    assertThat(body.size()).isEqualTo(2);
    assertThat(body.get(0).stringValue()).hasSize(150_000);
    assertThat(body.get(1).stringValue()).hasSize(50_000);
  }

  @Test
  void anyDateHasAPlaceInTheOrder() throws IOException {
    long none = json(dated(null)).get("moment").longValue();
    long first = json(dated(LocalDate.MIN)).get("moment").longValue();
    long last = json(dated(LocalDate.MAX)).get("moment").longValue();
    assertThat(none).isLessThan(first);
    assertThat(first).isLessThan(last);
  }

  @Test
  void writesFactsThatAreThereAndLeavesOutTheRest() throws IOException {
    Instant at = Instant.parse("2021-03-04T05:06:07.089Z");
    JsonNode json =
        json(
            new SearchDocument(
                DocumentKind.PROBLEM,
                "p",
                1,
                "",
                "",
                List.of(),
                List.of(),
                LocalDate.of(1970, 1, 3),
                false,
                Facts.builder()
                    .unit("XN-XA-1", List.of("XN", "XN-XA", "XN-XA-1"))
                    .category("0101", null)
                    .colour("")
                    .status("DISPATCHED", true)
                    .at(at)
                    .place(new Place(29.84, 114.32))
                    .scopes(List.of("unit:XN"))
                    .build()));
    assertThat(json.get("at").longValue()).isEqualTo(at.toEpochMilli());
    assertThat(json.get("moment")).isEqualTo(json.get("at"));
    assertThat(json.get("unitPath").size()).isEqualTo(3);
    assertThat(json.get("categoryPath").toString()).isEqualTo("[\"0101\"]");
    assertThat(json.get("place").toString()).contains("29.84").contains("114.32");
    assertThat(json.get("open").booleanValue()).isTrue();
    assertThat(json.propertyNames())
        .doesNotContain("colour", "outcome", "source", "dueAt", "closedAt");
  }

  private static SearchDocument dated(@Nullable LocalDate date) {
    return new SearchDocument(DocumentKind.UNIT, "u", 1, "", "", List.of(), List.of(), date, false);
  }

  private static JsonNode json(SearchDocument document) throws IOException {
    return JsonMapper.builder().build().readTree(Projection.of(document).json().asInputStream());
  }
}
