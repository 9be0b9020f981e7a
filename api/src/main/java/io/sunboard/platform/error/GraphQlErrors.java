package io.sunboard.platform.error;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.InvalidSyntaxError;
import graphql.execution.UnknownOperationException;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.schema.DataFetchingEnvironment;
import graphql.validation.ValidationError;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** GraphQL errors that carry a code and speak the reader's language. */
@Component
public class GraphQlErrors {

  private static final String CODE = "code";

  private final Messages messages;
  private final Failures failures;

  GraphQlErrors(Messages messages, Failures failures) {
    this.messages = messages;
    this.failures = failures;
  }

  /** A request that is refused as a whole, with the message {@code error.<code>}. */
  public GraphQLError refusal(String code, Locale locale, Object... arguments) {
    return GraphqlErrorBuilder.newError()
        .errorType(Failure.Kind.BAD_REQUEST.classification())
        .message("%s", messages.error(code, locale, arguments))
        .extensions(Map.of(CODE, code))
        .build();
  }

  /** The exception as a GraphQL error without a place, for a stream that breaks. */
  public GraphQLError of(Throwable exception, Locale locale) {
    return error(failures.of(exception, locale)).build();
  }

  /** The exception that a field ended with. */
  GraphQLError of(Throwable exception, DataFetchingEnvironment environment) {
    return error(failures.of(exception, environment.getLocale()))
        .path(environment.getExecutionStepInfo().getPath())
        .location(environment.getField().getSourceLocation())
        .build();
  }

  /** Gives a code, and our words, to an error that graphql-java made; others stay as they are. */
  GraphQLError presentable(GraphQLError error, Locale locale) {
    Map<String, Object> extensions = error.getExtensions();
    if (extensions != null && extensions.containsKey(CODE)) {
      return error;
    }
    ErrorClassification type = error.getErrorType();
    return switch (error) {
      case InvalidSyntaxError e -> copy(e, "SYNTAX_ERROR", text(e), locale);
      case ValidationError e -> copy(e, "VALIDATION_FAILED", description(e), locale);
      case UnknownOperationException e -> copy(e, "OPERATION_NOT_FOUND", text(e), locale);
      case BadFaithIntrospectionError e -> copy(e, "INTROSPECTION_REFUSED", text(e), locale);
      default ->
          type == ErrorType.ValidationError
              ? copy(error, "VARIABLES_INVALID", text(error), locale)
              : placed(error(failures.internal(error.toString(), locale)), error).build();
    };
  }

  private GraphQLError copy(GraphQLError error, String code, String detail, Locale locale) {
    return placed(GraphqlErrorBuilder.newError(), error)
        .errorType(error.getErrorType())
        .message("%s", messages.error(code, locale, detail))
        .extensions(Map.of(CODE, code))
        .build();
  }

  /** Without the rule's name and the path, which stand before a colon. */
  private static String description(ValidationError error) {
    String text = text(error);
    int colon = text.indexOf(") : ");
    return colon < 0 ? text : text.substring(colon + 4);
  }

  private static String text(GraphQLError error) {
    return String.valueOf(error.getMessage());
  }

  private static GraphqlErrorBuilder<?> placed(GraphqlErrorBuilder<?> copy, GraphQLError error) {
    if (error.getLocations() != null) {
      copy.locations(error.getLocations());
    }
    if (error.getPath() != null) {
      copy.path(error.getPath());
    }
    return copy;
  }

  private static GraphqlErrorBuilder<?> error(Failure failure) {
    return GraphqlErrorBuilder.newError()
        .errorType(failure.kind().classification())
        .message("%s", failure.message())
        .extensions(new LinkedHashMap<>(failure.extensions()));
  }
}
