package io.sunboard.outbox.store;

import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.postgresql.api.PostgresqlResult;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Wrapped;
import io.sunboard.outbox.app.Notices;
import io.sunboard.platform.http.KeptAnswers;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/**
 * Hears PostgreSQL's notifications on a connection of its own, and connects again for as long as
 * the node lives. Whoever missed something meanwhile finds it in the tables.
 */
@Component
class Listener implements Notices, Wakeups, SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Listener.class);
  private static final int BACKLOG = 256;

  private final ConnectionFactory connections;
  private final KeptAnswers kept;
  private final Sinks.Many<Notice> notices = Sinks.many().multicast().directBestEffort();
  private final Sinks.Many<String> wakeups = Sinks.many().multicast().directBestEffort();
  private volatile Disposable listening = Disposables.disposed();

  Listener(ConnectionFactory connections, KeptAnswers kept) {
    this.connections = connections;
    this.kept = kept;
  }

  @Override
  public Flux<Notice> stream() {
    return notices
        .asFlux()
        .onBackpressureBuffer(
            BACKLOG,
            dropped -> log.warn("slow listener misses {}", dropped),
            BufferOverflowStrategy.DROP_OLDEST);
  }

  @Override
  public Flux<String> wakeups() {
    return wakeups.asFlux();
  }

  private Flux<String> payloads() {
    return Flux.usingWhen(
        Mono.from(unpooled().create()),
        connection ->
            ((PostgresqlConnection) connection)
                .createStatement("LISTEN " + Notification.CHANNEL)
                .execute()
                .flatMap(PostgresqlResult::getRowsUpdated)
                .doOnComplete(() -> kept.hearing(true))
                .thenMany(((PostgresqlConnection) connection).getNotifications())
                .map(notification -> String.valueOf(notification.getParameter())),
        Connection::close);
  }

  /** The listening connection lives for ever, so it must not be one of the pool's. */
  private ConnectionFactory unpooled() {
    ConnectionFactory factory = connections;
    while (factory instanceof Wrapped<?> wrapper
        && wrapper.unwrap() instanceof ConnectionFactory inner) {
      factory = inner;
    }
    return factory;
  }

  private void told(String payload) {
    kept.forget();
    wakeups.tryEmitNext(payload);
    Notification.read(payload).ifPresent(notices::tryEmitNext);
  }

  private void lost(Throwable error) {
    kept.hearing(false);
    log.warn("not hearing notifications: {}", error.toString());
  }

  @Override
  public void start() {
    listening =
        Flux.defer(this::payloads)
            // A stream of notifications never ends by itself: an end is a lost connection.
            .concatWith(Flux.error(() -> new IllegalStateException("connection closed")))
            .doOnNext(this::told)
            .doOnError(this::lost)
            .retryWhen(
                Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(200))
                    .maxBackoff(Duration.ofSeconds(5))
                    .transientErrors(true))
            .subscribe();
  }

  @Override
  public void stop() {
    listening.dispose();
    kept.hearing(false);
  }

  @Override
  public boolean isRunning() {
    return !listening.isDisposed();
  }
}
