package io.sunboard.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.parser.Parser;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import io.sunboard.platform.error.ErrorFixtures;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryGateTest {

  private final QueryGate gate = new QueryGate(Limits.ordinary(), ErrorFixtures.graphQlErrors());
  private final AtomicInteger validations = new AtomicInteger();

  @Test
  void validatesAValidDocumentOnce() {
    assertThat(ask("{a}").hasErrors()).isFalse();
    assertThat(ask("{a}").hasErrors()).isFalse();
    assertThat(validations).hasValue(1);
  }

  @Test
  void forgetsWhatIsNotValid() {
    assertThat(ask("{invalid}").hasErrors()).isTrue();
    assertThat(ask("{invalid}").hasErrors()).isTrue();
    assertThat(validations).hasValue(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 5_000, 50_000})
  void doesNotEvenValidateWhatIsTooLarge(int fields) {
    assertThat(refusal("{" + "a ".repeat(fields) + "}")).isEqualTo("QUERY_TOO_LARGE");
    assertThat(validations).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 200, 1_500})
  void doesNotEvenValidateWhatIsTooDeep(int depth) {
    assertThat(refusal("{a".repeat(depth) + "}".repeat(depth))).isEqualTo("QUERY_TOO_DEEP");
    assertThat(validations).hasValue(0);
  }

  private Object refusal(String query) {
    GraphQLError error = ask(query).getErrors().getFirst();
    return Objects.requireNonNull(error.getExtensions()).get("code");
  }

  private PreparsedDocumentEntry ask(String query) {
    ExecutionInput input = ExecutionInput.newExecutionInput(query).locale(Locale.CHINESE).build();
    return gate.getDocumentAsync(input, this::validate).join();
  }

  private PreparsedDocumentEntry validate(ExecutionInput input) {
    validations.incrementAndGet();
    return input.getQuery().contains("invalid")
        ? new PreparsedDocumentEntry(
            ValidationError.newValidationError()
                .validationErrorType(ValidationErrorType.FieldUndefined)
                .build())
        : new PreparsedDocumentEntry(Parser.parse(input.getQuery()));
  }
}
