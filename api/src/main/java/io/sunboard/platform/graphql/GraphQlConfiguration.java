package io.sunboard.platform.graphql;

import io.sunboard.platform.limit.QueryGate;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Scalars and the gate that every query passes; {@code Node}'s types follow from class names. */
@Configuration(proxyBeanMethods = false)
class GraphQlConfiguration {

  @Bean
  RuntimeWiringConfigurer scalars() {
    return wiring -> Scalars.ALL.forEach(wiring::scalar);
  }

  @Bean
  GraphQlSourceBuilderCustomizer gate(QueryGate gate) {
    return source -> source.configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(gate));
  }
}
