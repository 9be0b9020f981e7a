package io.sunboard.platform.error;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the errors of every result presentable, of each event of a subscription as well. */
@Component
@Order(100)
class ErrorsInstrumentation extends SimplePerformantInstrumentation {

  /** More than these help nobody and cost bandwidth. */
  private static final int MAX_ERRORS = 20;

  private final GraphQlErrors errors;

  ErrorsInstrumentation(GraphQlErrors errors) {
    this.errors = errors;
  }

  @Override
  public CompletableFuture<ExecutionResult> instrumentExecutionResult(
      ExecutionResult result,
      InstrumentationExecutionParameters parameters,
      @Nullable InstrumentationState state) {
    if (result.getErrors().isEmpty()) {
      return CompletableFuture.completedFuture(result);
    }
    Locale locale = parameters.getExecutionInput().getLocale();
    List<GraphQLError> presentable =
        result.getErrors().stream()
            .limit(MAX_ERRORS)
            .map(error -> errors.presentable(error, locale))
            .toList();
    return CompletableFuture.completedFuture(
        result.transform(builder -> builder.errors(presentable)));
  }
}
