package io.sunboard.platform.limit;

import graphql.execution.CoercedVariables;
import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.sunboard.shared.InvalidArgumentException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Estimates how many fields an answer may hold: each field counts once for every object that it is
 * asked of. A connection is as long as {@code first} says, another list as long as configured. The
 * document is valid and within {@link QueryShape}'s limits, so the walk ends soon.
 */
final class QueryCost {

  private static final String PAGE_SIZE = "first";

  /** Beyond any limit, and far from an overflow when multiplied. */
  private static final long ENOUGH = 1_000_000_000_000L;

  private final GraphQLSchema schema;
  private final Map<String, FragmentDefinition> fragments;
  private final CoercedVariables variables;
  private final QueryLimits limits;

  QueryCost(
      GraphQLSchema schema,
      Map<String, FragmentDefinition> fragments,
      CoercedVariables variables,
      QueryLimits limits) {
    this.schema = schema;
    this.fragments = fragments;
    this.variables = variables;
    this.limits = limits;
  }

  /**
   * @param page how many items each list directly below holds, when that is known
   * @throws InvalidArgumentException for a page size that is out of range
   */
  long of(@Nullable SelectionSet selections, GraphQLCompositeType type, @Nullable Integer page) {
    long sum = 0;
    if (selections != null) {
      for (Selection<?> selection : selections.getSelections()) {
        sum += of(selection, type, page);
      }
    }
    return sum;
  }

  private long of(Selection<?> selection, GraphQLCompositeType type, @Nullable Integer page) {
    return switch (selection) {
      case Field field -> isIntrospection(field) ? 1 : ofField(field, type, page);
      case InlineFragment inline ->
          of(inline.getSelectionSet(), narrowed(inline.getTypeCondition(), type), page);
      case FragmentSpread spread ->
          Optional.ofNullable(fragments.get(spread.getName()))
              .map(f -> of(f.getSelectionSet(), narrowed(f.getTypeCondition(), type), page))
              .orElse(0L);
      default -> throw new IllegalStateException("a selection of another kind");
    };
  }

  private long ofField(Field field, GraphQLCompositeType type, @Nullable Integer page) {
    GraphQLFieldDefinition definition =
        type instanceof GraphQLFieldsContainer fields
            ? fields.getFieldDefinition(field.getName())
            : null;
    if (definition == null) {
      return 1;
    }
    Integer size = pageSize(field, definition, type);
    GraphQLOutputType output = definition.getType();
    long objects = 1;
    if (GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(output))) {
      Integer known = size == null ? page : size;
      objects = known == null ? limits.listSize() : known;
    }
    if (GraphQLTypeUtil.unwrapAll(output) instanceof GraphQLCompositeType below) {
      return 1 + Math.min(ENOUGH, objects * of(field.getSelectionSet(), below, size));
    }
    return 1;
  }

  /** Null for a field that does not come in pages. */
  private @Nullable Integer pageSize(
      Field field, GraphQLFieldDefinition definition, GraphQLCompositeType type) {
    if (definition.getArgument(PAGE_SIZE) == null) {
      return null;
    }
    Integer asked =
        field.getArguments().stream()
            .filter(argument -> argument.getName().equals(PAGE_SIZE))
            .findFirst()
            .map(this::number)
            .orElse(null);
    if (asked == null) {
      return limits
          .pageSizes()
          .getOrDefault(type.getName() + "." + field.getName(), limits.pageSize());
    }
    if (asked < 1 || asked > limits.maxPageSize()) {
      throw new InvalidArgumentException(
          "PAGE_SIZE_OUT_OF_RANGE", PAGE_SIZE, asked, limits.maxPageSize());
    }
    return asked;
  }

  private @Nullable Integer number(Argument argument) {
    Value<?> value = argument.getValue();
    return switch (value) {
      case IntValue number -> number.getValue().intValueExact();
      case VariableReference variable ->
          variables.get(variable.getName()) instanceof Integer number ? number : null;
      default -> null;
    };
  }

  private GraphQLCompositeType narrowed(@Nullable TypeName condition, GraphQLCompositeType type) {
    return condition != null
            && schema.getType(condition.getName()) instanceof GraphQLCompositeType narrower
        ? narrower
        : type;
  }

  /** Introspection has limits of its own in graphql-java. */
  private static boolean isIntrospection(Field field) {
    return field.getName().startsWith("__");
  }
}
