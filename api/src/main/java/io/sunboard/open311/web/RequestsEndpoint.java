package io.sunboard.open311.web;

import io.sunboard.open311.RequestSearch;
import io.sunboard.open311.app.ServiceRequests;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * {@code GET /open311/v2/requests.{json,xml}} and {@code requests/{id}.{json,xml}}: what is
 * exposed, and nothing else; the id is the exposure's number. Of one that was withdrawn the reason
 * is left, with 410.
 */
@RestController
class RequestsEndpoint {

  private final ServiceRequests requests;
  private final RequestTrees trees;
  private final Jurisdictions jurisdictions;
  private final Formats formats;
  private final Clock clock;
  private final ZoneId zone;

  RequestsEndpoint(
      ServiceRequests requests,
      RequestTrees trees,
      Jurisdictions jurisdictions,
      Formats formats,
      Clock clock,
      ZoneId zone) {
    this.requests = requests;
    this.trees = trees;
    this.jurisdictions = jurisdictions;
    this.formats = formats;
    this.clock = clock;
    this.zone = zone;
  }

  @GetMapping("/open311/v2/requests.{format:json|xml}")
  Mono<ResponseEntity<byte[]>> page(
      @RequestParam(name = "jurisdiction_id", required = false) @Nullable String jurisdiction,
      ServerWebExchange exchange) {
    jurisdictions.require(jurisdiction);
    RequestQuery query =
        RequestQuery.of(exchange.getRequest().getQueryParams(), clock.instant(), zone);
    return requests
        .page(query.search(), query.skip(), query.size())
        .map(found -> answer(exchange, found));
  }

  @GetMapping("/open311/v2/requests/{id}.{format:json|xml}")
  Mono<ResponseEntity<byte[]>> one(
      @PathVariable String id,
      @RequestParam(name = "jurisdiction_id", required = false) @Nullable String jurisdiction,
      ServerWebExchange exchange) {
    jurisdictions.require(jurisdiction);
    if (id.indexOf('\0') >= 0) {
      throw Open311Fault.unknown("UNKNOWN_REQUEST");
    }
    return requests
        .page(RequestSearch.of(List.of(id)), 0, 1)
        .filter(found -> !found.isEmpty())
        .map(found -> answer(exchange, found))
        .switchIfEmpty(
            requests
                .tombstone(id)
                .flatMap(gone ->
                    Mono.error(
                        new Open311Fault(
                            HttpStatus.GONE,
                            "WITHDRAWN",
                            Objects.requireNonNullElse(gone.reason(), "")))))
        .switchIfEmpty(Mono.error(() -> Open311Fault.unknown("UNKNOWN_REQUEST")));
  }

  private ResponseEntity<byte[]> answer(
      ServerWebExchange exchange, List<ServiceRequests.Request> found) {
    List<Tree> listed =
        found.stream().map(each -> trees.of(each, formats.address(exchange), exchange)).toList();
    return formats.answer(exchange, "service_requests", new Tree.Listed("request", listed));
  }
}
