package io.sunboard.platform.limit;

import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.sunboard.platform.error.GraphQlErrors;
import io.sunboard.shared.InvalidArgumentException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The last gate before a valid operation runs: it must suit the way it came, ask for pages of a
 * possible size, and not cost more than the limit.
 */
@Component
@Order(10)
class OperationGuard extends SimplePerformantInstrumentation {

  private final QueryLimits limits;
  private final GraphQlErrors errors;

  OperationGuard(QueryLimits limits, GraphQlErrors errors) {
    this.limits = limits;
    this.errors = errors;
  }

  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
    ExecutionContext context = parameters.getExecutionContext();
    OperationDefinition operation = context.getOperationDefinition();
    Transport transport = context.getGraphQLContext().getOrDefault(Transport.KEY, Transport.STREAM);
    if (transport == Transport.GET
        && operation.getOperation() != OperationDefinition.Operation.QUERY) {
      throw refusal(context, "GET_ONLY_QUERIES");
    }
    if (transport == Transport.GET && PostOnly.in(context)) {
      throw refusal(context, "POST_ONLY");
    }
    if (transport == Transport.POST
        && operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION) {
      throw refusal(context, "SUBSCRIPTION_NEEDS_STREAM");
    }
    long cost = cost(context, operation);
    if (cost > limits.maxCost()) {
      throw refusal(context, "QUERY_TOO_COSTLY", cost, limits.maxCost());
    }
    return null;
  }

  private long cost(ExecutionContext context, OperationDefinition operation) {
    GraphQLSchema schema = context.getGraphQLSchema();
    QueryCost cost =
        new QueryCost(schema, context.getFragmentsByName(), context.getCoercedVariables(), limits);
    try {
      return cost.of(operation.getSelectionSet(), root(schema, operation), null);
    } catch (InvalidArgumentException e) {
      throw new AbortExecutionException(List.of(errors.of(e, context.getLocale())));
    }
  }

  private static GraphQLObjectType root(GraphQLSchema schema, OperationDefinition operation) {
    return switch (operation.getOperation()) {
      case QUERY -> schema.getQueryType();
      case MUTATION -> schema.getMutationType();
      case SUBSCRIPTION -> schema.getSubscriptionType();
    };
  }

  private AbortExecutionException refusal(
      ExecutionContext context, String code, Object... arguments) {
    return new AbortExecutionException(
        List.of(errors.refusal(code, context.getLocale(), arguments)));
  }
}
