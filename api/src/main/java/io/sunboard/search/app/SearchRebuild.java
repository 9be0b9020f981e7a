package io.sunboard.search.app;

import io.sunboard.searchindex.IndexState;
import io.sunboard.searchindex.RebuildOutcome;
import io.sunboard.searchindex.SearchIndex;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Keeps the search index in this version's shape: made when it is missing, made again when its
 * mapping has changed or it was lost. Looks at the start and then every now and then, so that an
 * Elasticsearch that was down, or came back empty, needs nobody's hand.
 */
@Service
public class SearchRebuild implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(SearchRebuild.class);
  private static final Duration LOOK = Duration.ofSeconds(15);

  private final SearchIndex index;
  private final SearchProjection projection;
  private final SearchLock lock;
  private volatile Disposable looking = Disposables.disposed();

  SearchRebuild(SearchIndex index, SearchProjection projection, SearchLock lock) {
    this.index = index;
    this.projection = projection;
    this.lock = lock;
  }

  /**
   * Builds the index anew beside the serving one and swaps them. Completes empty when another node
   * is at it.
   */
  public Mono<RebuildOutcome> rebuild() {
    return lock.alone(index.rebuild(projection.everything(), lock::exclusively))
        .doOnNext(outcome -> log.info("search index rebuilt: {}", outcome));
  }

  private Mono<Void> look() {
    return index
        .ensure()
        .filter(IndexState::needsRebuild)
        .flatMap(_ -> rebuild())
        .doOnError(error -> log.warn("search index waits: {}", error.toString()))
        .onErrorComplete()
        .then();
  }

  @Override
  public void start() {
    looking =
        Flux.interval(Duration.ZERO, LOOK)
            .onBackpressureDrop()
            .concatMap(_ -> look(), 1)
            .subscribe();
  }

  @Override
  public void stop() {
    looking.dispose();
  }

  @Override
  public boolean isRunning() {
    return !looking.isDisposed();
  }
}
