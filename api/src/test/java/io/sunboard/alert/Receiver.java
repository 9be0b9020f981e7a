package io.sunboard.alert;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's server that gets webhooks, over real HTTP. */
public final class Receiver implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  /** A request that came. */
  public record Call(Map<String, List<String>> headers, String body) {

    public String id() {
      return header("webhook-id");
    }

    public String header(String name) {
      return headers.get(name).getFirst();
    }

    public JsonNode json() {
      return JSON.readTree(body);
    }

    public String type() {
      return json().get("type").asString();
    }

    public HttpHeaders all() {
      return HttpHeaders.of(headers, (_, _) -> true);
    }
  }

  /** What to answer. */
  public record Answer(int status, String body, Map<String, String> headers) {
    public static Answer of(int status) {
      return new Answer(status, "", Map.of());
    }
  }

  private final HttpServer server;
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private volatile Function<Call, Answer> answers = Receiver::agree;

  public Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(
        Executors.newCachedThreadPool(task -> Thread.ofPlatform().daemon().unstarted(task)));
    server.createContext(
        "/",
        exchange -> {
          Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
          headers.putAll(exchange.getRequestHeaders());
          Call call =
              new Call(
                  headers,
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          calls.add(call);
          Answer answer = answers.apply(call);
          byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
          answer.headers().forEach(exchange.getResponseHeaders()::set);
          exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
          if (body.length > 0) {
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    server.start();
  }

  /** Agrees to be told, and takes everything. */
  public static Answer agree(Call call) {
    return call.type().equals(AlertMessage.VERIFICATION)
        ? new Answer(200, call.json().at("/data/challenge").asString(), Map.of())
        : Answer.of(204);
  }

  public void answering(Function<Call, Answer> next) {
    answers = next;
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }

  /** All that came, questions aside. */
  public List<Call> news() {
    return calls.stream().filter(call -> !call.type().equals(AlertMessage.VERIFICATION)).toList();
  }

  /** What came of that exposure or publication. */
  public List<Call> newsOf(String number) {
    return news().stream()
        .filter(call -> call.json().at("/data/number").asString("").equals(number))
        .toList();
  }

  public List<Call> calls() {
    return List.copyOf(calls);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
