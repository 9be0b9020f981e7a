package io.sunboard.platform.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.sunboard.platform.Caller;
import io.sunboard.shared.Actor;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;

/** Gives a controller method's {@link Actor} argument: who is asking. */
@Component
class ActorArgument implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Actor.class;
  }

  @Override
  public Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
    return environment.getGraphQlContext().getOrDefault(Caller.KEY, Actor.anonymous());
  }
}
