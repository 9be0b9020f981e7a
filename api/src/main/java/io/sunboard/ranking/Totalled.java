package io.sunboard.ranking;

import io.sunboard.scheme.Rounding;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A unit with a score in every channel, before it is compared with the others. */
record Totalled(
    UnitCode unit,
    BigDecimal exact,
    BigDecimal total,
    List<ScoreComponent> components,
    Map<String, Steps> steps) {

  static Totalled of(
      UnitCode unit, List<ScoreComponent> components, Map<String, Steps> steps, Rounding rounding) {
    BigDecimal exact =
        components.stream().map(ScoreComponent::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Totalled(unit, exact, rounding.round(exact), components, steps);
  }

  BigDecimal score(String channel) {
    return components.stream()
        .filter(component -> component.channel().equals(channel))
        .map(ScoreComponent::score)
        .findFirst()
        .orElseThrow();
  }
}
