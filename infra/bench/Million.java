import io.sunboard.searchindex.DocumentKind;
import io.sunboard.searchindex.ElasticsearchConnection;
import io.sunboard.searchindex.Facts;
import io.sunboard.searchindex.Place;
import io.sunboard.searchindex.RebuildBarrier;
import io.sunboard.searchindex.RebuildOutcome;
import io.sunboard.searchindex.SearchDocument;
import io.sunboard.searchindex.SearchIndex;
import io.sunboard.searchindex.SearchRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import reactor.core.publisher.Flux;

static final String FAMILY = "bench-million";
static final List<String> STREETS = List.of("温泉路", "银泉大道", "长安大道", "桂花路", "淦河大道", "潜山路", "永安大道", "贺胜路");
static final List<String> THINGS = List.of("垃圾未清运", "井盖缺失", "占道经营", "非机动车乱停放", "路灯不亮", "小广告未清除", "护栏破损", "污水外溢", "油烟扰民", "绿化带踩踏");
static final List<String> PLACES = List.of("门前", "路口", "小区东门", "公交站旁", "学校对面", "菜市场内", "桥下", "停车场");
static final List<String> UNITS = List.of("XN-XA", "XN-CB", "XN-JY", "XN-TC", "XN-CY", "XN-TS");
static final List<String> QUERIES = List.of("垃圾", "温泉路 井盖", "路灯不亮", "银泉大道占道经营", "XN-2021-0420", "油烟", "学校对面 护栏破损", "桥下污水");

/**
 * Writes made-up problems and tips, half of each where the index knows tips, through the search
 * library's own rebuild, one connection, and prints a row of a table: how many, how long, how large,
 * and what searching among them takes.
 *
 * @param arguments Elasticsearch's address; how many documents
 */
void main(String[] arguments) throws Exception {
  int count = Integer.parseInt(arguments[1]);
  List<DocumentKind> kinds = new ArrayList<>(List.of(DocumentKind.PROBLEM));
  tips().ifPresent(kinds::add);
  try (var connection = ElasticsearchConnection.open(arguments[0])) {
    SearchIndex index = connection.index(FAMILY);
    index.ensure().block();
    long began = System.nanoTime();
    RebuildOutcome outcome =
        index
            .rebuild(Flux.range(0, count).map(i -> document(i, kinds)), RebuildBarrier.none())
            .block(Duration.ofHours(6));
    // The old index is kept for four seconds more, for searches that are under way.
    double seconds = (System.nanoTime() - began) / 1e9 - 4;
    if (outcome.documents() != count || outcome.rejectedCount() > 0) {
      throw new IOException("not written: " + outcome);
    }
    long bytes = Long.parseLong(between(get(arguments[0] + "/" + FAMILY + "/_stats/store"), "\"size_in_bytes\":"));
    double[] millis = searches(index);
    System.out.printf(
        "| %,d | %s | %.0f | %,.0f | %.0f | %.0f | %.1f | %.1f |%n",
        count, String.join(", ", kinds.stream().map(Enum::name).toList()), seconds, count / seconds,
        bytes / 1e6, (double) bytes / count, millis[millis.length / 2], millis[(int) (millis.length * 0.95)]);
    get("DELETE", arguments[0] + "/" + FAMILY + "-*");
  }
}

static Optional<DocumentKind> tips() {
  return Arrays.stream(DocumentKind.values()).filter(kind -> kind.name().equals("TIP")).findAny();
}

static double[] searches(SearchIndex index) {
  double[] millis = new double[QUERIES.size() * 25];
  for (int round = -5; round < 25; round++) {
    for (int i = 0; i < QUERIES.size(); i++) {
      long began = System.nanoTime();
      index.search(new SearchRequest(QUERIES.get(i), Set.of(), 10, null)).block();
      if (round >= 0) {
        millis[round * QUERIES.size() + i] = (System.nanoTime() - began) / 1e6;
      }
    }
  }
  Arrays.sort(millis);
  return millis;
}

static SearchDocument document(int i, List<DocumentKind> kinds) {
  Random random = new Random(i);
  String street = of(STREETS, random);
  String thing = of(THINGS, random);
  String place = street + random.nextInt(1, 400) + "号" + of(PLACES, random);
  String unit = of(UNITS, random);
  String category = "E0%d-%02d".formatted(random.nextInt(1, 6), random.nextInt(1, 17));
  Instant at = Instant.parse("2021-01-01T00:00:00Z").plusSeconds(31L * i);
  return new SearchDocument(
      kinds.get(i % kinds.size()),
      "%08x-0000-4000-8000-%012x".formatted(Integer.reverse(i), i),
      1,
      place + thing,
      "",
      List.of(
          "市民反映，" + place + "有" + thing + "，已有" + random.nextInt(2, 30) + "天，影响通行和市容。"
              + "请责任单位按时限整改到位，并举一反三排查" + of(STREETS, random) + "同类问题。"
              + "现场另有" + of(THINGS, random) + random.nextInt(1, 90) + "处。",
          place),
      List.of("XN-2021-%06d".formatted(i), unit, "市容环境", thing.substring(0, 2)),
      null,
      false,
      Facts.builder()
          .unit(unit, List.of("XN", unit))
          .category(category, category.substring(0, 3))
          .status(i % 3 == 0 ? "IN_PROGRESS" : "CLOSED", i % 3 == 0)
          .colour(i % 5 == 0 ? "YELLOW" : "WHITE")
          .source(i % 2 == 0 ? "FINDING" : "TIP")
          .at(at)
          .due(at.plusSeconds(259_200))
          .place(new Place(29.8 + random.nextDouble() * 0.2, 114.2 + random.nextDouble() * 0.3))
          .sample(true)
          .scopes(List.of("problem", "problem-work:XN", "problem-work:" + unit, "problem-ground:XN", "problem-ground:" + unit))
          .build());
}

static String of(List<String> words, Random random) {
  return words.get(random.nextInt(words.size()));
}

static String between(String text, String begin) {
  String rest = text.substring(text.indexOf(begin) + begin.length());
  return rest.substring(0, rest.indexOf(','));
}

static String get(String address) throws IOException, InterruptedException {
  return get("GET", address);
}

static String get(String method, String address) throws IOException, InterruptedException {
  try (HttpClient http = HttpClient.newHttpClient()) {
    var answer =
        http.send(
            HttpRequest.newBuilder(URI.create(address)).method(method, BodyPublishers.noBody()).build(),
            BodyHandlers.ofString());
    return answer.body();
  }
}
