package io.sunboard.alert.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.standardwebhooks.Webhook;
import io.netty.channel.DefaultEventLoop;
import io.netty.util.concurrent.Future;
import io.sunboard.alert.Receipt;
import io.sunboard.alert.Receiver;
import io.sunboard.alert.Receiver.Answer;
import io.sunboard.alert.app.AlertSettings;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls over real HTTP, and those that are not made. */
class HttpReceiversTest {

  private static final byte[] KEY =
      "thirty-two bytes of a test's key".getBytes(StandardCharsets.UTF_8);

  private static HttpReceivers receivers(boolean anywhere, Duration timeout) {
    return new HttpReceivers(
        new AlertSettings(
            "a secret of more than thirty-two characters",
            "1",
            Map.of(),
            Duration.ofSeconds(1),
            4,
            anywhere,
            timeout,
            14,
            Duration.ofSeconds(5),
            Duration.ofHours(12),
            Duration.ofDays(1),
            Duration.ofDays(30),
            10,
            3,
            60,
            Duration.ofMinutes(10),
            "",
            Duration.ofHours(1)));
  }

  private static Receipt post(HttpReceivers receivers, String to, String echo) {
    Receipt receipt =
        receivers
            .post(URI.create(to), "msg_1", Instant.now(), "{\"type\":\"x\",\"中\":\"文\"}", KEY, echo)
            .block();
    assertThat(receipt).isNotNull();
    return receipt;
  }

  @Test
  void aMessageIsSignedAsTheStandardsOwnLibraryVerifies() throws Exception {
    try (Receiver receiver = new Receiver()) {
      assertThat(post(receivers(true, Duration.ofSeconds(5)), receiver.url(), ""))
          .isEqualTo(new Receipt.Taken(204));
      Receiver.Call call = receiver.calls().getFirst();
      assertThat(call.id()).isEqualTo("msg_1");
      assertThat(call.header("Content-Type")).isEqualTo("application/json");
      Webhook library = new Webhook("whsec_" + Base64.getEncoder().encodeToString(KEY));
      assertThatCode(() -> library.verify(call.body(), call.all())).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:1/",
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://10.0.0.1/"
      })
  void addressesOfThisHouseAreNotCalled(String address) {
    assertThat(post(receivers(false, Duration.ofSeconds(5)), address, ""))
        .isEqualTo(new Receipt.Failed(null, "ADDRESS_REFUSED"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.1", "2130706433"})
  void namesThatLeadIntoThisHouseAreNotCalled(String host) throws Exception {
    assertThat(resolved(host, false).cause()).isInstanceOf(UnknownHostException.class);
    assertThat(resolved("localhost", false).cause()).hasMessageContaining("open network");
    assertThat(resolved("localhost", true).isSuccess()).isTrue();
  }

  private static Future<?> resolved(String host, boolean anywhere) throws Exception {
    try (OpenNetwork network = new OpenNetwork(anywhere);
        DefaultEventLoop loop = new DefaultEventLoop()) {
      return network
          .getResolver(loop)
          .resolve(InetSocketAddress.createUnresolved(host, 443))
          .await();
    }
  }

  @Test
  void redirectsAreNotFollowed() {
    try (Receiver receiver = new Receiver()) {
      receiver.answering(call -> new Answer(302, "", Map.of("Location", receiver.url())));
      assertThat(post(receivers(true, Duration.ofSeconds(5)), receiver.url(), ""))
          .isEqualTo(new Receipt.Failed(302, "REDIRECT"));
      assertThat(receiver.calls()).hasSize(1);
    }
  }

  @Test
  void nobodyIsWaitedForLong() {
    try (Receiver receiver = new Receiver()) {
      receiver.answering(call -> {
        try {
          Thread.sleep(5_000);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        return Answer.of(200);
      });
      assertThat(post(receivers(true, Duration.ofMillis(300)), receiver.url(), ""))
          .isEqualTo(new Receipt.Failed(null, "TIMEOUT"));
    }
  }

  @Test
  void littleIsReadOfAnAnswer() {
    try (Receiver receiver = new Receiver()) {
      receiver.answering(call -> new Answer(200, "x".repeat(1_000_000) + "echo", Map.of()));
      assertThat(post(receivers(true, Duration.ofSeconds(5)), receiver.url(), "echo"))
          .isEqualTo(new Receipt.Failed(200, "NO_ECHO"));
      receiver.answering(call -> new Answer(200, "{\"challenge\":\"echo\"}", Map.of()));
      assertThat(post(receivers(true, Duration.ofSeconds(5)), receiver.url(), "echo"))
          .isEqualTo(new Receipt.Taken(200));
    }
  }

  @Test
  void whoIsGoneAndWhoIsNotThereIsTold() {
    try (Receiver receiver = new Receiver()) {
      receiver.answering(call -> Answer.of(410));
      assertThat(post(receivers(true, Duration.ofSeconds(5)), receiver.url(), ""))
          .isEqualTo(new Receipt.Unwanted());
    }
    assertThat(post(receivers(true, Duration.ofSeconds(5)), "http://127.0.0.1:1/", ""))
        .isEqualTo(new Receipt.Failed(null, "NO_ANSWER"));
  }
}
