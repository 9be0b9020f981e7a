package io.sunboard.routing;

import io.sunboard.shared.UnitCode;
import java.util.List;

/**
 * A unit that may be answerable, and why.
 *
 * @param reasons one or more for each condition of the rule; none for a rule without conditions
 */
public record Suggestion(RoutingRule rule, List<Reason> reasons) {

  public Suggestion {
    reasons = List.copyOf(reasons);
  }

  public UnitCode unit() {
    return rule.unit();
  }
}
