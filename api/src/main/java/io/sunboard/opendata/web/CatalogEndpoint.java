package io.sunboard.opendata.web;

import io.sunboard.opendata.app.OpenDataSettings;
import io.sunboard.opendata.app.Publisher;
import io.sunboard.ranking.Ranking;
import io.sunboard.ranking.app.ExportStore;
import io.sunboard.ranking.app.RankingReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code GET /export/catalog.jsonld}: a DCAT 3 catalogue of what can be fetched: problems,
 * publications, and each released ranking in the series of its group.
 */
@RestController
class CatalogEndpoint {

  private static final MediaType JSON_LD = MediaType.parseMediaType("application/ld+json");
  private static final String IANA = "https://www.iana.org/assignments/media-types/";

  private final RankingReader rankings;
  private final ExportStore exports;
  private final Publisher publisher;
  private final PublicFiles files;
  private final OpenDataSettings settings;
  private final JsonMapper json;

  CatalogEndpoint(
      RankingReader rankings,
      ExportStore exports,
      Publisher publisher,
      PublicFiles files,
      OpenDataSettings settings,
      JsonMapper json) {
    this.rankings = rankings;
    this.exports = exports;
    this.publisher = publisher;
    this.files = files;
    this.settings = settings;
    this.json = json;
  }

  @GetMapping("/export/catalog.jsonld")
  Mono<ResponseEntity<Flux<DataBuffer>>> catalog(ServerWebExchange exchange) {
    String address = files.address(exchange);
    return files.whole(
        exchange,
        JSON_LD,
        Mono.zip(
            publisher.name(),
            rankings.allReleased().sort(NEWEST).collectList().flatMap(this::withFiles),
            (name, released) -> json.writeValueAsBytes(catalog(address, name, released))));
  }

  /** What was released before there were files has none to be fetched. */
  private Mono<List<Ranking>> withFiles(List<Ranking> released) {
    return exports
        .exported(released.stream().map(Ranking::id).toList())
        .collect(Collectors.toSet())
        .map(kept -> released.stream().filter(ranking -> kept.contains(ranking.id())).toList());
  }

  private static final Comparator<Ranking> NEWEST =
      Comparator.comparing((Ranking each) -> each.coveredPeriod().lastDay())
          .reversed()
          .thenComparing(Ranking::groupCode)
          .thenComparing(Ranking::id);

  private Map<String, Object> catalog(String address, String name, List<Ranking> released) {
    List<Map<String, Object>> datasets = new ArrayList<>();
    datasets.add(problems(address, name));
    datasets.add(publications(address, name));
    released.forEach(each -> datasets.add(ranking(address, name, each)));
    Map<String, Object> catalog = new LinkedHashMap<>();
    catalog.put("@context", context());
    catalog.put("@id", address + "/export/catalog.jsonld");
    catalog.put("@type", "dcat:Catalog");
    catalog.put("dct:title", texts(name + "公开数据", "Open data of " + name));
    catalog.put("dct:publisher", agent(name));
    catalog.put("dct:language", "zh");
    catalog.put("dcat:dataset", datasets);
    return catalog;
  }

  private static Map<String, Object> context() {
    return Map.of(
        "dcat", "http://www.w3.org/ns/dcat#",
        "dct", "http://purl.org/dc/terms/",
        "foaf", "http://xmlns.com/foaf/0.1/",
        "xsd", "http://www.w3.org/2001/XMLSchema#");
  }

  private Map<String, Object> problems(String address, String name) {
    Map<String, Object> dataset =
        dataset(address + "/export/problems", name, "问题公示", "Exposed problems");
    dataset.put(
        "dct:description",
        texts(
            "已公开的城市管理问题：文字、类别、责任单位、时限、状态和地点；敏感类别的地点只到网格，示例数据已标明。",
            "Problems that are public: text, category, unit, deadline, state and place; sensitive"
                + " places are coarsened, invented ones marked."));
    dataset.put(
        "dcat:distribution",
        List.of(
            distribution(address + "/export/problems.csv", "text/csv"),
            distribution(address + "/export/problems.geojson", "application/geo+json"),
            distribution(address + "/feeds/problems.atom", "application/atom+xml"),
            distribution(address + "/feeds/problems.json", "application/feed+json")));
    return dataset;
  }

  private Map<String, Object> publications(String address, String name) {
    Map<String, Object> dataset =
        dataset(address + "/feeds/publications", name, "公开发布", "Publications");
    dataset.put(
        "dcat:distribution",
        List.of(
            distribution(address + "/feeds/publications.atom", "application/atom+xml"),
            distribution(address + "/feeds/publications.json", "application/feed+json")));
    return dataset;
  }

  private Map<String, Object> ranking(String address, String name, Ranking ranking) {
    String path = address + "/export/rankings/" + ranking.id();
    String period = ranking.coveredPeriod().code();
    Map<String, Object> dataset =
        dataset(
            path,
            name,
            ranking.groupCode() + " " + period + " 排名" + (ranking.sample() ? "（示例数据）" : ""),
            "Ranking of "
                + ranking.groupCode()
                + ", "
                + period
                + (ranking.sample() ? " (sample)" : ""));
    dataset.put(
        "dcat:inSeries",
        Map.of(
            "@id",
            address + "/export/rankings#" + ranking.groupCode(),
            "@type",
            "dcat:DatasetSeries",
            "dct:title",
            texts("排名：" + ranking.groupCode(), "Rankings: " + ranking.groupCode())));
    dataset.put("dcat:version", String.valueOf(ranking.version()));
    dataset.put("dct:issued", instant(Objects.requireNonNull(ranking.releasedAt())));
    dataset.put(
        "dct:temporal",
        Map.of(
            "@type", "dct:PeriodOfTime",
            "dcat:startDate", day(ranking.coveredPeriod().firstDay().toString()),
            "dcat:endDate", day(ranking.coveredPeriod().lastDay().toString())));
    dataset.put(
        "dcat:distribution",
        List.of(
            distribution(path + ".json", "application/json"),
            distribution(path + ".csv", "text/csv"),
            distribution(
                address + "/rankings/" + RankingAddress.of(ranking, ranking, false).path(),
                "text/html"),
            distribution(
                address + "/rankings/" + RankingAddress.of(ranking, ranking, true).path(),
                "text/html")));
    return dataset;
  }

  private Map<String, Object> dataset(String id, String name, String zh, String en) {
    Map<String, Object> dataset = new LinkedHashMap<>();
    dataset.put("@id", id);
    dataset.put("@type", "dcat:Dataset");
    dataset.put("dct:title", texts(zh, en));
    dataset.put("dct:publisher", agent(name));
    return dataset;
  }

  private Map<String, Object> distribution(String address, String type) {
    Map<String, Object> distribution = new LinkedHashMap<>();
    distribution.put("@type", "dcat:Distribution");
    distribution.put("dcat:downloadURL", Map.of("@id", address));
    distribution.put("dcat:mediaType", Map.of("@id", IANA + type));
    if (!settings.licence().isBlank()) {
      distribution.put("dct:license", Map.of("@id", settings.licence()));
    }
    return distribution;
  }

  private static Map<String, Object> agent(String name) {
    return Map.of("@type", "foaf:Agent", "foaf:name", name);
  }

  private static List<Map<String, Object>> texts(String zh, String en) {
    return List.of(
        Map.of("@value", zh, "@language", "zh"), Map.of("@value", en, "@language", "en"));
  }

  private static Map<String, Object> instant(Instant at) {
    return Map.of("@value", at.toString(), "@type", "xsd:dateTime");
  }

  private static Map<String, Object> day(String day) {
    return Map.of("@value", day, "@type", "xsd:date");
  }
}
