package io.sunboard.calendar;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/** When offices are open on a working day: spans in order, apart from each other. */
public record OfficeHours(List<Span> spans) {

  /** From one time to a later one of the same day. */
  public record Span(LocalTime from, LocalTime to) {
    public Span {
      if (!from.isBefore(to)) {
        throw new IllegalArgumentException(from + " is not before " + to);
      }
    }

    Duration length() {
      return Duration.between(from, to);
    }
  }

  public OfficeHours {
    spans = List.copyOf(spans);
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("offices are never open");
    }
    for (int i = 1; i < spans.size(); i++) {
      if (spans.get(i).from().isBefore(spans.get(i - 1).to())) {
        throw new IllegalArgumentException("spans overlap or are out of order: " + spans);
      }
    }
  }

  /** Office time of one working day. */
  public Duration day() {
    return spans.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
  }
}
