package io.sunboard.platform.http;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlInterceptor;

/** The chain of interceptors that every transport goes through. */
@Configuration(proxyBeanMethods = false)
class GraphQlHandlers {

  @Bean
  WebGraphQlHandler webGraphQlHandler(
      ExecutionGraphQlService service, ObjectProvider<WebGraphQlInterceptor> interceptors) {
    List<WebGraphQlInterceptor> inOrder = interceptors.orderedStream().toList();
    return WebGraphQlHandler.builder(service).interceptors(inOrder).build();
  }
}
