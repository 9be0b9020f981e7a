package io.sunboard.searchindex;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * One rebuild: a new index beside the old one, filled, and put in its place. Made for one
 * subscription; its counters are touched by one signal at a time.
 */
final class Rebuild {

  private static final Logger log = LoggerFactory.getLogger(Rebuild.class);

  private static final int KEPT_FAILURES = 100;

  /** About half a minute: as long as a node takes to restart. */
  private static final Retry PATIENCE =
      Retry.backoff(8, Duration.ofMillis(200))
          .maxBackoff(Duration.ofSeconds(10))
          .filter(
              e -> e instanceof SearchUnavailableException && !(e instanceof IndexMissingException))
          .onRetryExhaustedThrow((spec, signal) -> signal.failure());

  private final IndexNames names;
  private final IndexFamily family;
  private final BulkWriter bulk;
  private final Duration grace;
  private final List<ItemFailure> rejected = new ArrayList<>();
  private long documents;
  private long rejectedCount;

  /**
   * Prepares a rebuild.
   *
   * @param grace how long searches that began on the old index may take to end
   */
  Rebuild(IndexNames names, IndexFamily family, BulkWriter bulk, Duration grace) {
    this.names = names;
    this.family = family;
    this.bulk = bulk;
    this.grace = grace;
  }

  Mono<RebuildOutcome> run(Flux<SearchDocument> everything, RebuildBarrier barrier) {
    String index = names.next();
    // Cached, a creation under way goes on when all is cancelled, so that its index can be deleted.
    Mono<Void> created = family.create(index).cache();
    Mono<Void> settled = created.onErrorComplete();
    return family
        .members()
        .flatMap(before ->
            Mono.usingWhen(
                Mono.just(index),
                name -> created.then(fillAndSwap(name, before.readers(), everything, barrier)),
                name -> Mono.empty(),
                (name, error) -> settled.then(giveUp(name, error.toString())),
                name -> settled.then(giveUp(name, "cancelled"))));
  }

  private Mono<RebuildOutcome> fillAndSwap(
      String index, Set<String> readers, Flux<SearchDocument> everything, RebuildBarrier barrier) {
    // `everything` is subscribed to after the join: what is committed before is read, and what is
    // committed after is written to this index by the writers themselves.
    return Mono.defer(
            () -> {
              log.info("Rebuilding into {}, while {} serves", index, readers);
              return barrier.around(family.join(index));
            })
        .then(Mono.defer(() -> fill(index, everything)))
        .then(Mono.defer(() -> family.refresh(index).retryWhen(PATIENCE)))
        .then(Mono.defer(() -> family.swap(index, readers).retryWhen(PATIENCE)))
        .onErrorResume(IndexMissingException.class, gone -> Mono.just(IndexFamily.Swap.overtaken()))
        .flatMap(swap -> finish(index, swap));
  }

  private Mono<Void> fill(String index, Flux<SearchDocument> everything) {
    return everything
        .map(Projection::of)
        .bufferUntil(new BeginsNextRequest(), true)
        .concatMap(batch -> fill(index, batch), 1)
        .then();
  }

  private Mono<Void> fill(String index, List<Projection> batch) {
    documents += batch.size();
    List<Projection> pending = new ArrayList<>(batch);
    return Mono.defer(() -> bulk.write(index, List.copyOf(pending)))
        .flatMap(results -> digest(results, pending))
        .retryWhen(PATIENCE);
  }

  /** Leaves in {@code pending} what has to be sent again, and fails when there is any. */
  private Mono<Void> digest(List<BulkWriter.Result> results, List<Projection> pending) {
    pending.clear();
    for (BulkWriter.Result result : results) {
      switch (result.fate()) {
        case WRITTEN, SUPERSEDED -> {
          // There it is.
        }
        case GONE -> {
          return Mono.error(new IndexMissingException("The new index was deleted"));
        }
        case REJECTED -> {
          rejectedCount++;
          ItemFailure failure = result.failure();
          if (failure != null && rejected.size() < KEPT_FAILURES) {
            rejected.add(failure);
          }
        }
        case RETRY_LATER -> pending.add(result.projection());
      }
    }
    return pending.isEmpty()
        ? Mono.empty()
        : Mono.error(
            new SearchUnavailableException(
                "Elasticsearch cannot take %d documents now".formatted(pending.size())));
  }

  private Mono<RebuildOutcome> finish(String index, IndexFamily.Swap swap) {
    if (!swap.done()) {
      log.info("Another rebuild came first; {} is dropped", index);
      return drop(index).thenReturn(outcome(RebuildOutcome.Result.SUPERSEDED));
    }
    log.info("{} serves with {} documents, {} rejected", index, documents, rejectedCount);
    return Mono.delay(grace)
        .then(Mono.defer(() -> sweep(swap.others())))
        .thenReturn(outcome(RebuildOutcome.Result.SWAPPED));
  }

  /** Deletes what stood beside the new index when it came to serve, and nothing that came later. */
  private Mono<Void> sweep(Set<String> others) {
    return family
        .members()
        .flatMap(now -> {
          Set<String> unread = new TreeSet<>(others);
          unread.removeAll(now.readers());
          return family.delete(unread);
        })
        .onErrorResume(e -> {
          log.warn("Old indices {} stay until the next rebuild: {}", others, e.toString());
          return Mono.empty();
        });
  }

  private Mono<Void> giveUp(String index, String reason) {
    return Mono.defer(() -> {
      log.warn("The rebuild into {} was given up, the old index serves on: {}", index, reason);
      return drop(index);
    });
  }

  private Mono<Void> drop(String index) {
    return family
        .deleteUnlessSwapped(index)
        .onErrorResume(e -> {
          log.warn("{} stays until the next rebuild: {}", index, e.toString());
          return Mono.empty();
        });
  }

  private RebuildOutcome outcome(RebuildOutcome.Result result) {
    return new RebuildOutcome(result, documents, rejectedCount, rejected);
  }

  /** True for a document that does not fit into the request that is being collected. */
  private static final class BeginsNextRequest implements Predicate<Projection> {

    private int count;
    private long bytes;

    @Override
    public boolean test(Projection document) {
      boolean next =
          count > 0
              && (count == BulkWriter.MAX_DOCUMENTS
                  || bytes + document.size() > BulkWriter.MAX_BYTES);
      count = next ? 1 : count + 1;
      bytes = next ? document.size() : bytes + document.size();
      return next;
    }
  }
}
