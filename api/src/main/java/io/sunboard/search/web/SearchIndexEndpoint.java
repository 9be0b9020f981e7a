package io.sunboard.search.web;

import io.sunboard.search.app.SearchRebuild;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * {@code POST /actuator/searchindex} on the management port: builds the search index anew beside
 * the serving one and swaps them. Searches go on meanwhile.
 */
@Component
@Endpoint(id = "searchindex")
class SearchIndexEndpoint {

  private final SearchRebuild rebuild;

  SearchIndexEndpoint(SearchRebuild rebuild) {
    this.rebuild = rebuild;
  }

  @WriteOperation
  Mono<Map<String, Object>> rebuild() {
    return rebuild
        .rebuild()
        .map(outcome ->
            Map.<String, Object>of(
                "result", outcome.result().name(),
                "documents", outcome.documents(),
                "rejected", outcome.rejectedCount()))
        .defaultIfEmpty(Map.of("result", "ANOTHER_NODE_IS_AT_IT"));
  }
}
