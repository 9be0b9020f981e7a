package io.sunboard.platform.graphql;

import io.sunboard.platform.limit.QueryGate;
import io.sunboard.platform.relay.NodeClass;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.ClassNameTypeResolver;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/**
 * Scalars and the gate that every query passes; {@code Node}'s types follow from class names, or
 * from {@link NodeClass}.
 */
@Configuration(proxyBeanMethods = false)
class GraphQlConfiguration {

  @Bean
  RuntimeWiringConfigurer scalars() {
    return wiring -> Scalars.ALL.forEach(wiring::scalar);
  }

  @Bean
  GraphQlSourceBuilderCustomizer nodes(ObjectProvider<NodeClass> classes) {
    ClassNameTypeResolver names = new ClassNameTypeResolver();
    classes.forEach(node -> names.addMapping(node.source(), node.type()));
    return source -> source.defaultTypeResolver(names);
  }

  @Bean
  GraphQlSourceBuilderCustomizer gate(QueryGate gate) {
    return source -> source.configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(gate));
  }
}
