import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

static final HttpClient HTTP = HttpClient.newHttpClient();

/** How many documents a request holds, as the product sends them. */
static final int REQUEST = 1_000;

/**
 * Writes the documents of an index, as they are there, into new indices of the same settings and
 * mapping by nothing but {@code _bulk}, and prints how many it wrote a second: over one connection,
 * then over two.
 *
 * @param arguments Elasticsearch's address; the alias to read; the number of the run whose problems
 *     are written, as their numbers begin
 */
void main(String[] arguments) throws Exception {
  String elasticsearch = arguments[0];
  String alias = arguments[1];
  List<String> bodies = new ArrayList<>();
  int documents = read(elasticsearch, alias, arguments[2], bodies);
  for (int connections = 1; connections <= 2; connections++) {
    String copy = "bench-raw-" + connections;
    call("DELETE", elasticsearch + "/" + copy + "?ignore_unavailable=true", "");
    create(elasticsearch, alias, copy);
    long began = System.nanoTime();
    write(elasticsearch, copy, bodies, connections);
    double seconds = (System.nanoTime() - began) / 1e9;
    call("DELETE", elasticsearch + "/" + copy, "");
    System.out.printf("raw%d %d %.3f%n", connections, documents, seconds);
  }
}

/** Pages through the run's documents; each page becomes the body of a request. */
static int read(String elasticsearch, String alias, String run, List<String> bodies)
    throws IOException, InterruptedException {
  int documents = 0;
  String after = "";
  while (true) {
    String found =
        call(
            "POST",
            elasticsearch + "/" + alias + "/_search",
            """
            {"size": %d, "version": true, "sort": ["key"], "track_total_hits": false,
             "query": {"prefix": {"names.exact": "%s"}} %s}
            """
                .formatted(REQUEST, run, after));
    StringBuilder body = new StringBuilder();
    int page = 0;
    // {"_index":…,"_id":"PROBLEM:…","_version":1,"_score":null,"_source":{…},"sort":["PROBLEM:…"]}
    Matcher hit =
        Pattern.compile("\"_id\":\"([^\"]+)\",\"_version\":(\\d+),\"_score\":null,\"_source\":")
            .matcher(found);
    while (hit.find()) {
      int end = found.indexOf(",\"sort\":[\"" + hit.group(1) + "\"]", hit.end());
      body.append(
          "{\"index\":{\"_id\":\"%s\",\"version\":%s,\"version_type\":\"external\"}}\n"
              .formatted(hit.group(1), hit.group(2)));
      body.append(found, hit.end(), end).append('\n');
      after = ", \"search_after\": [\"" + hit.group(1) + "\"]";
      page++;
    }
    if (page == 0) {
      return documents;
    }
    bodies.add(body.toString());
    documents += page;
  }
}

static void create(String elasticsearch, String alias, String copy)
    throws IOException, InterruptedException {
  String index =
      call("GET", elasticsearch + "/" + alias + "?features=mappings,settings&flat_settings=true", "");
  String mappings = between(index, "\"mappings\":", ",\"settings\":");
  String settings =
      between(index, "\"settings\":", "}}") // what Elasticsearch itself adds is no setting
          .replaceAll("\"index\\.(creation_date|provided_name|uuid|version\\.[a-z]+|routing[a-z_.]*)\":\"[^\"]*\",?", "")
          .replaceAll(",}", "}")
          .replaceAll(",$", "");
  call("PUT", elasticsearch + "/" + copy, "{\"mappings\":" + mappings + ",\"settings\":" + settings + "}}");
}

static String between(String text, String begin, String end) {
  int from = text.indexOf(begin) + begin.length();
  return text.substring(from, text.lastIndexOf(end));
}

static void write(String elasticsearch, String copy, List<String> bodies, int connections)
    throws Exception {
  try (var threads = Executors.newFixedThreadPool(connections)) {
    List<Future<?>> requests = new ArrayList<>();
    for (String body : bodies) {
      requests.add(
          threads.submit(() -> {
            String answer = call("POST", elasticsearch + "/" + copy + "/_bulk", body);
            if (!answer.contains("\"errors\":false")) {
              throw new IOException(answer.substring(0, Math.min(500, answer.length())));
            }
            return null;
          }));
    }
    for (Future<?> request : requests) {
      request.get();
    }
  }
}

static String call(String method, String address, String body)
    throws IOException, InterruptedException {
  var answer =
      HTTP.send(
          HttpRequest.newBuilder(URI.create(address))
              .header("Content-Type", "application/json")
              .method(method, BodyPublishers.ofString(body))
              .build(),
          BodyHandlers.ofString());
  if (answer.statusCode() >= 300) {
    throw new IOException(method + " " + address + ": " + answer.body());
  }
  return answer.body();
}
