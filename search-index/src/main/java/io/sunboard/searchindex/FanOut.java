package io.sunboard.searchindex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Writes documents to every index behind the write alias.
 *
 * <p>The alias is read again after writing, until it names no index that has not been written: so a
 * write during which a rebuild begins reaches the new index as well, and a write during which one
 * ends is not lost with the old index.
 */
final class FanOut {

  /** A rebuild begins or ends once while a write is under way, perhaps twice, never so often. */
  private static final int MAX_ROUNDS = 5;

  private final IndexFamily family;
  private final BulkWriter bulk;

  FanOut(IndexFamily family, BulkWriter bulk) {
    this.family = family;
    this.bulk = bulk;
  }

  Mono<BulkOutcome> write(List<SearchDocument> documents) {
    List<Projection> projections = newest(documents);
    if (projections.isEmpty()) {
      return Mono.just(new BulkOutcome(0, 0, List.of(), List.of()));
    }
    return Mono.defer(() -> round(projections, new ConcurrentHashMap<>(), 1))
        .map(results -> outcome(documents.size(), results));
  }

  private Mono<Map<String, List<BulkWriter.Result>>> round(
      List<Projection> documents, Map<String, List<BulkWriter.Result>> done, int round) {
    return family
        .members()
        .flatMap(members -> {
          // What a dropped index said does not matter any more.
          done.keySet().retainAll(members.writers());
          Set<String> missing = new HashSet<>(members.writers());
          missing.removeAll(done.keySet());
          if (members.writers().isEmpty()) {
            return Mono.error(new IndexMissingException("No index to write to"));
          }
          if (missing.isEmpty()) {
            return Mono.just(done);
          }
          if (round > MAX_ROUNDS) {
            return Mono.error(
                new SearchUnavailableException("Indices come and go too fast to write"));
          }
          return Flux.fromIterable(missing)
              .flatMap(index -> bulk.write(index, documents).doOnNext(r -> done.put(index, r)))
              .then(Mono.defer(() -> round(documents, done, round + 1)));
        });
  }

  /** One projection a key: the highest version, so that a request never contradicts itself. */
  private static List<Projection> newest(List<SearchDocument> documents) {
    Map<String, SearchDocument> newest = new HashMap<>();
    for (SearchDocument document : documents) {
      newest.merge(document.key(), document, (a, b) -> b.version() > a.version() ? b : a);
    }
    return newest.values().stream().map(Projection::of).toList();
  }

  /** A document has fared as in the index where it fared worst. */
  private static BulkOutcome outcome(int given, Map<String, List<BulkWriter.Result>> results) {
    Map<String, BulkWriter.Result> worst = new HashMap<>();
    for (List<BulkWriter.Result> each : results.values()) {
      for (BulkWriter.Result result : each) {
        worst.merge(
            result.projection().key(), result, (a, b) -> rank(a.fate()) >= rank(b.fate()) ? a : b);
      }
    }
    int written = 0;
    List<ItemFailure> rejected = new ArrayList<>();
    List<ItemFailure> later = new ArrayList<>();
    for (BulkWriter.Result result : worst.values()) {
      ItemFailure failure = result.failure();
      if (failure == null) {
        written += result.fate() == BulkWriter.Fate.WRITTEN ? 1 : 0;
      } else {
        (result.fate() == BulkWriter.Fate.REJECTED ? rejected : later).add(failure);
      }
    }
    return new BulkOutcome(
        written, given - written - rejected.size() - later.size(), rejected, later);
  }

  private static int rank(BulkWriter.Fate fate) {
    return switch (fate) {
      case SUPERSEDED -> 0;
      case WRITTEN -> 1;
      case REJECTED -> 2;
      case GONE, RETRY_LATER -> 3;
    };
  }
}
