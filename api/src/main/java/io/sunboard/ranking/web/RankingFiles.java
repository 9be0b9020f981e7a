package io.sunboard.ranking.web;

import io.sunboard.ranking.app.ExportStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * {@code GET /export/rankings/{id}.json} and {@code .csv}: a released ranking as files, open to
 * everybody and from everywhere. What is not released is not there.
 */
@RestController
class RankingFiles {

  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final ExportStore exports;

  RankingFiles(ExportStore exports) {
    this.exports = exports;
  }

  @GetMapping("/export/rankings/{id:[0-9a-f-]{36}}.json")
  Mono<ResponseEntity<byte[]>> json(@PathVariable String id, ServerWebExchange exchange) {
    return answer(exports.json(uuid(id)), id + ".json", MediaType.APPLICATION_JSON, exchange);
  }

  @GetMapping("/export/rankings/{id:[0-9a-f-]{36}}.csv")
  Mono<ResponseEntity<byte[]>> csv(@PathVariable String id, ServerWebExchange exchange) {
    return answer(exports.csv(uuid(id)), id + ".csv", CSV, exchange);
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException none) {
      return new UUID(0, 0);
    }
  }

  private static Mono<ResponseEntity<byte[]>> answer(
      Mono<ExportStore.File> found, String name, MediaType type, ServerWebExchange exchange) {
    return found
        .map(file -> {
          String tag = '"' + file.digest() + '"';
          if (exchange.checkNotModified(tag)) {
            return ResponseEntity.status(304).cacheControl(FOR_EVER).eTag(tag).<byte[]>build();
          }
          return ResponseEntity.ok()
              .contentType(type)
              .cacheControl(FOR_EVER)
              .eTag(tag)
              .header(
                  HttpHeaders.CONTENT_DISPOSITION,
                  ContentDisposition.inline().filename("ranking-" + name).build().toString())
              .body(file.bytes());
        })
        .defaultIfEmpty(ResponseEntity.notFound().build());
  }
}
