package io.sunboard.problem;

import io.sunboard.calendar.WorkCalendar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a step did to a problem.
 *
 * @param before null when it was filed
 * @param events one or more, in order
 * @param calendar the working calendar by which it was decided
 */
public record ProblemChange(
    @Nullable Problem before, Problem after, List<Happened> events, WorkCalendar calendar) {

  public ProblemChange {
    events = List.copyOf(events);
  }
}
