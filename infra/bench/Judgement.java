import io.sunboard.searchindex.DocumentKind;
import io.sunboard.searchindex.ElasticsearchConnection;
import io.sunboard.searchindex.SearchIndex;
import io.sunboard.searchindex.SearchRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

static final JsonMapper JSON = JsonMapper.builder().build();
static final int DEPTH = 10;

/** A line under a query: what must be met for a grade. */
record Rule(int grade, String kind, List<Pattern> conditions) {
  boolean meets(Document document) {
    return (kind.equals("*") || kind.equals(document.kind()))
        && conditions.stream().allMatch(each -> each.matcher(document.text()).find());
  }
}

record Query(String words, boolean staff, List<Rule> rules) {
  int grade(Document document) {
    return rules.stream().filter(rule -> rule.meets(document)).findFirst().map(Rule::grade).orElse(0);
  }
}

record Document(String kind, String text) {}

record Measured(Query query, double ndcg, double reciprocal) {}

/**
 * Asks the product's own search for every judged query, grades what it answers and prints nDCG@10 and
 * MRR: gain 2^grade - 1, discount log2(rank + 1); of what is best for a query the ideal is made, from
 * all documents of its index. A hit is relevant for MRR when it has the best grade that there is.
 *
 * @param arguments Elasticsearch's address; the file of judged queries
 */
void main(String[] arguments) throws Exception {
  Map<Boolean, Map<String, Document>> corpora = new HashMap<>();
  List<Measured> all = new ArrayList<>();
  try (var connection = ElasticsearchConnection.open(arguments[0])) {
    for (boolean staff : List.of(false, true)) {
      corpora.put(staff, documents(arguments[0], alias(staff)));
    }
    for (Query query : queries(Path.of(arguments[1]))) {
      all.add(measure(query, corpora.get(query.staff()), connection.index(alias(query.staff()))));
    }
  }
  print(all, corpora);
}

static String alias(boolean staff) {
  return staff ? "sunboard-staff" : "sunboard-public";
}

static List<Query> queries(Path file) throws IOException {
  List<Query> queries = new ArrayList<>();
  for (String line : Files.readAllLines(file)) {
    if (line.isBlank() || line.startsWith("#")) {
      continue;
    }
    if (line.startsWith("  ")) {
      String[] parts = line.strip().split(" ", 3);
      queries
          .getLast()
          .rules()
          .add(
              new Rule(
                  Integer.parseInt(parts[0]),
                  parts[1],
                  Stream.of(parts[2].split(" & "))
                      .map(each -> Pattern.compile(each, Pattern.MULTILINE))
                      .toList()));
    } else {
      boolean staff = line.startsWith("staff: ");
      queries.add(new Query(staff ? line.substring(7) : line, staff, new ArrayList<>()));
    }
  }
  return queries;
}

static Measured measure(Query query, Map<String, Document> corpus, SearchIndex index) {
  List<Integer> ideal =
      corpus.values().stream()
          .map(query::grade)
          .filter(grade -> grade > 0)
          .sorted(Comparator.reverseOrder())
          .limit(DEPTH)
          .toList();
  if (ideal.isEmpty()) {
    throw new IllegalStateException("nothing in the index answers " + query.words());
  }
  List<Integer> found =
      index
          .search(new SearchRequest(query.words(), Set.of(), DEPTH, null))
          .block()
          .hits()
          .stream()
          .map(hit -> query.grade(corpus.get(hit.kind() + ":" + hit.id())))
          .toList();
  int first = found.indexOf(ideal.getFirst());
  return new Measured(query, gain(found) / gain(ideal), first < 0 ? 0 : 1.0 / (first + 1));
}

static double gain(List<Integer> grades) {
  double gain = 0;
  for (int i = 0; i < grades.size(); i++) {
    gain += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
  }
  return gain;
}

static void print(List<Measured> all, Map<Boolean, Map<String, Document>> corpora) {
  System.out.println("| judged queries | documents | nDCG@10 | MRR |");
  System.out.println("|---|---:|---:|---:|");
  for (boolean staff : List.of(false, true)) {
    List<Measured> these = all.stream().filter(each -> each.query().staff() == staff).toList();
    System.out.printf(
        "| %d of %s | %,d | %.3f | %.3f |%n",
        these.size(),
        staff ? "staff" : "everybody",
        corpora.get(staff).size(),
        these.stream().mapToDouble(Measured::ndcg).average().orElse(0),
        these.stream().mapToDouble(Measured::reciprocal).average().orElse(0));
  }
  System.out.printf(
      "| all %d | | %.3f | %.3f |%n%n",
      all.size(),
      all.stream().mapToDouble(Measured::ndcg).average().orElse(0),
      all.stream().mapToDouble(Measured::reciprocal).average().orElse(0));
  String worst =
      all.stream()
          .filter(each -> each.ndcg() < 0.9)
          .sorted(Comparator.comparing(Measured::ndcg))
          .map(each -> "%s %.2f".formatted(each.query().words(), each.ndcg()))
          .reduce((one, other) -> one + ", " + other)
          .orElse("none");
  System.out.println("Below 0.9: " + worst + ".");
}

/** All living documents of an index by their keys. */
static Map<String, Document> documents(String elasticsearch, String alias) throws Exception {
  Map<String, Document> all = new HashMap<>();
  try (HttpClient http = HttpClient.newHttpClient()) {
    String after = "";
    while (true) {
      String request =
          "{\"size\": 2000, \"sort\": [\"key\"], \"query\": {\"term\": {\"tombstone\": false}} %s}"
              .formatted(after);
      JsonNode hits =
          JSON.readTree(
                  http.send(
                          HttpRequest.newBuilder(URI.create(elasticsearch + "/" + alias + "/_search"))
                              .header("Content-Type", "application/json")
                              .POST(BodyPublishers.ofString(request))
                              .build(),
                          BodyHandlers.ofString())
                      .body())
              .at("/hits/hits");
      if (hits.isEmpty()) {
        return all;
      }
      for (JsonNode hit : hits) {
        JsonNode source = hit.get("_source");
        String key = source.get("key").asString();
        all.put(key, new Document(DocumentKind.valueOf(source.get("kind").asString()).name(), text(source)));
        after = ", \"search_after\": " + hit.get("sort");
      }
    }
  }
}

static String text(JsonNode source) {
  StringBuilder text = new StringBuilder();
  text.append("id ").append(source.get("id").asString()).append('\n');
  text.append("title ").append(source.path("title").asString("")).append('\n');
  text.append("title ").append(source.path("titleEn").asString("")).append('\n');
  source.path("names").forEach(name -> text.append("name ").append(name.asString()).append('\n'));
  source.path("body").forEach(body -> text.append("body ").append(body.asString()).append('\n'));
  return text.toString();
}
