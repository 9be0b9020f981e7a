import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

static final HttpClient HTTP = HttpClient.newHttpClient();
static final JsonMapper JSON = JsonMapper.builder().build();
static final AtomicBoolean OVER = new AtomicBoolean();
static final AtomicInteger FILED = new AtomicInteger();
static final long PATIENCE_NANOS = 60_000_000_000L;

static String api;
static String issuer;
static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();

record Token(String value, long until) {}

record Proposed(String number, int revision, String word) {}

/**
 * Prepares exposures; then, while others file problems, releases one after the other and asks the
 * public search again and again until it is found, and withdraws them again and asks until they are
 * gone. Prints both times' percentiles, in milliseconds from the mutation's answer.
 *
 * @param arguments the API's address; Keycloak's issuer; how many exposures; how many file at once
 */
void main(String[] arguments) throws Exception {
  api = arguments[0];
  issuer = arguments[1];
  int count = Integer.parseInt(arguments[2]);
  int writers = Integer.parseInt(arguments[3]);
  List<Proposed> proposed = new ArrayList<>();
  for (int i = 0; i < count; i++) {
    proposed.add(propose());
  }
  System.out.println("READY"); // whoever loads history meanwhile begins now
  List<Double> released = new ArrayList<>();
  List<Double> withdrawn = new ArrayList<>();
  long began = System.nanoTime();
  try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
    List<Future<?>> load = new ArrayList<>();
    for (int i = 0; i < writers; i++) {
      load.add(threads.submit(() -> {
        while (!OVER.get()) {
          file("背景写入 " + UUID.randomUUID());
          FILED.incrementAndGet();
        }
        return null;
      }));
    }
    for (Proposed each : proposed) {
      int revision =
          mutate("publisher", "approveExposure", "exposure { revision }",
                  Map.of("exposure", each.number(), "expectedRevision", each.revision()))
              .at("/exposure/revision").asInt();
      released.add(until(each, true));
      mutate("publisher", "withdrawExposure", "exposure { revision }",
          Map.of("exposure", each.number(), "expectedRevision", revision, "reason", "测量"));
      withdrawn.add(until(each, false));
    }
    OVER.set(true);
    for (Future<?> each : load) {
      each.get();
    }
  }
  double seconds = (System.nanoTime() - began) / 1e9;
  print("released, until everybody finds it", released);
  print("withdrawn, until nobody finds it", withdrawn);
  System.out.printf("FILED %.1f%n", FILED.get() / seconds);
}

static void print(String what, List<Double> millis) {
  List<Double> sorted = millis.stream().sorted().toList();
  System.out.printf(
      "| %s | %d | %.0f | %.0f | %.0f | %.0f |%n",
      what, sorted.size(), at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), sorted.getLast());
}

static double at(List<Double> sorted, double part) {
  return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(sorted.size() * part) - 1));
}

static double until(Proposed exposure, boolean there) throws Exception {
  long began = System.nanoTime();
  while (true) {
    JsonNode answer =
        ask(null, "query($q: String!) { search(query: $q) { totalCount nodes { kind } } }",
            Map.of("q", exposure.word()));
    if (answer.has("errors")) {
      throw new IOException(answer.toString());
    }
    if (answer.at("/data/search/totalCount").asInt() == (there ? 1 : 0)) {
      return (System.nanoTime() - began) / 1e6;
    }
    if (System.nanoTime() - began > PATIENCE_NANOS) {
      throw new IOException("never: " + exposure);
    }
    Thread.sleep(5);
  }
}

static String file(String title) throws Exception {
  return mutate("supervisor", "fileProblem", "problem { number }",
          Map.of("category", "E01-02", "source", "PATROL", "title", title,
              "description", "路口有成堆生活垃圾，影响通行。", "address", "温泉路一带",
              "location", Map.of("latitude", 29.8415, "longitude", 114.3222),
              "territory", "XN-XA", "idempotencyKey", UUID.randomUUID().toString()))
      .at("/problem/number").asString();
}

static Proposed propose() throws Exception {
  String word = "x" + UUID.randomUUID().toString().substring(0, 8) + "z";
  String problem = file("待曝光");
  mutate("supervisor", "dispatchProblem", "problem { number }", Map.of("problem", problem, "lead", "XN-XA"));
  JsonNode exposure =
      mutate("supervisor", "redactExposure", "exposure { number revision }",
              Map.of("problem", problem, "title", word + " 垃圾堆放", "text", "路边垃圾已有三日。",
                  "address", "温泉路一带", "showPlace", false, "photos", List.of()))
          .get("exposure");
  return new Proposed(exposure.get("number").asString(), exposure.get("revision").asInt(), word);
}

static JsonNode mutate(String account, String name, String fields, Map<String, ?> input) throws Exception {
  String type = Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Input!";
  JsonNode answer =
      ask(account, "mutation($input: %s) { %s(input: $input) { %s userErrors { code field message } } }"
              .formatted(type, name, fields), Map.of("input", input));
  JsonNode payload = answer.at("/data/" + name);
  if (answer.has("errors") || !payload.get("userErrors").isEmpty()) {
    throw new IOException(name + ": " + answer);
  }
  return payload;
}

static JsonNode ask(String account, String query, Map<String, ?> variables) throws Exception {
  HttpRequest.Builder request =
      HttpRequest.newBuilder(URI.create(api + "/graphql"))
          .header("Content-Type", "application/json")
          .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", query, "variables", variables))));
  if (account != null) {
    request.header("Authorization", "Bearer " + token(account));
  }
  return JSON.readTree(HTTP.send(request.build(), BodyHandlers.ofString()).body());
}

static synchronized String token(String account) throws Exception {
  Token known = TOKENS.get(account);
  if (known == null || known.until() < System.nanoTime()) {
    String form = "grant_type=password&client_id=sunboard-portal&username=%1$s&password=%1$s".formatted(account);
    JsonNode answer =
        JSON.readTree(
            HTTP.send(
                    HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                    BodyHandlers.ofString())
                .body());
    known = new Token(answer.get("access_token").asString(),
        System.nanoTime() + answer.get("expires_in").asLong() * 500_000_000L);
    TOKENS.put(account, known);
  }
  return known.value();
}
