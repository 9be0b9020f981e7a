package io.sunboard.opendata.web;

import io.sunboard.opendata.app.OpenDataSettings;
import io.sunboard.platform.Digests;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Answers that are the same for everybody: any cache may keep them and asks each time whether they
 * still hold, so that nobody is shown yesterday's, or what was withdrawn.
 */
@Component
class PublicFiles {

  private static final CacheControl ASK_EACH_TIME = CacheControl.noCache().cachePublic();

  private final OpenDataSettings settings;

  PublicFiles(OpenDataSettings settings) {
    this.settings = settings;
  }

  /** Where this product is for whoever sent this request, without a slash at the end. */
  String address(ServerWebExchange exchange) {
    return settings.url().isBlank()
        ? UriComponentsBuilder.fromUri(exchange.getRequest().getURI())
            .replacePath(null)
            .replaceQuery(null)
            .build()
            .toUriString()
        : settings.url();
  }

  /** What the reader asked for, with its query. */
  String self(ServerWebExchange exchange) {
    String query = exchange.getRequest().getURI().getRawQuery();
    return address(exchange)
        + exchange.getRequest().getURI().getRawPath()
        + (query == null ? "" : "?" + query);
  }

  /** All of it at once, tagged by what it says. */
  ResponseEntity<Flux<DataBuffer>> whole(ServerWebExchange exchange, MediaType type, byte[] body) {
    return tagged(
        exchange,
        type,
        Digests.sha256(body).substring(0, 32),
        Flux.defer(() -> Flux.just(buffer(body))));
  }

  /** Piece by piece, tagged by the state that it tells of. */
  ResponseEntity<Flux<DataBuffer>> streamed(
      ServerWebExchange exchange, MediaType type, String state, Flux<String> pieces) {
    String address = self(exchange);
    String tag =
        Digests.sha256((state + " " + address).getBytes(StandardCharsets.UTF_8)).substring(0, 32);
    return tagged(
        exchange, type, tag, pieces.map(piece -> buffer(piece.getBytes(StandardCharsets.UTF_8))));
  }

  private static ResponseEntity<Flux<DataBuffer>> tagged(
      ServerWebExchange exchange, MediaType type, String tag, Flux<DataBuffer> body) {
    // Weak, since what is compressed on the way has other bytes.
    String weak = "W/\"" + tag + "\"";
    if (exchange.checkNotModified(weak)) {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
          .cacheControl(ASK_EACH_TIME)
          .eTag(weak)
          .build();
    }
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(ASK_EACH_TIME)
        .eTag(weak)
        // Other people's pages may read what everybody may read.
        .header("Cross-Origin-Resource-Policy", "cross-origin")
        .body(body);
  }

  private static DataBuffer buffer(byte[] bytes) {
    return DefaultDataBufferFactory.sharedInstance.wrap(bytes);
  }

  /** For endpoints that have the whole body at hand. */
  Mono<ResponseEntity<Flux<DataBuffer>>> whole(
      ServerWebExchange exchange, MediaType type, Mono<byte[]> body) {
    return body.map(bytes -> whole(exchange, type, bytes));
  }
}
