package io.sunboard.account.store;

import io.netty.channel.ChannelOption;
import io.sunboard.account.app.AccountSettings;
import io.sunboard.shared.UnavailableException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.springframework.web.util.DefaultUriBuilderFactory;
import org.springframework.web.util.DefaultUriBuilderFactory.EncodingMode;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import tools.jackson.databind.JsonNode;

/**
 * Requests to the realm's Admin API, in the name of a client of our own whose token is kept for as
 * long as it is good. That Keycloak is away, or does not let us in, is {@code
 * ACCOUNTS_UNAVAILABLE}; what it says about a request itself stays a {@link
 * WebClientResponseException} for whoever asked.
 */
@Component
class KeycloakAdmin {

  private static final Logger LOG = LoggerFactory.getLogger(KeycloakAdmin.class);
  private static final int CONNECT_MILLIS = 3000;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final Duration EARLY = Duration.ofSeconds(15);

  private record Token(String value, Instant until) {}

  private final AccountSettings settings;
  private final Clock clock;
  private final WebClient http;
  private volatile @Nullable Token token;

  KeycloakAdmin(AccountSettings settings, @Qualifier("worldClock") Clock clock) {
    this.settings = settings;
    this.clock = clock;
    // Every variable is encoded whole, so that no name can step out of its place.
    DefaultUriBuilderFactory addresses = new DefaultUriBuilderFactory(settings.adminUrl());
    addresses.setEncodingMode(EncodingMode.VALUES_ONLY);
    HttpClient client =
        HttpClient.create(ConnectionProvider.create("accounts", 8))
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
            .responseTimeout(settings.timeout());
    this.http =
        WebClient.builder()
            .uriBuilderFactory(addresses)
            .clientConnector(new ReactorClientHttpConnector(client))
            .build();
  }

  /** Reads one thing; empty when there is none. */
  <T> Mono<T> get(Class<T> type, String path, Object... variables) {
    return asked(HttpMethod.GET, null, path, variables)
        .flatMap(answer -> answer.bodyToMono(type))
        .onErrorResume(WebClientResponseException.NotFound.class, _ -> Mono.empty())
        .transform(this::told);
  }

  /** Reads a list. */
  <T> Flux<T> list(Class<T> type, String path, Object... variables) {
    return asked(HttpMethod.GET, null, path, variables)
        .flatMapMany(answer -> answer.bodyToFlux(type))
        .onErrorMap(this::unavailable);
  }

  /** Does something, and completes once it is done. */
  Mono<Void> send(HttpMethod method, @Nullable Object body, String path, Object... variables) {
    return asked(method, body, path, variables)
        .flatMap(ClientResponse::releaseBody)
        .transform(this::told);
  }

  /** The same with a name for what was made: the last step of its address. */
  Mono<String> make(Object body, String path, Object... variables) {
    return asked(HttpMethod.POST, body, path, variables)
        .flatMap(answer ->
            answer
                .releaseBody()
                .then(Mono.justOrEmpty(answer.headers().asHttpHeaders().getLocation())))
        .map(address -> address.getPath().substring(address.getPath().lastIndexOf('/') + 1))
        .transform(this::told);
  }

  private <T> Mono<T> told(Mono<T> answer) {
    return answer.onErrorMap(this::unavailable);
  }

  /** The answer, with a token fetched anew when the one at hand is no longer believed. */
  private Mono<ClientResponse> asked(
      HttpMethod method, @Nullable Object body, String path, Object... variables) {
    if (!settings.on()) {
      return Mono.error(() ->
          new UnavailableException(
              "ACCOUNTS_OFF", new IllegalStateException("sunboard.accounts.secret is empty")));
    }
    Mono<ClientResponse> once =
        Mono.defer(this::token).flatMap(value -> request(value, method, body, path, variables));
    return once.onErrorResume(
        WebClientResponseException.Unauthorized.class,
        _ -> {
          token = null;
          return once;
        });
  }

  private Mono<ClientResponse> request(
      String value, HttpMethod method, @Nullable Object body, String path, Object... variables) {
    WebClient.RequestBodySpec request =
        http.method(method).uri(path, variables).headers(headers -> headers.setBearerAuth(value));
    return (body == null ? request : request.bodyValue(body)).exchangeToMono(KeycloakAdmin::whole);
  }

  /** The answer with its content read, so that it can be looked at behind the exchange. */
  private static Mono<ClientResponse> whole(ClientResponse answer) {
    HttpStatusCode status = answer.statusCode();
    if (status.isError()) {
      return answer.createError();
    }
    HttpHeaders headers = answer.headers().asHttpHeaders();
    return answer
        .bodyToMono(String.class)
        .defaultIfEmpty("")
        .map(text ->
            ClientResponse.create(status, answer.strategies())
                .headers(copy -> copy.addAll(headers))
                .body(text)
                .build());
  }

  private Mono<String> token() {
    Token known = token;
    return known != null && clock.instant().isBefore(known.until())
        ? Mono.just(known.value())
        : fresh();
  }

  private Mono<String> fresh() {
    return http.post()
        .uri(URI.create(settings.tokenUrl()))
        .body(
            BodyInserters.fromFormData("grant_type", "client_credentials")
                .with("client_id", settings.clientId())
                .with("client_secret", settings.secret()))
        .retrieve()
        .bodyToMono(JsonNode.class)
        .map(answer -> {
          Duration good = Duration.ofSeconds(answer.path("expires_in").asLong(0));
          String value = answer.path("access_token").asString("");
          token = new Token(value, clock.instant().plus(good).minus(EARLY));
          return value;
        })
        .onErrorMap(
            WebClientResponseException.class,
            refused -> new UnavailableException("ACCOUNTS_UNAVAILABLE", refused));
  }

  private Throwable unavailable(Throwable cause) {
    boolean away =
        cause instanceof WebClientRequestException
            || cause instanceof TimeoutException
            || (cause instanceof WebClientResponseException answer && notForUs(answer));
    if (!away) {
      return cause;
    }
    LOG.warn("Keycloak's Admin API at {}: {}", settings.adminUrl(), cause.toString());
    return new UnavailableException("ACCOUNTS_UNAVAILABLE", cause);
  }

  private static boolean notForUs(WebClientResponseException answer) {
    int status = answer.getStatusCode().value();
    return answer.getStatusCode().is5xxServerError()
        || status == UNAUTHORIZED
        || status == FORBIDDEN;
  }
}
