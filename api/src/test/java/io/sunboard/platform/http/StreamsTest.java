package io.sunboard.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.platform.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import reactor.test.StepVerifier;

class StreamsTest {

  private static final Instant NOW = Instant.parse("2023-07-12T02:00:00Z");
  private static final HttpSettings SETTINGS =
      new HttpSettings(
          DataSize.ofKilobytes(256),
          Duration.ofSeconds(20),
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          DataSize.ofMegabytes(1),
          Duration.ofSeconds(15),
          Duration.ofSeconds(10),
          2,
          3,
          2);

  private final Streams streams = new Streams(Clock.fixed(NOW, ZoneOffset.UTC), SETTINGS);

  @Test
  void endsWithTheToken() {
    StepVerifier.withVirtualTime(
            () -> streams.end(Map.of(Caller.EXPIRY, NOW.plus(Duration.ofMinutes(5)))))
        .expectSubscription()
        .expectNoEvent(Duration.ofSeconds(299))
        .thenAwait(Duration.ofSeconds(1))
        .verifyComplete();
  }

  @Test
  void endsAtOnceWhenTheTokenHasEndedAlready() {
    StepVerifier.withVirtualTime(() -> streams.end(Map.of(Caller.EXPIRY, NOW.minusSeconds(1))))
        .thenAwait(Duration.ofMillis(1))
        .verifyComplete();
  }

  @Test
  void endsForEverybodyWhenTheServerStops() {
    streams.start();
    StepVerifier.create(streams.end(Map.of()))
        .expectSubscription()
        .expectNoEvent(Duration.ofMillis(50))
        .then(streams::stop)
        .verifyComplete();
  }

  @Test
  void hasSoManyPlacesOnAConnectionAndInAll() {
    AtomicInteger one = new AtomicInteger();
    AtomicInteger other = new AtomicInteger();
    assertThat(streams.enterStream(one)).isTrue();
    assertThat(streams.enterStream(one)).isTrue();
    assertThat(streams.enterStream(one)).isFalse();
    assertThat(streams.enterStream(other)).isTrue();
    assertThat(streams.enterStream(other)).isFalse();
    streams.leaveStream(one);
    assertThat(streams.enterStream(other)).isTrue();
    assertThat(other).hasValue(2);
  }

  @Test
  void hasSoManyPlacesForConnections() {
    assertThat(streams.enterConnection()).isTrue();
    assertThat(streams.enterConnection()).isTrue();
    assertThat(streams.enterConnection()).isFalse();
    streams.leaveConnection();
    assertThat(streams.enterConnection()).isTrue();
  }
}
