package io.sunboard.platform.limit;

import graphql.execution.ExecutionContext;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fields with the directive {@code @postOnly}, whose arguments must never stand in an address. */
final class PostOnly {

  private static final String DIRECTIVE = "postOnly";

  private PostOnly() {}

  /** Whether a query asks for one, under whatever alias and in whatever fragment. */
  static boolean in(ExecutionContext context) {
    return in(
        context.getOperationDefinition().getSelectionSet(),
        context.getGraphQLSchema().getQueryType(),
        context.getFragmentsByName());
  }

  private static boolean in(
      @Nullable SelectionSet selections,
      GraphQLObjectType root,
      Map<String, FragmentDefinition> fragments) {
    return selections != null
        && selections.getSelections().stream().anyMatch(each -> in(each, root, fragments));
  }

  /** Fragments of a valid document form no circle. */
  private static boolean in(
      Selection<?> selection, GraphQLObjectType root, Map<String, FragmentDefinition> fragments) {
    return switch (selection) {
      case Field field -> {
        GraphQLFieldDefinition definition = root.getFieldDefinition(field.getName());
        yield definition != null && definition.hasAppliedDirective(DIRECTIVE);
      }
      case InlineFragment inline -> in(inline.getSelectionSet(), root, fragments);
      case FragmentSpread spread -> {
        FragmentDefinition fragment = fragments.get(spread.getName());
        yield fragment != null && in(fragment.getSelectionSet(), root, fragments);
      }
      default -> throw new IllegalStateException("a selection of another kind");
    };
  }
}
