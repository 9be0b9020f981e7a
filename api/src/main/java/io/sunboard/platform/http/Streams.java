package io.sunboard.platform.http;

import io.sunboard.platform.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Everything that stays open: counted, ended with its reader's token, and ended when the server is
 * to stop, before it waits for requests under way.
 */
@Component
class Streams implements SmartLifecycle {

  private final Clock clock;
  private final HttpSettings settings;
  private final AtomicInteger streams = new AtomicInteger();
  private final AtomicInteger connections = new AtomicInteger();
  private volatile Sinks.Empty<Void> stop = Sinks.empty();
  private volatile boolean running;

  Streams(@Qualifier("worldClock") Clock clock, HttpSettings settings) {
    this.clock = clock;
    this.settings = settings;
  }

  /** Takes one of the places for WebSockets; to be given back by {@link #leaveConnection}. */
  boolean enterConnection() {
    return enter(connections, settings.maxConnections());
  }

  void leaveConnection() {
    connections.decrementAndGet();
  }

  /** Takes one of the places for subscriptions, here and on its own connection. */
  boolean enterStream(AtomicInteger onConnection) {
    if (!enter(onConnection, settings.maxStreamsPerConnection())) {
      return false;
    }
    if (enter(streams, settings.maxStreams())) {
      return true;
    }
    onConnection.decrementAndGet();
    return false;
  }

  void leaveStream(AtomicInteger onConnection) {
    onConnection.decrementAndGet();
    streams.decrementAndGet();
  }

  /** Completes when the reader's token ends or the server stops, whichever comes first. */
  Mono<Void> end(Map<String, Object> holder) {
    return Mono.firstWithSignal(expiry(holder), stopping());
  }

  /** Completes when the server stops. */
  Mono<Void> stopping() {
    return stop.asMono();
  }

  /** Completes when the token of the reader ends; never for those without one. */
  Mono<Void> expiry(Map<String, Object> holder) {
    return holder.get(Caller.EXPIRY) instanceof Instant end
        ? Mono.delay(untilThen(end)).then()
        : Mono.never();
  }

  private Duration untilThen(Instant end) {
    Duration left = Duration.between(clock.instant(), end);
    return left.isNegative() ? Duration.ZERO : left;
  }

  private static boolean enter(AtomicInteger places, int max) {
    return places.getAndUpdate(taken -> taken < max ? taken + 1 : taken) < max;
  }

  @Override
  public void start() {
    stop = Sinks.empty();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    stop.tryEmitEmpty();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Stops before the web server begins to wait. */
  @Override
  public int getPhase() {
    return DEFAULT_PHASE;
  }
}
