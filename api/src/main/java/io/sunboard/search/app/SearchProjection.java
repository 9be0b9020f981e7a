package io.sunboard.search.app;

import io.sunboard.outbox.app.Projection;
import io.sunboard.publication.app.Publications;
import io.sunboard.publication.app.Publications.Sight;
import io.sunboard.ranking.Ranking;
import io.sunboard.ranking.app.RankingReader;
import io.sunboard.scheme.app.SchemeReader;
import io.sunboard.searchindex.BulkOutcome;
import io.sunboard.searchindex.ItemFailure;
import io.sunboard.searchindex.SearchDocument;
import io.sunboard.searchindex.SearchIndex;
import io.sunboard.shared.UnavailableException;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.app.UnitReader;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Follows what happens into the public search index: units always, rankings and publications once
 * they are public. Reads the tables as they are now; the row's revision is the document's version.
 */
@Service
public class SearchProjection implements Projection {

  private static final Logger log = LoggerFactory.getLogger(SearchProjection.class);
  private static final int BATCH = 200;

  private final SearchIndex index;
  private final SearchLock lock;
  private final UnitReader units;
  private final RankingReader rankings;
  private final Publications publications;
  private final SchemeReader schemes;

  SearchProjection(
      SearchIndex index,
      SearchLock lock,
      UnitReader units,
      RankingReader rankings,
      Publications publications,
      SchemeReader schemes) {
    this.index = index;
    this.lock = lock;
    this.units = units;
    this.rankings = rankings;
    this.publications = publications;
    this.schemes = schemes;
  }

  @Override
  public Mono<Void> follow(Collection<Change> changes) {
    List<UnitCode> unitKeys =
        keys(changes, "Unit").stream().flatMap(key -> UnitCode.parse(key).stream()).toList();
    return lock.shared()
        .thenMany(
            Flux.concat(
                unitKeys.isEmpty()
                    ? Flux.empty()
                    : units.byCodes(unitKeys).map(SearchDocuments::unit),
                documents(rankings.byIds(uuids(changes, "Ranking"), true)),
                publications
                    .byIds(uuids(changes, "Publication"), Sight.PUBLIC)
                    .map(SearchDocuments::publication)))
        .collectList()
        .flatMap(this::write);
  }

  /** Everything that the index holds, read when subscribed to; for a rebuild. */
  public Flux<SearchDocument> everything() {
    return Flux.concat(
        units.all().map(SearchDocuments::unit),
        documents(rankings.allReleased()),
        publications.allPublic().map(SearchDocuments::publication));
  }

  private Flux<SearchDocument> documents(Flux<Ranking> released) {
    return released.buffer(BATCH).concatMap(this::documents);
  }

  private Flux<SearchDocument> documents(List<Ranking> batch) {
    List<UUID> ids = batch.stream().map(Ranking::id).toList();
    // A page of 1,000 rows a ranking is far beyond any group of units.
    return rankings
        .rows(ids, 0, 1_000)
        .collectMultimap(RankingReader.Row::rankingId)
        .zipWith(schemes.byIds(batch.stream().map(Ranking::schemeId).toList()))
        .flatMapIterable(both ->
            batch.stream()
                .map(ranking ->
                    SearchDocuments.ranking(
                        ranking,
                        both.getT2().get(ranking.schemeId()),
                        both.getT1().getOrDefault(ranking.id(), List.of())))
                .toList());
  }

  private Mono<Void> write(List<SearchDocument> documents) {
    return documents.isEmpty() ? Mono.empty() : index.write(documents).flatMap(this::accept);
  }

  private Mono<Void> accept(BulkOutcome outcome) {
    for (ItemFailure failure : outcome.rejected()) {
      // Trying again would be refused again, and hold up everything behind it.
      log.error("the search index refuses a document: {}", failure);
    }
    if (!outcome.retryLater().isEmpty()) {
      return Mono.error(
          new UnavailableException(
              "SEARCH_UNAVAILABLE",
              new IllegalStateException("to be written again: " + outcome.retryLater())));
    }
    return Mono.empty();
  }

  private static List<String> keys(Collection<Change> changes, String subject) {
    return changes.stream()
        .filter(change -> change.subject().equals(subject))
        .map(Change::key)
        .distinct()
        .toList();
  }

  private static List<UUID> uuids(Collection<Change> changes, String subject) {
    return keys(changes, subject).stream().map(UUID::fromString).toList();
  }
}
