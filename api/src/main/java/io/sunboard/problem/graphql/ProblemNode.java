package io.sunboard.problem.graphql;

import io.sunboard.platform.relay.NodeClass;
import io.sunboard.problem.ProblemOnFile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the schema's {@code Problem} is made of. */
@Configuration(proxyBeanMethods = false)
class ProblemNode {

  @Bean
  NodeClass problemNodeClass() {
    return new NodeClass(ProblemOnFile.class, "Problem");
  }
}
