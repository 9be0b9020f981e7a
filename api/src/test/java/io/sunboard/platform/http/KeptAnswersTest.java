package io.sunboard.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.platform.limit.Transport;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class KeptAnswersTest {

  private static final String QUERY = "{categories{code}}";

  private static final class Hand extends Clock {
    private Instant now = Instant.parse("2023-07-12T02:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now, zone);
    }
  }

  private final Hand clock = new Hand();
  private final AtomicInteger worked = new AtomicInteger();
  private final KeptAnswers kept = keeping(Duration.ofSeconds(1));

  private KeptAnswers keeping(Duration time) {
    return new KeptAnswers(
        clock,
        new HttpSettings(
            DataSize.ofKilobytes(256),
            Duration.ofSeconds(20),
            Duration.ofSeconds(1),
            time,
            DataSize.ofMegabytes(1),
            Duration.ofSeconds(15),
            Duration.ofSeconds(10),
            2,
            3,
            2));
  }

  @BeforeEach
  void hear() {
    kept.hearing(true);
  }

  private static KeptAnswers.Question question(String query, Locale language) {
    return new KeptAnswers.Question(
        Map.of("query", query), Transport.POST, language, AnswerType.JSON, query.length());
  }

  private Supplier<Mono<Answer>> work(boolean keepable) {
    return () ->
        Mono.fromSupplier(() -> {
          byte[] body =
              ("{\"n\":" + worked.incrementAndGet() + "}").getBytes(StandardCharsets.UTF_8);
          return new Answer(HttpStatus.OK, AnswerType.JSON, body, true, keepable);
        });
  }

  private String ask(KeptAnswers of, KeptAnswers.Question question, boolean keepable) {
    byte[] body = of.answer(question, work(keepable)).map(Answer::body).toFuture().join();
    return new String(body, StandardCharsets.UTF_8);
  }

  private String ask(String query) {
    return ask(kept, question(query, Locale.CHINESE), true);
  }

  @Test
  void tellsWhoAsksTheSameTheSame() {
    assertThat(ask(QUERY)).isEqualTo("{\"n\":1}").isEqualTo(ask(QUERY));
    assertThat(worked).hasValue(1);
  }

  @Test
  void asksAnewWhateverDiffers() {
    ask(QUERY);
    assertThat(ask("{categories{name}}")).isEqualTo("{\"n\":2}");
    assertThat(ask(kept, question(QUERY, Locale.ENGLISH), true)).isEqualTo("{\"n\":3}");
  }

  @Test
  void asksAnewAfterACommit() {
    ask(QUERY);
    kept.forget();
    assertThat(ask(QUERY)).isEqualTo("{\"n\":2}");
  }

  @Test
  void doesNotKeepWhatWasReadBeforeACommit() {
    Sinks.One<Answer> slow = Sinks.one();
    Mono<Answer> early = kept.answer(question(QUERY, Locale.CHINESE), slow::asMono);
    StepVerifier.create(early)
        .then(kept::forget)
        .then(() ->
            slow.tryEmitValue(
                new Answer(HttpStatus.OK, AnswerType.JSON, new byte[] {'0'}, true, true)))
        .expectNextCount(1)
        .verifyComplete();
    assertThat(ask(QUERY)).isEqualTo("{\"n\":1}");
  }

  @Test
  void asksAnewAfterItsTimeWhereverTheClockIsMoved() {
    ask(QUERY);
    clock.now = clock.now.plusMillis(999);
    assertThat(ask(QUERY)).isEqualTo("{\"n\":1}");
    clock.now = clock.now.plusMillis(1);
    assertThat(ask(QUERY)).isEqualTo("{\"n\":2}");
    clock.now = clock.now.minusSeconds(60);
    assertThat(ask(QUERY)).isEqualTo("{\"n\":3}");
  }

  @Test
  void keepsNothingWhileItCannotHear() {
    kept.hearing(false);
    ask(QUERY);
    assertThat(ask(QUERY)).isEqualTo("{\"n\":2}");
    kept.hearing(true);
    assertThat(ask(QUERY)).isEqualTo("{\"n\":3}").isEqualTo(ask(QUERY));
  }

  @Test
  void keepsNothingThatMayNotBeKept() {
    KeptAnswers.Question question = question("{tip(trackingCode:\"x\"){status}}", Locale.CHINESE);
    ask(kept, question, false);
    assertThat(ask(kept, question, false)).isEqualTo("{\"n\":2}");
  }

  @Test
  void keepsNothingWhereItIsSwitchedOff() {
    KeptAnswers off = keeping(Duration.ZERO);
    off.hearing(true);
    KeptAnswers.Question question = question(QUERY, Locale.CHINESE);
    ask(off, question, true);
    assertThat(ask(off, question, true)).isEqualTo("{\"n\":2}");
  }

  @Test
  void letsThoseWhoAskAtOnceWaitForOneAnswer() {
    Sinks.One<Answer> slow = Sinks.one();
    Supplier<Mono<Answer>> work =
        () -> {
          worked.incrementAndGet();
          return slow.asMono();
        };
    KeptAnswers.Question question = question(QUERY, Locale.CHINESE);
    Mono<Answer> both =
        Mono.zip(
            kept.answer(question, work),
            kept.answer(question, work),
            (one, two) -> {
              assertThat(one).isSameAs(two);
              return one;
            });
    StepVerifier.create(both)
        .then(() ->
            slow.tryEmitValue(
                new Answer(HttpStatus.OK, AnswerType.JSON, new byte[] {'0'}, true, true)))
        .expectNextCount(1)
        .verifyComplete();
    assertThat(worked).hasValue(1);
  }

  @Test
  void takesEveryChangeForItself() {
    Sinks.One<Answer> slow = Sinks.one();
    Supplier<Mono<Answer>> work =
        () -> {
          worked.incrementAndGet();
          return slow.asMono();
        };
    KeptAnswers.Question change = question("mutation{submitTip{code}}", Locale.CHINESE);
    kept.answer(change, work).subscribe();
    kept.answer(change, work).subscribe();
    assertThat(worked).hasValue(2);
  }

  @Test
  void asksAgainAfterAFailure() {
    KeptAnswers.Question question = question(QUERY, Locale.CHINESE);
    StepVerifier.create(
            kept.answer(question, () -> Mono.error(new IllegalStateException("too slow"))))
        .verifyErrorMessage("too slow");
    assertThat(ask(QUERY)).isEqualTo("{\"n\":1}");
  }
}
