package io.sunboard.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who listens to a subscription and keeps all that is heard. */
public final class Live implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> messages = new CopyOnWriteArrayList<>();
  private final CountDownLatch listening = new CountDownLatch(1);

  private Live() {}

  /** Listens by Server-Sent Events. */
  public static Live events(URI api, String subscription) {
    return events(HttpRequest.newBuilder(api.resolve("/graphql")), subscription, Map.of());
  }

  /** Listens by Server-Sent Events as that account. */
  public static Live eventsFor(String username, String subscription, Map<String, ?> variables) {
    return events(Reader.as(username).request("/graphql"), subscription, variables);
  }

  private static Live events(
      HttpRequest.Builder as, String subscription, Map<String, ?> variables) {
    Live live = new Live();
    HttpRequest request =
        as.header("Content-Type", "application/json")
            .header("Accept", "text/event-stream")
            .POST(
                BodyPublishers.ofString(
                    JSON.writeValueAsString(Map.of("query", subscription, "variables", variables))))
            .build();
    var unused =
        live.client
            .sendAsync(request, BodyHandlers.ofLines())
            .thenAcceptAsync(
                answer -> {
                  live.listening.countDown();
                  answer.body().forEach(live.messages::add);
                },
                task -> Thread.ofPlatform().daemon().start(task));
    return live.awaited();
  }

  /** Listens by WebSocket, after {@code graphql-transport-ws}. */
  public static Live socket(URI api, String subscription) {
    Live live = new Live();
    String subscribe =
        JSON.writeValueAsString(
            Map.of("type", "subscribe", "id", "1", "payload", Map.of("query", subscription)));
    WebSocket socket =
        live.client
            .newWebSocketBuilder()
            .subprotocols("graphql-transport-ws")
            .buildAsync(
                URI.create(api.resolve("/graphql").toString().replaceFirst("http", "ws")),
                new Heard(live, subscribe))
            .join();
    socket.sendText("{\"type\":\"connection_init\"}", true).join();
    return live.awaited();
  }

  private Live awaited() {
    try {
      if (!listening.await(15, TimeUnit.SECONDS)) {
        throw new AssertionError("nobody answers");
      }
      // The server subscribes right after it has answered, and says nothing when it has.
      TimeUnit.MILLISECONDS.sleep(500);
      return this;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What was heard so far. */
  public List<String> messages() {
    return List.copyOf(messages);
  }

  /** Waits until a message with these words has been heard. */
  public void until(String words) {
    Eventually.eventually(() -> {
      if (messages.stream().noneMatch(message -> message.contains(words))) {
        throw new AssertionError(words + " was not heard, but " + messages);
      }
    });
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private static final class Heard implements WebSocket.Listener {

    private final Live live;
    private final String subscribe;
    private final StringBuilder partial = new StringBuilder();

    private Heard(Live live, String subscribe) {
      this.live = live;
      this.subscribe = subscribe;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      partial.append(data);
      socket.request(1);
      if (!last) {
        return null;
      }
      String message = partial.toString();
      partial.setLength(0);
      if (message.contains("connection_ack")) {
        return socket.sendText(subscribe, true).thenRun(live.listening::countDown);
      }
      live.messages.add(message);
      return null;
    }
  }
}
