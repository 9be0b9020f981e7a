package io.sunboard.opendata.web;

import io.sunboard.exposure.ShownPlace;
import io.sunboard.opendata.app.PublishedProblem;
import io.sunboard.opendata.app.PublishedProblems;
import io.sunboard.opendata.app.PublishedProblems.Selection;
import io.sunboard.platform.table.CsvLines;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code GET /export/problems.csv} and {@code /export/problems.geojson}, by {@code
 * ?unit=&category=&bbox=}: all exposures that are public, the newest release first. Sent page by
 * page, so that memory stays flat however many there are. A withdrawn exposure is in neither.
 */
@RestController
class ProblemFiles {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final MediaType GEOJSON = MediaType.parseMediaType("application/geo+json");

  private static final List<String> COLUMNS =
      List.of(
          "number",
          "sample",
          "title",
          "text",
          "category",
          "category_zh",
          "category_en",
          "unit",
          "unit_zh",
          "unit_en",
          "status",
          "outcome",
          "colour",
          "reported_on",
          "released_at",
          "due_at",
          "clock_runs",
          "extensions",
          "deferral",
          "promised_on",
          "closed_at",
          "address",
          "photos",
          "url");

  private final PublishedProblems problems;
  private final PublicFiles files;
  private final ZoneId zone;
  private final JsonMapper json;

  ProblemFiles(PublishedProblems problems, PublicFiles files, ZoneId zone, JsonMapper json) {
    this.problems = problems;
    this.files = files;
    this.zone = zone;
    this.json = json;
  }

  @GetMapping("/export/problems.csv")
  Mono<ResponseEntity<Flux<DataBuffer>>> csv(
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable String category,
      @RequestParam(required = false) @Nullable String bbox,
      ServerWebExchange exchange) {
    Selection selection = Selections.of(unit, category, bbox, null);
    String address = files.address(exchange);
    Flux<String> lines =
        problems
            .pages(selection)
            .map(page -> {
              StringBuilder text = new StringBuilder();
              page.forEach(each -> text.append(line(each, address)));
              return text.toString();
            });
    return problems
        .version()
        .map(state ->
            files.streamed(exchange, CSV, state, lines.startWith(CsvLines.MARK + heading())));
  }

  private static String heading() {
    List<@Nullable Object> names = new ArrayList<>(COLUMNS);
    names.addAll(List.of("latitude", "longitude", "precision_m"));
    return CsvLines.line(names);
  }

  private String line(PublishedProblem problem, String address) {
    Map<String, @Nullable Object> columns = problem.columns(address, zone);
    List<@Nullable Object> cells = new ArrayList<>();
    COLUMNS.forEach(name -> cells.add(columns.get(name)));
    ShownPlace place = problem.place();
    cells.add(place == null ? null : place.latitude());
    cells.add(place == null ? null : place.longitude());
    cells.add(place == null ? null : place.precision());
    return CsvLines.line(cells);
  }

  @GetMapping("/export/problems.geojson")
  Mono<ResponseEntity<Flux<DataBuffer>>> geoJson(
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable String category,
      @RequestParam(required = false) @Nullable String bbox,
      ServerWebExchange exchange) {
    Selection selection = Selections.of(unit, category, bbox, null);
    String address = files.address(exchange);
    Flux<String> features =
        Flux.defer(() -> {
          AtomicBoolean any = new AtomicBoolean();
          return problems
              .pages(selection)
              .map(page -> {
                StringBuilder text = new StringBuilder();
                for (PublishedProblem each : page) {
                  text.append(any.getAndSet(true) ? ",\n" : "\n")
                      .append(json.writeValueAsString(feature(each, address)));
                }
                return text.toString();
              });
        });
    Flux<String> collection =
        Flux.concat(
            Flux.just("{\"type\":\"FeatureCollection\",\"features\":["),
            features,
            Flux.just("\n]}\n"));
    return problems.version().map(state -> files.streamed(exchange, GEOJSON, state, collection));
  }

  /** After RFC 7946; what is shown without a point has no geometry. */
  private Map<String, @Nullable Object> feature(PublishedProblem problem, String address) {
    ShownPlace place = problem.place();
    Map<String, @Nullable Object> properties = problem.columns(address, zone);
    properties.put("precision_m", place == null ? null : place.precision());
    Map<String, @Nullable Object> feature = new LinkedHashMap<>();
    feature.put("type", "Feature");
    feature.put("id", problem.exposure().number());
    feature.put(
        "geometry",
        place == null
            ? null
            : Map.of("type", "Point", "coordinates", List.of(place.longitude(), place.latitude())));
    feature.put("properties", properties);
    return feature;
  }
}
