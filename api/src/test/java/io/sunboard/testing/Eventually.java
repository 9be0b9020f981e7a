package io.sunboard.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.function.Executable;

/** Waits for what follows by itself, such as the search index. */
public final class Eventually {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Eventually() {}

  /** Passes as soon as the assertion does; fails with its last failure when patience is out. */
  public static void eventually(Executable assertion) {
    Instant end = Instant.now().plus(PATIENCE);
    while (true) {
      try {
        assertion.execute();
        return;
      } catch (Throwable failure) {
        if (Instant.now().isAfter(end)) {
          throw failure instanceof Error error ? error : new AssertionError(failure);
        }
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      }
    }
  }
}
