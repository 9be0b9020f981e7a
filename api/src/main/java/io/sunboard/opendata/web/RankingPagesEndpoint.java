package io.sunboard.opendata.web;

import io.sunboard.opendata.app.ReleasedRankings;
import io.sunboard.platform.error.Messages;
import io.sunboard.platform.error.RefusedRequest;
import io.sunboard.shared.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * {@code GET /rankings/{group}/{period}.html}: each released ranking as a page without script, in
 * Chinese and ({@code .en.html}) in English, and {@code GET /rankings/index.html} with links to all
 * of them. Every link between them is relative: {@code wget --mirror} takes them to any host.
 */
@RestController
class RankingPagesEndpoint {

  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
  private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

  /** Its own style sheet and nothing else. */
  private static final String CONTENT_POLICY =
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private final ReleasedRankings released;
  private final PublicFiles files;
  private final Messages messages;
  private final ZoneId zone;
  private final byte[] style;

  RankingPagesEndpoint(
      ReleasedRankings released, PublicFiles files, Messages messages, ZoneId zone) {
    this.released = released;
    this.files = files;
    this.messages = messages;
    this.zone = zone;
    this.style = read("rankings/page.css");
  }

  @GetMapping({"/rankings/", "/rankings/index.html"})
  Mono<ResponseEntity<Flux<DataBuffer>>> index(ServerWebExchange exchange) {
    return index(words(false), exchange);
  }

  @GetMapping("/rankings/index.en.html")
  Mono<ResponseEntity<Flux<DataBuffer>>> englishIndex(ServerWebExchange exchange) {
    return index(words(true), exchange);
  }

  @GetMapping("/rankings/page.css")
  ResponseEntity<Flux<DataBuffer>> style(ServerWebExchange exchange) {
    return files.whole(exchange, CSS, style);
  }

  @GetMapping("/rankings/{group}/{file:.+[.]html}")
  Mono<ResponseEntity<Flux<DataBuffer>>> page(
      @PathVariable String group, @PathVariable String file, ServerWebExchange exchange) {
    return Mono.justOrEmpty(RankingAddress.parse(group, file))
        .flatMap(address ->
            released
                .find(group, address.period(), address.version())
                .map(found -> new RankingPage(found, words(address.english())).html()))
        .map(html -> answer(exchange, html))
        .switchIfEmpty(Mono.error(() -> new RefusedRequest(HttpStatus.NOT_FOUND, "NOT_FOUND")));
  }

  private Mono<ResponseEntity<Flux<DataBuffer>>> index(
      PageWords words, ServerWebExchange exchange) {
    return released
        .all()
        .map(found -> answer(exchange, new RankingIndexPage(words).html(found)));
  }

  private ResponseEntity<Flux<DataBuffer>> answer(ServerWebExchange exchange, String html) {
    var answer = files.whole(exchange, HTML, html.getBytes(StandardCharsets.UTF_8));
    return ResponseEntity.status(answer.getStatusCode())
        .headers(headers -> {
          headers.addAll(answer.getHeaders());
          headers.set("Content-Security-Policy", CONTENT_POLICY);
        })
        .body(answer.getBody());
  }

  private PageWords words(boolean english) {
    return new PageWords(messages, english ? Language.EN : Language.ZH, zone);
  }

  private static byte[] read(String resource) {
    try {
      return new ClassPathResource(resource).getContentAsByteArray();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
