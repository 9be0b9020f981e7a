package io.sunboard.statistics.app;

import io.sunboard.problem.ProblemSource;
import io.sunboard.shared.Period;
import io.sunboard.shared.UnitCode;
import io.sunboard.statistics.Figures;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** Counts, as cheap to read after a million problems as after a thousand. One statement each. */
public interface StatisticsReader {

  /**
   * What to count.
   *
   * @param unit this one and those below; null for all
   * @param category a subclass, or a class with its subclasses; null for all
   * @param sample only invented problems, or only others; null for both
   * @param live as things stand, rather than as they were released
   * @param today deadlines of earlier days have passed
   */
  record Question(
      Period period,
      @Nullable UnitCode unit,
      @Nullable String category,
      @Nullable ProblemSource source,
      @Nullable Boolean sample,
      boolean live,
      LocalDate today) {}

  /** What each group stands for. */
  enum By {
    /** One group, with an empty key. */
    NOTHING,
    /** 2021-03. */
    MONTH,
    /**
     * The units right below the unit in question, or below the root, each with what is below it;
     * and the unit in question with its own.
     */
    UNIT,
    /** The classes; the subclasses of the class in question. */
    CATEGORY,
    SOURCE
  }

  /** A group that has any counts. */
  record Group(String key, Figures figures) {}

  /** The groups by key. */
  Flux<Group> counts(Question question, By by);
}
