package io.sunboard.platform.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Turns that are asked for; the clock would take the next in an hour. */
class LoopTest {

  private static final class Counting extends Loop {
    private final AtomicInteger turns = new AtomicInteger();
    private final Sinks.Many<Integer> wakeups = Sinks.many().multicast().directBestEffort();
    private Mono<?> turn = Mono.empty();

    private Counting(Duration every) {
      super(Duration.ofHours(1), every, "test waits");
    }

    @Override
    protected Mono<?> turn() {
      turns.incrementAndGet();
      return turn;
    }

    @Override
    protected Flux<?> wakeups() {
      return wakeups.asFlux();
    }

    private void wake() {
      wakeups.tryEmitNext(1);
    }
  }

  private static Counting started() {
    Counting loop = new Counting(Duration.ofHours(1));
    loop.start();
    return loop;
  }

  @Test
  void takesTurnsUntilItIsStoppedAndAgainWhenItIsStarted() {
    Counting loop = started();
    loop.wake();
    loop.wake();
    assertThat(loop.turns).hasValue(2);
    assertThat(loop.isRunning()).isTrue();
    loop.stop();
    loop.wake();
    assertThat(loop.turns).hasValue(2);
    assertThat(loop.isRunning()).isFalse();
    loop.start();
    loop.wake();
    assertThat(loop.turns).hasValue(3);
    loop.stop();
  }

  @Test
  void goesOnAfterATurnThatFails() {
    Counting loop = started();
    loop.turn = Mono.error(new IllegalStateException("not now"));
    loop.wake();
    loop.wake();
    loop.turn = Mono.empty();
    loop.wake();
    assertThat(loop.turns).hasValue(3);
    assertThat(loop.isRunning()).isTrue();
    loop.stop();
  }

  @Test
  void takesOneMoreTurnForAnyNumberOfWakeUpsDuringOne() {
    Counting loop = started();
    Sinks.One<Integer> done = Sinks.one();
    loop.turn = done.asMono();
    loop.wake();
    loop.turn = Mono.empty();
    for (int i = 0; i < 100; i++) {
      loop.wake();
    }
    assertThat(loop.turns).hasValue(1);
    done.tryEmitValue(1);
    // One may have been asked for before the turn began, and one while it lasted.
    assertThat(loop.turns.get()).isBetween(2, 3);
    loop.stop();
  }

  @Test
  void doesNothingWhenItIsSwitchedOff() {
    Counting loop = new Counting(Duration.ZERO);
    loop.start();
    loop.wake();
    assertThat(loop.turns).hasValue(0);
    assertThat(loop.isRunning()).isFalse();
  }
}
