package io.sunboard.platform.http;

import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import graphql.language.OperationDefinition.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says which answers may be kept: queries', but for fields marked {@code @live} or
 * {@code @postOnly}. And whoever has changed something reads it at once on the same node, before
 * the database's notice is here.
 */
@Component
class KeepingInstrumentation extends SimplePerformantInstrumentation {

  /** What may not be asked by an address is one reader's own. */
  private static final List<String> NOT_KEPT = List.of("live", "postOnly");

  private final KeptAnswers kept;

  KeepingInstrumentation(KeptAnswers kept) {
    this.kept = kept;
  }

  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
    ExecutionContext context = parameters.getExecutionContext();
    Operation operation = context.getOperationDefinition().getOperation();
    context.getGraphQLContext().put(KeptAnswers.KEEPABLE, operation == Operation.QUERY);
    return operation == Operation.MUTATION
        ? SimpleInstrumentationContext.whenCompleted((_, _) -> kept.forget())
        : null;
  }

  @Override
  public @Nullable InstrumentationContext<Object> beginFieldExecution(
      InstrumentationFieldParameters parameters, @Nullable InstrumentationState state) {
    var step = parameters.getExecutionStepInfo();
    if (step.getPath().getLevel() == 1
        && NOT_KEPT.stream().anyMatch(step.getFieldDefinition()::hasAppliedDirective)) {
      parameters.getExecutionContext().getGraphQLContext().put(KeptAnswers.KEEPABLE, false);
    }
    return null;
  }
}
