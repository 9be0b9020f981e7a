package io.sunboard.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A client of {@code graphql-transport-ws} that reads message by message. */
final class TestSocket implements WebSocket.Listener, AutoCloseable {

  private static final int PATIENCE_SECONDS = 15;
  private static final JsonMapper JSON = new JsonMapper();

  private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder partial = new StringBuilder();
  private final WebSocket socket;

  private TestSocket(URI api, String protocol) {
    URI address = URI.create(api.toString().replaceFirst("http", "ws") + "/graphql");
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .subprotocols(protocol)
            .buildAsync(address, this)
            .join();
  }

  static TestSocket open(URI api) {
    return new TestSocket(api, "graphql-transport-ws");
  }

  static TestSocket open(URI api, String protocol) {
    return new TestSocket(api, protocol);
  }

  void send(String message) {
    socket.sendText(message, true).join();
  }

  void init(String field, String authorization) {
    send(
        "{\"type\":\"connection_init\",\"payload\":{\"%s\":\"%s\"}}"
            .formatted(field, authorization));
  }

  void subscribe(String id, String document) {
    send(
        "{\"type\":\"subscribe\",\"id\":\"%s\",\"payload\":{\"query\":%s}}"
            .formatted(id, JSON.writeValueAsString(document)));
  }

  /** The next message, as text. */
  String next() {
    try {
      String message = messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(message).as("a message").isNotNull();
      return String.valueOf(message);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The status that the server closes with. */
  int closedWith() {
    return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      messages.add(partial.toString());
      partial.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
    closed.complete(status);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closed.completeExceptionally(error);
  }

  @Override
  public void close() {
    socket.abort();
  }
}
