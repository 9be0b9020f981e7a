package io.sunboard.platform.error;

import io.sunboard.platform.Locales;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers whatever goes wrong outside GraphQL in GraphQL's own shape, so that a client has one way
 * to read errors: {@code {"errors":[{"message","extensions":{"code"}}]}}.
 */
@Component
@Order(-2)
public class ErrorResponses implements WebExceptionHandler {

  private static final MediaType GRAPHQL = new MediaType("application", "graphql-response+json");

  private final Messages messages;
  private final Failures failures;
  private final JsonMapper json;

  ErrorResponses(Messages messages, Failures failures, JsonMapper json) {
    this.messages = messages;
    this.failures = failures;
    this.json = json;
  }

  /**
   * An error as it is told.
   *
   * @param extensions what programs go by, {@code code} among it
   */
  public record Told(
      HttpStatusCode status, String message, Map<String, Object> extensions, HttpHeaders headers) {}

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable exception) {
    if (exchange.getResponse().isCommitted()) {
      return Mono.error(exception);
    }
    Told told = told(exception, Locales.of(exchange.getRequest().getHeaders()));
    exchange.getResponse().getHeaders().putAll(told.headers());
    return write(exchange, told.status(), told.message(), told.extensions());
  }

  /** What a reader is told, for faces that speak another form than GraphQL's. */
  public Told told(Throwable exception, Locale locale) {
    return switch (exception) {
      case RefusedRequest e ->
          new Told(
              e.status(),
              messages.error(e.code(), locale, e.arguments()),
              Map.of("code", e.code()),
              e.headers());
      case ResponseStatusException e -> {
        String code = code(e.getStatusCode());
        yield new Told(
            e.getStatusCode(), messages.error(code, locale), Map.of("code", code), e.getHeaders());
      }
      default -> {
        Failure failure = failures.of(exception, locale);
        HttpHeaders headers = new HttpHeaders();
        if (failure.details().get(Failure.RETRY_AFTER) instanceof Long seconds) {
          headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        }
        yield new Told(failure.kind().status(), failure.message(), failure.extensions(), headers);
      }
    };
  }

  private Mono<Void> write(
      ServerWebExchange exchange,
      HttpStatusCode status,
      String message,
      Map<String, Object> extensions) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("message", message);
    error.put("extensions", extensions);
    byte[] body = json.writeValueAsBytes(Map.of("errors", List.of(error)));
    ServerHttpResponse response = exchange.getResponse();
    response.setStatusCode(status);
    HttpHeaders headers = response.getHeaders();
    headers.setContentType(type(exchange));
    headers.setContentLength(body.length);
    headers.setCacheControl("no-store");
    return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
  }

  private static MediaType type(ServerWebExchange exchange) {
    String accept = exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT);
    return accept != null && accept.contains(GRAPHQL.getSubtype())
        ? GRAPHQL
        : MediaType.APPLICATION_JSON;
  }

  /** Spring's own refusals have no codes; these are the ones that its handlers give. */
  private static String code(HttpStatusCode status) {
    return switch (HttpStatus.resolve(status.value())) {
      case NOT_FOUND -> "NOT_FOUND";
      case METHOD_NOT_ALLOWED -> "METHOD_NOT_ALLOWED";
      case NOT_ACCEPTABLE -> "NOT_ACCEPTABLE";
      case UNSUPPORTED_MEDIA_TYPE -> "UNSUPPORTED_MEDIA_TYPE";
      case CONTENT_TOO_LARGE -> "BODY_TOO_LARGE";
      case null, default -> "BAD_REQUEST";
    };
  }
}
