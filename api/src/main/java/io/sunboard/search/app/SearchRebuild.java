package io.sunboard.search.app;

import io.sunboard.platform.loop.Loop;
import io.sunboard.searchindex.IndexState;
import io.sunboard.searchindex.RebuildOutcome;
import io.sunboard.searchindex.SearchIndex;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Keeps the search indices in this version's shape: made when one is missing, made again when its
 * mapping has changed or it was lost. Looks at the start and then every now and then, so that an
 * Elasticsearch that was down, or came back empty, needs nobody's hand.
 */
@Service
public class SearchRebuild extends Loop {

  private static final Logger log = LoggerFactory.getLogger(SearchRebuild.class);
  private static final Duration LOOK = Duration.ofSeconds(15);

  private final SearchIndices indices;
  private final SearchProjection projection;
  private final SearchLock lock;

  SearchRebuild(SearchIndices indices, SearchProjection projection, SearchLock lock) {
    super(Duration.ZERO, LOOK, "search indices wait");
    this.indices = indices;
    this.projection = projection;
    this.lock = lock;
  }

  /**
   * Builds both indices anew beside the serving ones and swaps them. A family that another node is
   * at is no key.
   */
  public Mono<Map<Readership, RebuildOutcome>> rebuild() {
    return Flux.fromArray(Readership.values())
        .concatMap(family -> rebuild(family).map(outcome -> Map.entry(family, outcome)))
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  /** The same for one family. Completes empty when another node is at it. */
  Mono<RebuildOutcome> rebuild(Readership family) {
    SearchIndex index = indices.of(family);
    return lock.alone(
            "rebuild." + family, index.rebuild(projection.everything(family), lock::exclusively))
        .doOnNext(outcome -> log.info("search index for {} rebuilt: {}", family, outcome));
  }

  private Mono<Void> look(Readership family) {
    return indices
        .of(family)
        .ensure()
        .filter(IndexState::needsRebuild)
        .flatMap(_ -> rebuild(family))
        .doOnError(error -> log.warn("search index for {} waits: {}", family, error.toString()))
        .onErrorComplete()
        .then();
  }

  @Override
  protected Mono<?> turn() {
    // At once, or what is written meanwhile would wait for the second until the first is built.
    return Flux.fromArray(Readership.values()).flatMap(this::look).then();
  }
}
