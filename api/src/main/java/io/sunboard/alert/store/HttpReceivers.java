package io.sunboard.alert.store;

import io.netty.channel.ChannelOption;
import io.sunboard.alert.Destinations;
import io.sunboard.alert.Receipt;
import io.sunboard.alert.app.AlertKeys;
import io.sunboard.alert.app.AlertSettings;
import io.sunboard.alert.app.Receivers;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;

/**
 * Webhooks after Standard Webhooks 1.0: a POST with {@code webhook-id}, {@code webhook-timestamp}
 * and {@code webhook-signature}. Redirects are not followed, little is read of an answer, and
 * nobody is waited for long.
 */
@Component
class HttpReceivers implements Receivers {

  private static final int MOST_READ = 4_096;
  private static final int CONNECT_MILLIS = 5_000;
  private static final int GONE = 410;

  private final boolean anywhere;
  private final Duration timeout;
  private final HttpClient client;

  HttpReceivers(AlertSettings settings) {
    this.anywhere = settings.anywhere();
    this.timeout = settings.timeout();
    this.client =
        HttpClient.create(ConnectionProvider.newConnection())
            .resolver(new OpenNetwork(anywhere))
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
            .followRedirect(false)
            .responseTimeout(timeout)
            .headers(headers ->
                headers.set("User-Agent", "Sunboard").set("Content-Type", "application/json"));
  }

  @Override
  public Mono<Receipt> post(
      URI to, String id, Instant at, String body, byte[] signingKey, String echo) {
    // Addresses are not resolved, so the resolver does not see them.
    if (Destinations.webhook(to.toString(), anywhere).isPresent()) {
      return Mono.just(new Receipt.Failed(null, "ADDRESS_REFUSED"));
    }
    String seconds = Long.toString(at.getEpochSecond());
    return client
        .headers(headers ->
            headers
                .set("webhook-id", id)
                .set("webhook-timestamp", seconds)
                .set("webhook-signature", signature(signingKey, id, seconds, body)))
        .post()
        .uri(to)
        .send(ByteBufFlux.fromString(Mono.just(body)))
        .response((response, content) ->
            echo.isEmpty() ? Mono.just(receipt(response)) : asked(response, content, echo))
        .single()
        .timeout(timeout)
        .onErrorResume(failure -> Mono.just(new Receipt.Failed(null, fault(failure))));
  }

  static String signature(byte[] key, String id, String seconds, String body) {
    byte[] mac = AlertKeys.hmac(key, id + "." + seconds + "." + body);
    return "v1," + Base64.getEncoder().encodeToString(mac);
  }

  private static Receipt receipt(HttpClientResponse response) {
    int status = response.status().code();
    if (status == GONE) {
      return new Receipt.Unwanted();
    }
    return status / 100 == 2
        ? new Receipt.Taken(status)
        : new Receipt.Failed(status, status / 100 == 3 ? "REDIRECT" : "STATUS");
  }

  private static Mono<Receipt> asked(
      HttpClientResponse response, ByteBufFlux content, String echo) {
    Receipt receipt = receipt(response);
    return receipt instanceof Receipt.Taken
        ? beginning(content)
            .map(said ->
                said.contains(echo)
                    ? receipt
                    : new Receipt.Failed(response.status().code(), "NO_ECHO"))
        : Mono.just(receipt);
  }

  private static Mono<String> beginning(ByteBufFlux content) {
    return content
        .asByteArray()
        .scan(new byte[0], HttpReceivers::joined)
        .takeUntil(read -> read.length >= MOST_READ)
        .last()
        .map(read -> new String(read, StandardCharsets.UTF_8));
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] both = new byte[Math.min(MOST_READ, one.length + other.length)];
    System.arraycopy(one, 0, both, 0, one.length);
    System.arraycopy(other, 0, both, one.length, both.length - one.length);
    return both;
  }

  private static String fault(Throwable failure) {
    return switch (failure) {
      case OpenNetwork.InsideException _ -> "ADDRESS_REFUSED";
      case UnknownHostException _ -> "UNKNOWN_HOST";
      case TimeoutException _ -> "TIMEOUT";
      case io.netty.handler.timeout.TimeoutException _ -> "TIMEOUT";
      case SSLException _ -> "TLS";
      case Throwable _ -> "NO_ANSWER";
    };
  }
}
