package io.sunboard.routing;

import io.sunboard.shared.UnitCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rules 分派规则 and the areas that they speak of. */
public final class RoutingRules {

  /** Nobody chooses among more. */
  private static final int MOST_SUGGESTIONS = 3;

  /** Before any are set: nothing is suggested. */
  public static final RoutingRules NONE = new RoutingRules(List.of(), List.of());

  private final Map<String, RoutingArea> areas;
  private final List<RoutingRule> rules;

  /**
   * @param rules of one priority, the first goes first
   */
  public RoutingRules(List<RoutingArea> areas, List<RoutingRule> rules) {
    this.areas = areas.stream().collect(Collectors.toMap(RoutingArea::code, Function.identity()));
    this.rules = rules.stream().sorted(Comparator.comparingInt(rule -> -rule.priority())).toList();
  }

  /** In the order in which they are tried. */
  public List<RoutingRule> rules() {
    return rules;
  }

  /** At most three units, each once, by the first rule that applies for it. */
  public List<Suggestion> suggest(Reported reported) {
    List<Suggestion> suggestions = new ArrayList<>();
    Set<UnitCode> units = new HashSet<>();
    for (RoutingRule rule : rules) {
      if (suggestions.size() < MOST_SUGGESTIONS && !units.contains(rule.unit())) {
        rule.suggestion(reported, areas)
            .ifPresent(suggestion -> {
              suggestions.add(suggestion);
              units.add(rule.unit());
            });
      }
    }
    return List.copyOf(suggestions);
  }
}
