package io.sunboard.opendata.web;

import io.sunboard.opendata.Feed;
import io.sunboard.opendata.app.Feeds;
import io.sunboard.publication.PublicationKind;
import io.sunboard.shared.InvalidArgumentException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * {@code GET /feeds/problems.{atom,json}} by {@code ?unit=&category=&bbox=&number=}, and {@code
 * /feeds/publications.{atom,json}} by {@code ?kind=}: the newest fifty.
 */
@RestController
class FeedEndpoint {

  private static final MediaType ATOM =
      new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);
  private static final MediaType JSON = MediaType.parseMediaType("application/feed+json");

  private final Feeds feeds;
  private final PublicFiles files;
  private final JsonFormat json;

  FeedEndpoint(Feeds feeds, PublicFiles files, JsonFormat json) {
    this.feeds = feeds;
    this.files = files;
    this.json = json;
  }

  @GetMapping("/feeds/problems.atom")
  Mono<ResponseEntity<Flux<DataBuffer>>> problemsAtom(
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable String category,
      @RequestParam(required = false) @Nullable String bbox,
      @RequestParam(required = false) @Nullable String number,
      ServerWebExchange exchange) {
    return atom(
        exchange,
        feeds.problems(Selections.of(unit, category, bbox, number), files.address(exchange)));
  }

  @GetMapping("/feeds/problems.json")
  Mono<ResponseEntity<Flux<DataBuffer>>> problemsJson(
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable String category,
      @RequestParam(required = false) @Nullable String bbox,
      @RequestParam(required = false) @Nullable String number,
      ServerWebExchange exchange) {
    return json(
        exchange,
        feeds.problems(Selections.of(unit, category, bbox, number), files.address(exchange)));
  }

  @GetMapping("/feeds/publications.atom")
  Mono<ResponseEntity<Flux<DataBuffer>>> publicationsAtom(
      @RequestParam(required = false) @Nullable String kind, ServerWebExchange exchange) {
    return atom(exchange, feeds.publications(kind(kind), files.address(exchange)));
  }

  @GetMapping("/feeds/publications.json")
  Mono<ResponseEntity<Flux<DataBuffer>>> publicationsJson(
      @RequestParam(required = false) @Nullable String kind, ServerWebExchange exchange) {
    return json(exchange, feeds.publications(kind(kind), files.address(exchange)));
  }

  private Mono<ResponseEntity<Flux<DataBuffer>>> atom(ServerWebExchange exchange, Mono<Feed> feed) {
    return files.whole(
        exchange, ATOM, feed.map(found -> AtomFormat.of(found, files.self(exchange))));
  }

  private Mono<ResponseEntity<Flux<DataBuffer>>> json(ServerWebExchange exchange, Mono<Feed> feed) {
    return files.whole(exchange, JSON, feed.map(found -> json.of(found, files.self(exchange))));
  }

  private static @Nullable PublicationKind kind(@Nullable String text) {
    return text == null || text.isBlank()
        ? null
        : Arrays.stream(PublicationKind.values())
            .filter(each -> each.name().equals(text))
            .findFirst()
            .orElseThrow(() -> new InvalidArgumentException("ILLEGAL_ARGUMENT", "kind"));
  }
}
