package io.sunboard.shared;

import java.util.List;
import java.util.function.Function;

/** What came of a command: something, or the reasons why not. */
public sealed interface Decision<T> {

  /** It is done, or may be. */
  record Accepted<T>(T value) implements Decision<T> {}

  /** It is not done and nothing has changed. */
  record Refused<T>(List<Refusal> refusals) implements Decision<T> {
    public Refused {
      refusals = List.copyOf(refusals);
      if (refusals.isEmpty()) {
        throw new IllegalArgumentException("refused without a reason");
      }
    }
  }

  static <T> Decision<T> accepted(T value) {
    return new Accepted<>(value);
  }

  static <T> Decision<T> refused(Refusal... refusals) {
    return new Refused<>(List.of(refusals));
  }

  static <T> Decision<T> refused(List<Refusal> refusals) {
    return new Refused<>(refusals);
  }

  /** The same decision about something made from it. */
  default <U> Decision<U> map(Function<T, U> onAccepted) {
    return switch (this) {
      case Accepted<T>(T value) -> accepted(onAccepted.apply(value));
      case Refused<T>(List<Refusal> refusals) -> refused(refusals);
    };
  }
}
