package io.sunboard.testing;

import io.r2dbc.spi.Result;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/**
 * Notes the SQL statements that each GraphQL request causes, on the way to the driver. Requests are
 * told apart by a header, so that whatever else runs on the node does not count.
 */
public final class Statements
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  /** Requests with this header are followed, under its value. */
  public static final String REQUEST = "X-Statements-Of";

  private static final Pattern SQL =
      Pattern.compile("sql='(.*)', generatedColumns", Pattern.DOTALL);

  private final Map<String, List<String>> byRequest = new ConcurrentHashMap<>();

  /** What a request caused so far, in order. */
  public List<String> of(String request) {
    return List.copyOf(byRequest.getOrDefault(request, List.of()));
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    context
        .getBeanFactory()
        .addBeanPostProcessor(
            new BeanPostProcessor() {
              @Override
              public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DatabaseClient client
                    ? DatabaseClient.builder()
                        .connectionFactory(client.getConnectionFactory())
                        .executeFunction(Statements.this::execute)
                        .build()
                    : bean;
              }
            });
    ((BeanDefinitionRegistry) context)
        .registerBeanDefinition(
            "statementsOfRequests",
            BeanDefinitionBuilder.rootBeanDefinition(WebGraphQlInterceptor.class, () -> naming())
                .getBeanDefinition());
  }

  private static WebGraphQlInterceptor naming() {
    return (request, chain) -> {
      String name = request.getHeaders().getFirst(REQUEST);
      return name == null
          ? chain.next(request)
          : chain.next(request).contextWrite(context -> context.put(REQUEST, name));
    };
  }

  /** The text that the driver is given, without what is bound to it. */
  private static String sql(io.r2dbc.spi.Statement statement) {
    Matcher text = SQL.matcher(statement.toString());
    if (!text.find()) {
      throw new AssertionError("the driver's statements tell no SQL any more: " + statement);
    }
    return text.group(1);
  }

  private Publisher<? extends Result> execute(io.r2dbc.spi.Statement statement) {
    return Flux.deferContextual(context -> {
      context
          .<String>getOrEmpty(REQUEST)
          .ifPresent(request ->
              byRequest
                  .computeIfAbsent(request, _ -> new CopyOnWriteArrayList<>())
                  .add(sql(statement)));
      return statement.execute();
    });
  }
}
