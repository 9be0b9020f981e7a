package io.sunboard.platform.http;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Single answers: their status, their bytes, and what caches may do with them. */
@Component
class Answers {

  private static final String VARY =
      "Accept, Accept-Encoding, Accept-Language, Authorization, Origin";

  private static final Set<Object> NOT_BY_GET = Set.of("GET_ONLY_QUERIES", "POST_ONLY");

  private final JsonMapper json;
  private final String cacheable;

  Answers(JsonMapper json, HttpSettings settings) {
    this.json = json;
    this.cacheable = "public, max-age=" + settings.maxAge().toSeconds() + ", must-revalidate";
  }

  /** The answer to an execution, in the form that the client likes best. */
  Answer of(WebGraphQlResponse response, AnswerType type) {
    boolean faultless = response.getErrors().isEmpty();
    boolean keepable =
        response.getExecutionInput().getGraphQLContext().getBoolean(KeptAnswers.KEEPABLE);
    return new Answer(
        status(response, type),
        type,
        json.writeValueAsBytes(response.toMap()),
        faultless,
        faultless && keepable);
  }

  Mono<ServerResponse> toPost(Answer answer) {
    return write(answer, headers -> headers.setCacheControl("no-store"));
  }

  /**
   * An anonymous reader's faultless answer may be kept by anybody and asked after by its tag; all
   * others may not be kept at all.
   */
  Mono<ServerResponse> toGet(ServerRequest request, Answer answer) {
    HttpHeaders asked = request.headers().asHttpHeaders();
    boolean anonymous = !asked.containsHeader(HttpHeaders.AUTHORIZATION);
    if (!anonymous || !answer.faultless()) {
      return write(answer, headers -> withVary(headers, "no-store"));
    }
    boolean compressed = answer.worthCompressing() && Gzip.isAccepted(asked);
    // With the tag on it, Spring itself answers 304 to those who have it already.
    return ServerResponse.status(answer.status())
        .contentType(answer.type().mediaType())
        .eTag(compressed ? Gzip.tag(answer.tag()) : answer.tag())
        .headers(headers -> {
          withVary(headers, cacheable);
          if (compressed) {
            headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
          }
        })
        .build((exchange, _) -> send(exchange, compressed ? answer.small() : answer.body()));
  }

  private static void withVary(HttpHeaders headers, String cacheControl) {
    headers.setCacheControl(cacheControl);
    headers.set(HttpHeaders.VARY, VARY);
  }

  private static Mono<ServerResponse> write(Answer answer, Consumer<HttpHeaders> more) {
    return ServerResponse.status(answer.status())
        .contentType(answer.type().mediaType())
        .headers(headers -> {
          more.accept(headers);
          if (answer.status() == HttpStatus.METHOD_NOT_ALLOWED) {
            headers.set(HttpHeaders.ALLOW, "POST");
          }
        })
        .build((exchange, _) -> send(exchange, answer.body()));
  }

  private static Mono<Void> send(ServerWebExchange exchange, byte[] body) {
    ServerHttpResponse response = exchange.getResponse();
    response.getHeaders().setContentLength(body.length);
    return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
  }

  /** 4xx for what was not executed; in legacy JSON only for what GET must not do. */
  private static HttpStatus status(WebGraphQlResponse response, AnswerType type) {
    if (response.getExecutionResult().isDataPresent()) {
      return HttpStatus.OK;
    }
    boolean mustNotByGet =
        response.getErrors().stream().anyMatch(error -> NOT_BY_GET.contains(code(error)));
    if (mustNotByGet) {
      return HttpStatus.METHOD_NOT_ALLOWED;
    }
    return type == AnswerType.GRAPHQL ? HttpStatus.BAD_REQUEST : HttpStatus.OK;
  }

  private static Object code(ResponseError error) {
    Map<String, Object> extensions = error.getExtensions();
    return extensions.getOrDefault("code", "");
  }
}
