package io.sunboard.platform.clock;

import io.sunboard.platform.sql.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Moves the clock of all nodes of one database: the offset is kept in a table, and every node looks
 * there twice a second. There only where {@code sunboard.clock.movable} is set.
 */
@Component
@ConditionalOnProperty("sunboard.clock.movable")
class ClockHand implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(ClockHand.class);
  private static final Duration LOOK = Duration.ofMillis(500);

  private final MovableClock clock;
  private final DatabaseClient db;
  private volatile Disposable looking = Disposables.disposed();

  ClockHand(Clock clock, DatabaseClient db) {
    this.clock = (MovableClock) clock;
    this.db = db;
  }

  Instant now() {
    return clock.instant();
  }

  /** Moves it so that it is that instant now. */
  Mono<Instant> to(Instant now) {
    return moveTo(Duration.between(Clock.systemUTC().instant(), now), false);
  }

  Mono<Instant> by(Duration time) {
    return moveTo(time, true);
  }

  private Mono<Instant> moveTo(Duration offset, boolean more) {
    return Sql.bind(
            db.sql(
                """
                insert into clock_offset as c (nanos) values ($1)
                on conflict (only_one) do update
                  set nanos = case when $2 then c.nanos + $1 else $1 end
                returning nanos
                """),
            offset.toNanos(),
            more)
        .map(row -> Duration.ofNanos(Objects.requireNonNull(row.get("nanos", Long.class))))
        .one()
        .doOnNext(clock::set)
        .map(_ -> clock.instant());
  }

  private Mono<Void> look() {
    return db.sql("select nanos from clock_offset")
        .map(row -> Duration.ofNanos(Objects.requireNonNull(row.get("nanos", Long.class))))
        .one()
        .doOnNext(clock::set)
        .then();
  }

  @Override
  public void start() {
    // Nothing else begins by the wrong time.
    look().toFuture().join();
    log.warn("the clock can be moved; it is {}", clock.instant());
    looking =
        Flux.interval(LOOK, LOOK)
            .onBackpressureDrop()
            .concatMap(_ -> look().onErrorComplete(), 1)
            .subscribe();
  }

  @Override
  public void stop() {
    looking.dispose();
  }

  @Override
  public boolean isRunning() {
    return !looking.isDisposed();
  }

  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }
}
