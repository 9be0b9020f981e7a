package io.sunboard.opendata.web;

import io.sunboard.platform.Locales;
import io.sunboard.platform.error.RefusedRequest;
import io.sunboard.ranking.Ranking;
import io.sunboard.ranking.app.RankingReader;
import io.sunboard.ranking.app.RankingReader.Row;
import io.sunboard.scheme.Scheme;
import io.sunboard.scheme.Shown;
import io.sunboard.scheme.app.SchemeReader;
import io.sunboard.shared.InvalidArgumentException;
import io.sunboard.shared.Period;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * {@code GET /embed/ranking?group=&period=&lang=}: a released ranking as a page for other sites to
 * frame; the latest one without a period. No script, no cookie, nothing from elsewhere.
 */
@RestController
class EmbedEndpoint {

  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
  private static final int ALL_ROWS = 10_000;

  private final RankingReader rankings;
  private final SchemeReader schemes;
  private final PublicFiles files;
  private final EmbedPage page;

  EmbedEndpoint(RankingReader rankings, SchemeReader schemes, PublicFiles files, EmbedPage page) {
    this.rankings = rankings;
    this.schemes = schemes;
    this.files = files;
    this.page = page;
  }

  @GetMapping("/embed/ranking")
  Mono<ResponseEntity<Flux<DataBuffer>>> ranking(
      @RequestParam String group,
      @RequestParam(required = false) @Nullable String period,
      @RequestParam(required = false) @Nullable String lang,
      ServerWebExchange exchange) {
    Locale locale = lang == null ? Locales.DEFAULT : Locale.forLanguageTag(lang);
    String address = files.address(exchange);
    return find(group, period)
        .flatMap(ranking -> shown(ranking, locale, address))
        .map(html -> files.whole(exchange, HTML, html.getBytes(StandardCharsets.UTF_8)))
        .map(answer ->
            ResponseEntity.status(answer.getStatusCode())
                .headers(headers -> {
                  headers.addAll(answer.getHeaders());
                  headers.set("Content-Security-Policy", page.contentPolicy());
                })
                .body(answer.getBody()))
        .switchIfEmpty(Mono.error(() -> new RefusedRequest(HttpStatus.NOT_FOUND, "NOT_FOUND")));
  }

  private Mono<Ranking> find(String group, @Nullable String period) {
    return period == null || period.isBlank()
        ? rankings
            .releasedPage(new RankingReader.Filter(group, null, null), true, null, 1)
            .flatMap(found -> Mono.justOrEmpty(found.items().stream().findFirst()))
        : rankings.released(
            group,
            Period.parse(period)
                .orElseThrow(
                    () -> new InvalidArgumentException("MALFORMED_PERIOD", "period", period)),
            null);
  }

  private Mono<String> shown(Ranking ranking, Locale locale, String address) {
    return schemes
        .byIds(List.of(ranking.schemeId()))
        .flatMap(found -> {
          Scheme.Group group =
              Objects.requireNonNull(found.get(ranking.schemeId()))
                  .group(ranking.groupCode())
                  .orElseThrow();
          return rankings
              .rows(List.of(ranking.id()), 0, ALL_ROWS)
              .collectList()
              .map(rows -> page.of(ranking, group, rows(group, rows), locale, address));
        });
  }

  /** What the group's notices show. */
  private static List<Row> rows(Scheme.Group group, List<Row> all) {
    if (group.shows() == Shown.FULL) {
      return all;
    }
    int last =
        all.stream()
            .map(row -> row.ranked().rank())
            .filter(Objects::nonNull)
            .mapToInt(Integer::intValue)
            .max()
            .orElse(0);
    return all.stream()
        .filter(row -> {
          Integer rank = row.ranked().rank();
          return rank != null && (rank == 1 || rank == last);
        })
        .toList();
  }
}
