package io.sunboard.platform.graphql;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationCreateStateParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * {@code graphql_request_seconds}, by kind of operation, by its one field at the top, which the
 * schema bounds as names given by clients would not, and by outcome.
 */
@Component
@Order(0)
class OperationMetrics extends SimplePerformantInstrumentation {

  private static final String TIMER = "graphql.request";

  private final MeterRegistry meters;

  OperationMetrics(MeterRegistry meters) {
    this.meters = meters;
  }

  /** What is learned of an operation while it runs. */
  private static final class Observed implements InstrumentationState {
    private final long start = System.nanoTime();
    private String kind = "none";
    private String field = "none";
  }

  @Override
  public InstrumentationState createState(InstrumentationCreateStateParameters parameters) {
    return new Observed();
  }

  @Override
  public InstrumentationContext<ExecutionResult> beginExecution(
      InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
    return SimpleInstrumentationContext.whenCompleted(
        (result, error) -> record((Observed) state, outcome(result, error)));
  }

  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
    OperationDefinition operation = parameters.getExecutionContext().getOperationDefinition();
    if (state instanceof Observed observed) {
      observed.kind = operation.getOperation().name().toLowerCase(Locale.ROOT);
      observed.field = field(operation.getSelectionSet().getSelections());
    }
    return null;
  }

  private void record(@Nullable Observed observed, String outcome) {
    if (observed != null) {
      Tags tags = Tags.of("operation", observed.kind, "field", observed.field, "outcome", outcome);
      meters.timer(TIMER, tags).record(System.nanoTime() - observed.start, TimeUnit.NANOSECONDS);
    }
  }

  private static String field(List<Selection> top) {
    return top.size() == 1 && top.getFirst() instanceof Field field ? field.getName() : "several";
  }

  private static String outcome(@Nullable ExecutionResult result, @Nullable Throwable error) {
    if (error != null || result == null) {
      return "failed";
    }
    if (result.getErrors().isEmpty()) {
      return "success";
    }
    return result.isDataPresent() ? "with_errors" : "refused";
  }
}
