package io.sunboard.platform.health;

import io.netty.channel.ChannelOption;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ValidationDepth;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/**
 * The components of readiness. Without PostgreSQL the API is not ready; without the others it is,
 * since those who only read go on, and is DEGRADED.
 */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

  private final HttpClient http =
      HttpClient.newConnection()
          .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 1500)
          .responseTimeout(Duration.ofMillis(1500));

  @Bean
  ReactiveHealthIndicator databaseHealthIndicator(ConnectionFactory connections) {
    Mono<Boolean> answer =
        Mono.usingWhen(
            connections.create(),
            connection -> Mono.from(connection.validate(ValidationDepth.REMOTE)),
            Connection::close);
    Mono<Boolean> sound = answer.filter(Boolean::booleanValue).switchIfEmpty(unsound());
    return new Probe(sound, Status.DOWN);
  }

  @Bean
  ReactiveHealthIndicator elasticsearchHealthIndicator(
      @Value("${sunboard.elasticsearch.url}") String url) {
    return new Probe(answers(url + "/_cluster/health?timeout=1s", 299), Probe.DEGRADED);
  }

  /** Asks for the signing keys, which is all that this server needs of Keycloak. */
  @Bean
  ReactiveHealthIndicator keycloakHealthIndicator(
      @Value("${sunboard.keycloak.issuer}") String issuer,
      @Value("${sunboard.keycloak.jwks-url}") String keys) {
    String url = keys.isBlank() ? issuer + "/protocol/openid-connect/certs" : keys;
    return new Probe(answers(url, 299), Probe.DEGRADED);
  }

  /** Whatever an S3 server says to a stranger, it is there. */
  @Bean
  ReactiveHealthIndicator storageHealthIndicator(@Value("${sunboard.s3.endpoint}") String url) {
    return new Probe(answers(url, 499), Probe.DEGRADED);
  }

  private Mono<Integer> answers(String url, int highestStatus) {
    return http.get()
        .uri(url)
        .responseSingle(
            (response, content) -> content.asByteArray().thenReturn(response.status().code()))
        .filter(status -> status <= highestStatus)
        .switchIfEmpty(unsound());
  }

  private static <T> Mono<T> unsound() {
    return Mono.error(() -> new IllegalStateException("answers, but not well"));
  }
}
