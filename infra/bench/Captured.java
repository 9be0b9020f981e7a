import com.sun.net.httpserver.HttpServer;
import io.sunboard.searchindex.ElasticsearchConnection;
import io.sunboard.searchindex.SearchIndex;
import io.sunboard.searchindex.SearchRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the same searches down twice, one a line: as a reader sends them to the API, and as the
 * product sends them to Elasticsearch, caught by a server that answers nothing.
 *
 * @param arguments the file of judged queries; the GraphQL document; the file for the API's bodies;
 *     the file for Elasticsearch's, whose first line is the path that they go to
 */
void main(String[] arguments) throws Exception {
  JsonMapper json = JsonMapper.builder().build();
  List<String> words =
      Files.readAllLines(Path.of(arguments[0])).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith(" "))
          .filter(line -> !line.startsWith("staff: "))
          .toList();
  String document = Files.readString(Path.of(arguments[1]));
  AtomicReference<String> path = new AtomicReference<>("");
  AtomicReference<String> body = new AtomicReference<>("");
  HttpServer server =
      HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  server.createContext("/", exchange -> {
    path.set(exchange.getRequestURI().toString());
    body.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    exchange.sendResponseHeaders(400, -1);
    exchange.close();
  });
  server.start();
  StringBuilder asked = new StringBuilder();
  StringBuilder sent = new StringBuilder();
  try (var connection =
      ElasticsearchConnection.open("http://127.0.0.1:" + server.getAddress().getPort())) {
    SearchIndex index = connection.index("sunboard-public");
    for (String each : words) {
      index
          .search(new SearchRequest(each, Set.of(), 10, null))
          .onErrorResume(refused -> Mono.empty())
          .block();
      asked
          .append(json.writeValueAsString(Map.of("query", document, "variables", Map.of("words", each))))
          .append('\n');
      sent.append(body.get()).append('\n');
    }
  } finally {
    server.stop(0);
  }
  Files.writeString(Path.of(arguments[2]), asked);
  Files.writeString(Path.of(arguments[3]), path.get() + "\n" + sent);
}
