package io.sunboard.platform.limit;

import graphql.language.Definition;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Measures a document that has been parsed and not yet validated, which is when a hostile one is
 * cheapest to refuse: validation takes time that grows with the square of equal fields. Fragments
 * are walked as often as they are spread, and the walk ends at the first limit that is passed, so
 * that it takes no more steps than the limits allow.
 */
final class QueryShape {

  /** Spreads take steps but need not lead to fields. */
  private static final int STEPS_PER_FIELD = 4;

  private final QueryLimits limits;
  private final Map<String, FragmentDefinition> fragments = new HashMap<>();
  private final Set<String> visited = new HashSet<>();
  private final Deque<String> open = new ArrayDeque<>();
  private @Nullable Excess excess;
  private int steps;
  private int fields;
  private int aliases;
  private int directives;

  private QueryShape(QueryLimits limits) {
    this.limits = limits;
  }

  /** What the document has too much of; empty when it may be validated. */
  static Optional<Excess> check(Document document, QueryLimits limits) {
    QueryShape shape = new QueryShape(limits);
    shape.measure(document);
    return Optional.ofNullable(shape.excess);
  }

  private void measure(Document document) {
    for (Definition<?> definition : document.getDefinitions()) {
      if (definition instanceof FragmentDefinition fragment) {
        fragments.put(fragment.getName(), fragment);
      }
    }
    for (Definition<?> definition : document.getDefinitions()) {
      if (definition instanceof OperationDefinition operation) {
        directives(operation);
        measureRoot(operation.getSelectionSet());
      }
    }
    // Validation visits fragments that nothing spreads, too.
    for (FragmentDefinition fragment : fragments.values()) {
      if (excess == null && !visited.contains(fragment.getName())) {
        fragment(fragment.getName(), 1, new HashMap<>());
      }
    }
  }

  private void measureRoot(@Nullable SelectionSet selections) {
    Map<String, Integer> names = new HashMap<>();
    int aliasesOfRoot = aliasesOf(selections);
    walk(selections, 1, names);
    int roots = names.values().stream().mapToInt(Integer::intValue).sum();
    if (excess == null && roots > limits.maxRootFields()) {
      excess = Excess.of("TOO_MANY_ROOT_FIELDS", limits.maxRootFields());
    }
    if (excess == null && aliasesOfRoot > limits.maxRootAliases()) {
      excess = tooManyAliases();
    }
  }

  /** Counts direct aliases only: those in fragments at the top count among all. */
  private static int aliasesOf(@Nullable SelectionSet selections) {
    return selections == null
        ? 0
        : (int)
            selections.getSelections().stream()
                .filter(s -> s instanceof Field field && field.getAlias() != null)
                .count();
  }

  /**
   * @param names how often each name stands in the place that these selections belong to
   */
  private void walk(@Nullable SelectionSet selections, int depth, Map<String, Integer> names) {
    if (selections == null) {
      return;
    }
    for (Selection<?> selection : selections.getSelections()) {
      if (excess != null) {
        return;
      }
      if (++steps > STEPS_PER_FIELD * limits.maxFields()) {
        excess = Excess.size(limits);
        return;
      }
      switch (selection) {
        case Field field -> field(field, depth, names);
        case InlineFragment inline -> {
          directives(inline);
          walk(inline.getSelectionSet(), depth, names);
        }
        case FragmentSpread spread -> {
          directives(spread);
          fragment(spread.getName(), depth, names);
        }
        default -> throw new IllegalStateException("a selection of another kind");
      }
    }
  }

  private void fragment(String name, int depth, Map<String, Integer> names) {
    FragmentDefinition fragment = fragments.get(name);
    // Unknown fragments and circles are left to validation, which names them.
    if (fragment != null && !open.contains(name)) {
      open.push(name);
      visited.add(name);
      directives(fragment);
      walk(fragment.getSelectionSet(), depth, names);
      open.pop();
    }
  }

  private void field(Field field, int depth, Map<String, Integer> names) {
    directives(field);
    String name = field.getResultKey();
    if (++fields > limits.maxFields()
        || names.merge(name, 1, Integer::sum) > limits.maxSameName()) {
      excess = Excess.size(limits);
    } else if (field.getAlias() != null && ++aliases > limits.maxAliases()) {
      excess = tooManyAliases();
    } else if (depth > limits.maxDepth()) {
      excess = Excess.of("QUERY_TOO_DEEP", limits.maxDepth());
    } else {
      walk(field.getSelectionSet(), depth + 1, new HashMap<>());
    }
  }

  private void directives(DirectivesContainer<?> container) {
    directives += container.getDirectives().size();
    if (directives > limits.maxDirectives() && excess == null) {
      excess = Excess.of("TOO_MANY_DIRECTIVES", limits.maxDirectives());
    }
  }

  private Excess tooManyAliases() {
    return Excess.of("TOO_MANY_ALIASES", limits.maxRootAliases(), limits.maxAliases());
  }
}
