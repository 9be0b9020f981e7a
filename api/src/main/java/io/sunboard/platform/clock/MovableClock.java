package io.sunboard.platform.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that runs as the world's does, so much ahead of it or behind. */
final class MovableClock extends Clock {

  private volatile Duration ahead = Duration.ZERO;

  void set(Duration offset) {
    ahead = offset;
  }

  @Override
  public Instant instant() {
    return Clock.systemUTC().instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    InstantSource moved = this::instant;
    return moved.withZone(zone);
  }
}
