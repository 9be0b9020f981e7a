package io.sunboard.evaluation;

import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * What a finding costs, after appeal; a revoked one is none.
 *
 * @param finding its public id: random (version 4), so that it tells neither order nor time
 * @param indicator code of the scheme's indicator
 * @param standard code of one of the indicator's standards
 * @param points 0 or more
 */
public record PointsLost(
    UUID finding, UnitCode unit, String indicator, String standard, BigDecimal points) {

  private static final int RANDOM = 4;

  public PointsLost {
    if (finding.version() != RANDOM) {
      throw new IllegalArgumentException("not a random id: " + finding);
    }
    if (points.signum() < 0) {
      throw new IllegalArgumentException("a finding that gives points: " + points);
    }
  }
}
