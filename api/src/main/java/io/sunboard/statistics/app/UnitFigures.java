package io.sunboard.statistics.app;

import io.sunboard.shared.Period;
import io.sunboard.shared.UnitCode;
import io.sunboard.statistics.Figures;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import reactor.core.publisher.Mono;

/** The counts of many units at once, for whoever scores them. */
public interface UnitFigures {

  /**
   * What each unit and those below it come to in a period, as things stand; units without any count
   * have no figures. One statement, however many units.
   *
   * @param sample only invented problems, or only others
   * @param today deadlines of earlier days have passed
   */
  Mono<Map<UnitCode, Figures>> of(
      Collection<UnitCode> units, Period period, boolean sample, LocalDate today);
}
