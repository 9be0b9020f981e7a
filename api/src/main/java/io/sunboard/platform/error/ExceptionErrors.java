package io.sunboard.platform.error;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import io.sunboard.platform.Locales;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.SubscriptionExceptionResolver;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers every exception of a field or a subscription; nothing is left to the library. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ExceptionErrors implements DataFetcherExceptionResolver, SubscriptionExceptionResolver {

  private final GraphQlErrors errors;

  ExceptionErrors(GraphQlErrors errors) {
    this.errors = errors;
  }

  @Override
  public Mono<List<GraphQLError>> resolveException(
      Throwable exception, DataFetchingEnvironment environment) {
    return Mono.just(List.of(errors.of(exception, environment)));
  }

  @Override
  public Mono<List<GraphQLError>> resolveException(Throwable exception) {
    // A stream that breaks is told in the city's language: its request is no longer at hand.
    return Mono.just(List.of(errors.of(exception, Locales.DEFAULT)));
  }
}
