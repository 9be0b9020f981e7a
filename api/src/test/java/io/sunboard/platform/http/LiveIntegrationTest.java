package io.sunboard.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import io.sunboard.testing.Tokens;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Subscriptions: the protocols, who is let in, and what happens when the server goes. */
class LiveIntegrationTest {

  private static final String RELEASES = "subscription{publicationReleased{number}}";
  private static final String WHO = "{viewer{username}}";

  @Test
  void asksAndAnswersOverASocket() {
    try (TestSocket socket = TestSocket.open(Sunboard.url())) {
      socket.send("{\"type\":\"connection_init\"}");
      assertThat(socket.next()).contains("connection_ack");
      socket.send("{\"type\":\"ping\"}");
      assertThat(socket.next()).contains("pong");
      socket.subscribe("1", WHO);
      assertThat(socket.next()).contains("\"next\"", "\"username\":null");
      assertThat(socket.next()).contains("\"complete\"", "\"1\"");
      socket.subscribe("2", "{nothing}");
      assertThat(socket.next()).contains("VALIDATION_FAILED");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Authorization", "authorization"})
  void knowsWhoOpenedTheSocketByItsFirstMessage(String field) {
    try (TestSocket socket = TestSocket.open(Sunboard.url())) {
      socket.init(field, "Bearer " + Tokens.of("handler"));
      assertThat(socket.next()).contains("connection_ack");
      socket.subscribe("1", WHO);
      assertThat(socket.next()).contains("\"username\":\"handler\"");
    }
  }

  @ParameterizedTest
  @CsvSource({"Bearer x.y.z", "nonsense", "Basic aGFuZGxlcjpoYW5kbGVy"})
  void letsNobodyInWithAnInvalidToken(String authorization) {
    try (TestSocket socket = TestSocket.open(Sunboard.url())) {
      socket.init("Authorization", authorization);
      assertThat(socket.closedWith()).isEqualTo(4401);
    }
  }

  @Test
  void refusesWhoeverAsksBeforeSayingHello() {
    try (TestSocket socket = TestSocket.open(Sunboard.url())) {
      socket.subscribe("1", WHO);
      assertThat(socket.closedWith()).isEqualTo(4401);
    }
  }

  @Test
  void refusesASecondHelloAndASecondSubscriptionOfOneName() {
    try (TestSocket socket = TestSocket.open(Sunboard.url())) {
      socket.send("{\"type\":\"connection_init\"}");
      assertThat(socket.next()).contains("connection_ack");
      socket.send("{\"type\":\"connection_init\"}");
      assertThat(socket.closedWith()).isEqualTo(4429);
    }
    try (TestSocket socket = TestSocket.open(Sunboard.url())) {
      socket.send("{\"type\":\"connection_init\"}");
      assertThat(socket.next()).contains("connection_ack");
      socket.subscribe("1", RELEASES);
      socket.subscribe("1", RELEASES);
      assertThat(socket.closedWith()).isEqualTo(4409);
    }
  }

  @Test
  void hasSoManySubscriptionsOnASocketAndNoMore() {
    try (TestSocket socket = TestSocket.open(Sunboard.url())) {
      socket.send("{\"type\":\"connection_init\"}");
      assertThat(socket.next()).contains("connection_ack");
      for (int i = 0; i < 20; i++) {
        socket.subscribe("s" + i, RELEASES);
      }
      socket.subscribe("one-more", RELEASES);
      assertThat(socket.next()).contains("one-more", "TOO_MANY_SUBSCRIPTIONS");
    }
  }

  @Test
  void speaksNoOtherProtocol() {
    try (TestSocket socket = TestSocket.open(Sunboard.url(), "graphql-ws")) {
      assertThat(socket.closedWith()).isEqualTo(4406);
    }
  }

  @Test
  void answersAQueryAsEvents() {
    HttpResponse<String> answer = Reader.anonymous().send(events(WHO));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/event-stream");
    assertThat(answer.body())
        .contains("event: next\ndata: {\"data\":{\"viewer\":{\"username\":null}}}\n\n")
        .endsWith("event: complete\ndata: \n\n");
  }

  @Test
  void answersWhatIsNotExecutedWithAStatus() {
    HttpResponse<String> answer = Reader.anonymous().send(events("subscription{nothing}"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("VALIDATION_FAILED");
  }

  @Test
  void aSubscriptionByPostNeedsAStream() {
    HttpRequest.Builder request = events(RELEASES).setHeader("Accept", "application/json");
    assertThat(Reader.anonymous().send(request).body()).contains("SUBSCRIPTION_NEEDS_STREAM");
  }

  /** Streams end first, so that stopping need not wait for them; clients are told to come back. */
  @Test
  void aServerThatStopsSendsItsListenersAway() throws Exception {
    Sunboard.Node node = Sunboard.anotherNode();
    HttpRequest request = events(Reader.anonymous().at(node.url()), RELEASES).build();
    HttpResponse<Stream<String>> answer =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofLines());
    Iterator<String> lines = answer.body().iterator();
    assertThat(lines.next()).isEqualTo(":");
    try (TestSocket socket = TestSocket.open(node.url())) {
      socket.send("{\"type\":\"connection_init\"}");
      assertThat(socket.next()).contains("connection_ack");
      CompletableFuture<Void> closing = CompletableFuture.runAsync(node::close);
      assertThat(socket.closedWith()).isEqualTo(1001);
      while (lines.hasNext()) {
        assertThat(lines.next()).doesNotContain("complete");
      }
      closing.get(15, TimeUnit.SECONDS);
    }
  }

  private static HttpRequest.Builder events(String document) {
    return events(Reader.anonymous(), document);
  }

  private static HttpRequest.Builder events(Reader reader, String document) {
    return reader
        .request("/graphql")
        .header("Content-Type", "application/json")
        .header("Accept", "text/event-stream")
        .POST(BodyPublishers.ofString("{\"query\":\"" + document + "\"}"));
  }
}
