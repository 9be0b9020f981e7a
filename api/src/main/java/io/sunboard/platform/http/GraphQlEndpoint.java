package io.sunboard.platform.http;

import io.sunboard.platform.Locales;
import io.sunboard.platform.error.RefusedRequest;
import io.sunboard.platform.limit.Transport;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * {@code /graphql} over HTTP, after the GraphQL-over-HTTP specification: POST for everything, GET
 * for queries, events for whoever accepts them.
 */
@Configuration(proxyBeanMethods = false)
class GraphQlEndpoint {

  static final String PATH = "/graphql";

  /** How long those who are signed in wait at least: a file of 90,000 findings takes minutes. */
  private static final Duration STAFF_PATIENCE = Duration.ofMinutes(5);

  private final WebGraphQlHandler graphQl;
  private final KeptAnswers kept;
  private final Answers answers;
  private final EventStreams events;
  private final HttpSettings settings;

  GraphQlEndpoint(
      WebGraphQlHandler graphQl,
      KeptAnswers kept,
      Answers answers,
      EventStreams events,
      HttpSettings settings) {
    this.graphQl = graphQl;
    this.kept = kept;
    this.answers = answers;
    this.events = events;
    this.settings = settings;
  }

  @Bean
  @Order(0)
  RouterFunction<ServerResponse> graphQlRoutes() {
    return RouterFunctions.route()
        .POST(PATH, this::post)
        .GET(PATH, this::get)
        .path(PATH, other -> other.route(_ -> true, _ -> Mono.error(GraphQlEndpoint::notAllowed)))
        .build();
  }

  private Mono<ServerResponse> post(ServerRequest request) {
    HttpHeaders headers = request.headers().asHttpHeaders();
    AnswerType type = AnswerType.preferred(headers);
    RequestReader.requireJson(headers);
    return body(request)
        .flatMap(body -> {
          Map<String, Object> parameters = RequestReader.body(body);
          return type == AnswerType.EVENTS
              ? execute(request, parameters, Transport.STREAM)
                  .flatMap(response -> events.respond(request, response))
              : answer(request, parameters, Transport.POST, type, body.length)
                  .flatMap(answers::toPost);
        });
  }

  private Mono<ServerResponse> get(ServerRequest request) {
    AnswerType type = AnswerType.preferred(request.headers().asHttpHeaders());
    if (type == AnswerType.EVENTS) {
      throw new RefusedRequest(HttpStatus.METHOD_NOT_ALLOWED, "GET_ONLY_QUERIES")
          .with(HttpHeaders.ALLOW, "POST");
    }
    Map<String, Object> parameters = RequestReader.address(request.queryParams());
    int size = request.uri().toString().length();
    return answer(request, parameters, Transport.GET, type, size)
        .flatMap(answer -> answers.toGet(request, answer));
  }

  private Mono<Answer> answer(
      ServerRequest request,
      Map<String, Object> parameters,
      Transport transport,
      AnswerType type,
      int size) {
    Supplier<Mono<Answer>> work =
        () -> execute(request, parameters, transport).map(response -> answers.of(response, type));
    HttpHeaders headers = request.headers().asHttpHeaders();
    return headers.containsHeader(HttpHeaders.AUTHORIZATION) || wantsAnew(headers)
        ? work.get()
        : kept.answer(
            new KeptAnswers.Question(parameters, transport, Locales.of(headers), type, size), work);
  }

  /** RFC 9111: a reader may ask for an answer that nobody has kept. */
  private static boolean wantsAnew(HttpHeaders headers) {
    String wish = headers.getCacheControl();
    return wish != null && wish.contains("no-cache");
  }

  private Mono<WebGraphQlResponse> execute(
      ServerRequest request, Map<String, Object> parameters, Transport transport) {
    WebGraphQlRequest graphQlRequest =
        new WebGraphQlRequest(
            request.uri(),
            request.headers().asHttpHeaders(),
            request.cookies(),
            request.remoteAddress().orElse(null),
            request.attributes(),
            parameters,
            request.exchange().getRequest().getId(),
            null);
    graphQlRequest.configureExecutionInput((input, builder) ->
        builder.graphQLContext(context -> context.of(Transport.KEY, transport)).build());
    return graphQl.handleRequest(graphQlRequest).timeout(patience(request));
  }

  /** Who is signed in may import and release what takes a while; a token was checked by now. */
  private Duration patience(ServerRequest request) {
    boolean signedIn = request.headers().asHttpHeaders().containsHeader(HttpHeaders.AUTHORIZATION);
    return signedIn && settings.timeout().compareTo(STAFF_PATIENCE) < 0
        ? STAFF_PATIENCE
        : settings.timeout();
  }

  private Mono<byte[]> body(ServerRequest request) {
    int max = (int) settings.maxBody().toBytes();
    if (request.headers().contentLength().orElse(0) > max) {
      return Mono.error(tooLarge(max));
    }
    return DataBufferUtils.join(request.exchange().getRequest().getBody(), max)
        .map(GraphQlEndpoint::bytes)
        .defaultIfEmpty(new byte[0])
        .onErrorMap(DataBufferLimitException.class, _ -> tooLarge(max));
  }

  private static byte[] bytes(DataBuffer buffer) {
    byte[] bytes = new byte[buffer.readableByteCount()];
    buffer.read(bytes);
    DataBufferUtils.release(buffer);
    return bytes;
  }

  private static RefusedRequest tooLarge(int max) {
    return new RefusedRequest(HttpStatus.CONTENT_TOO_LARGE, "BODY_TOO_LARGE", max);
  }

  private static RefusedRequest notAllowed() {
    return new RefusedRequest(HttpStatus.METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED")
        .with(HttpHeaders.ALLOW, "GET, POST");
  }
}
