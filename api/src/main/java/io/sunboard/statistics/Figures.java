package io.sunboard.statistics;

import java.util.Map;

/**
 * The counts of some period, units and categories, and the rates that follow.
 *
 * @param counts what is missing is 0
 * @param sample whether an invented problem is among them
 */
public record Figures(Map<Measure, Integer> counts, boolean sample) {

  /** Of problems with a closing that is none of the unit's doing. */
  public record Outcomes(
      int fixed, int partlyFixed, int unfixed, int notResponsible, int notReproduced) {}

  /** Put off at present. */
  public record Deferred(int season, int works) {}

  public static final Figures NONE = new Figures(Map.of(), false);

  public Figures {
    counts = Map.copyOf(counts);
  }

  private int of(Measure measure) {
    return counts.getOrDefault(measure, 0);
  }

  public int filed() {
    return of(Measure.FILED);
  }

  public int open() {
    return of(Measure.STILL_OPEN);
  }

  public int dismissed() {
    return of(Measure.DISMISSED);
  }

  public int merged() {
    return of(Measure.MERGED);
  }

  public Deferred deferred() {
    return new Deferred(of(Measure.DEFERRED_SEASON), of(Measure.DEFERRED_WORKS));
  }

  public Outcomes outcomes() {
    return new Outcomes(
        of(Measure.FIXED),
        of(Measure.PARTLY_FIXED),
        of(Measure.UNFIXED),
        of(Measure.NOT_RESPONSIBLE),
        of(Measure.NOT_REPRODUCED));
  }

  /** 应处置: disposed, closed as not put right, or in hand beyond the deadline. */
  private int due() {
    return of(Measure.DISPOSED) + of(Measure.NOT_DISPOSED) + of(Measure.PENDING);
  }

  private int dueToBeClosed() {
    return due() + of(Measure.CLOSED_WITHOUT_DUTY);
  }

  /** 处置率. */
  public Rate disposal() {
    return new Rate(of(Measure.DISPOSED), due());
  }

  /** 按期处置率. */
  public Rate inTimeDisposal() {
    return new Rate(of(Measure.DISPOSED_IN_TIME), due());
  }

  /** 结案率. */
  public Rate closing() {
    return new Rate(of(Measure.CLOSED), dueToBeClosed());
  }

  /** 按期结案率. */
  public Rate inTimeClosing() {
    return new Rate(of(Measure.CLOSED_IN_TIME), dueToBeClosed());
  }

  /** 返工率. */
  public Rate rework() {
    return new Rate(of(Measure.REWORKED), of(Measure.VERIFIED));
  }

  /** 超期未处置率. */
  public Rate overdue() {
    return new Rate(of(Measure.PENDING), due());
  }

  /** 延期率. */
  public Rate extension() {
    return new Rate(of(Measure.EXTENDED) + of(Measure.PENDING_EXTENDED), due());
  }

  /** 群众异议率. */
  public Rate contested() {
    return new Rate(of(Measure.CONTESTS_UPHELD), of(Measure.CLOSINGS));
  }

  /** 满意率. */
  public Rate satisfaction() {
    return new Rate(of(Measure.TIPS_SATISFIED), of(Measure.TIPS_RATED));
  }

  /** 响应率. */
  public Rate response() {
    return new Rate(of(Measure.TIPS_ANSWERED_IN_TIME), of(Measure.TIPS_TO_ANSWER));
  }

  /** 解决率. */
  public Rate resolution() {
    return new Rate(of(Measure.FIX_CONFIRMED), of(Measure.FIX_ANSWERED));
  }
}
