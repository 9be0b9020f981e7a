package io.sunboard.platform.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.sunboard.platform.limit.Transport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What anonymous readers have just been told, for whoever asks the very same next: on the day of a
 * release that is everybody. Kept for a moment, and no longer than nothing was committed anywhere;
 * nothing is kept while this node cannot hear of commits. Those who ask at the same time wait for
 * one answer.
 */
@Component
public class KeptAnswers {

  /** In the GraphQL context of an execution whose answer may be kept. */
  static final String KEEPABLE = "keepable";

  /** What was asked, down to whatever an anonymous reader's answer can depend on. */
  record Question(
      Map<String, Object> parameters,
      Transport transport,
      Locale language,
      AnswerType type,
      int size) {

    /** Whether it may be a query and nothing else; nobody asks for two changes at once by one. */
    boolean onlyReads() {
      return parameters.get("query") instanceof String query
          && !query.contains("mutation")
          && !query.contains("subscription");
    }
  }

  private record Kept(long state, Instant since, Mono<Answer> answer, int size) {}

  private final Clock clock;
  private final Duration time;
  private final Cache<Question, Kept> answers;

  /** Counts whatever makes older answers worthless. */
  private final AtomicLong state = new AtomicLong();

  private volatile boolean hearing;

  KeptAnswers(Clock clock, HttpSettings settings) {
    this.clock = clock;
    this.time = settings.keep();
    this.answers =
        Caffeine.newBuilder()
            .maximumWeight(settings.keptBytes().toBytes())
            .weigher((Question question, Kept kept) -> 512 + question.size() + kept.size())
            .build();
  }

  /** The answer that is kept, or that of the work. */
  Mono<Answer> answer(Question question, Supplier<Mono<Answer>> work) {
    if (!hearing || time.isZero() || !question.onlyReads()) {
      return work.get();
    }
    return answers
        .asMap()
        .compute(
            question, (_, known) -> known != null && usable(known) ? known : begin(question, work))
        .answer();
  }

  private boolean usable(Kept kept) {
    Duration age = Duration.between(kept.since(), clock.instant());
    return kept.state() == state.get() && !age.isNegative() && age.compareTo(time) < 0;
  }

  private Kept begin(Question question, Supplier<Mono<Answer>> work) {
    long begun = state.get();
    Instant now = clock.instant();
    Mono<Answer> answer =
        Mono.defer(work)
            .doOnNext(done -> settle(question, begun, now, done))
            .doOnError(_ -> answers.invalidate(question))
            .cache();
    return new Kept(begun, now, answer, 0);
  }

  private void settle(Question question, long begun, Instant since, Answer done) {
    if (done.keepable()) {
      // Twice the body: its small form may come.
      answers.put(question, new Kept(begun, since, Mono.just(done), 2 * done.body().length));
    } else {
      answers.invalidate(question);
    }
  }

  /** Something was committed: from here on everybody is told anew. */
  public void forget() {
    state.incrementAndGet();
  }

  /**
   * Whether this node hears of what others commit.
   *
   * @param hears false from the moment that it may have missed something
   */
  public void hearing(boolean hears) {
    hearing = hears;
    forget();
  }
}
