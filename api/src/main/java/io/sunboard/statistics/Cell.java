package io.sunboard.statistics;

import io.sunboard.problem.ProblemSource;
import io.sunboard.shared.UnitCode;
import java.time.LocalDate;

/**
 * Where something is counted.
 *
 * @param day the first of the month; for what is pending, the day of the deadline
 * @param unit the lead unit; before any dispatch, the unit on whose ground it lies
 * @param category code of the subclass, or of the class where no more is known
 */
public record Cell(
    LocalDate day,
    UnitCode unit,
    String category,
    ProblemSource source,
    boolean sample,
    Measure measure) {}
