package io.sunboard.search.web;

import io.sunboard.search.app.Readership;
import io.sunboard.search.app.SearchRebuild;
import io.sunboard.search.app.VerifyIndex;
import io.sunboard.searchindex.RebuildOutcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * {@code POST /actuator/searchindex} on the management port: builds the search indices anew beside
 * the serving ones and swaps them. {@code POST /actuator/searchindex/verification} compares them
 * with the database and repairs them. Searches go on meanwhile.
 */
@Component
@Endpoint(id = "searchindex")
class SearchIndexEndpoint {

  private static final Map<String, Object> ELSEWHERE = Map.of("result", "ANOTHER_NODE_IS_AT_IT");

  private final SearchRebuild rebuild;
  private final VerifyIndex verify;

  SearchIndexEndpoint(SearchRebuild rebuild, VerifyIndex verify) {
    this.rebuild = rebuild;
    this.verify = verify;
  }

  @WriteOperation
  Mono<Map<String, Object>> rebuild() {
    return rebuild.rebuild().map(SearchIndexEndpoint::rebuilt);
  }

  @WriteOperation
  Mono<List<VerifyIndex.Report>> verify(@Selector Job job) {
    return switch (job) {
      case VERIFICATION -> verify.run();
    };
  }

  /** What else can be done with the indices. */
  enum Job {
    VERIFICATION
  }

  private static Map<String, Object> rebuilt(Map<Readership, RebuildOutcome> outcomes) {
    Map<String, Object> families = new LinkedHashMap<>();
    for (Readership family : Readership.values()) {
      RebuildOutcome outcome = outcomes.get(family);
      families.put(
          family.name(),
          outcome == null
              ? ELSEWHERE
              : Map.of(
                  "result", outcome.result().name(),
                  "documents", outcome.documents(),
                  "rejected", outcome.rejectedCount()));
    }
    return families;
  }
}
