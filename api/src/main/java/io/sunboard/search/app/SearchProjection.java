package io.sunboard.search.app;

import io.sunboard.outbox.app.Projection;
import io.sunboard.searchindex.BulkOutcome;
import io.sunboard.searchindex.ItemFailure;
import io.sunboard.searchindex.SearchDocument;
import io.sunboard.searchindex.SearchIndex;
import io.sunboard.shared.UnavailableException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Follows what happens into the search indices, by what the sources bring: what everybody may see
 * into both, the rest into the staff's alone. Reads the tables as they are now, one statement a
 * batch and source.
 */
@Service
public class SearchProjection implements Projection {

  private static final Logger log = LoggerFactory.getLogger(SearchProjection.class);

  private static final int FEW = 100;

  private final SearchIndices indices;
  private final SearchLock lock;
  private final List<SearchSource> sources;

  SearchProjection(SearchIndices indices, SearchLock lock, List<SearchSource> sources) {
    this.indices = indices;
    this.lock = lock;
    this.sources = List.copyOf(sources);
  }

  @Override
  public Mono<Void> follow(Collection<Change> changes) {
    List<Mono<Batch>> batches = new ArrayList<>();
    for (SearchSource source : sources) {
      Set<String> ids = ids(source, changes);
      if (!ids.isEmpty()) {
        batches.add(
            source
                .byIds(ids)
                .collectList()
                .map(documents -> new Batch(source.readership(), documents)));
      }
    }
    return batches.isEmpty()
        ? Mono.empty()
        : lock.shared().thenMany(Flux.concat(batches)).collectList().flatMap(this::write);
  }

  /** What one source brings. */
  private record Batch(Readership readership, List<SearchDocument> documents) {}

  private static Set<String> ids(SearchSource source, Collection<Change> changes) {
    return changes.stream()
        .filter(change -> source.subjects().contains(change.subject()))
        .map(change -> source.id(change.subject(), change.key()))
        .collect(Collectors.toSet());
  }

  private Mono<Void> write(List<Batch> batches) {
    List<SearchDocument> everybodys = new ArrayList<>();
    List<SearchDocument> staffs = new ArrayList<>();
    for (Batch batch : batches) {
      if (batch.readership() == Readership.PUBLIC) {
        everybodys.addAll(batch.documents());
      }
      batch.documents().forEach(each -> staffs.add(forStaff(batch.readership(), each)));
    }
    // What is released has readers who wait for it, and what is withdrawn must be gone; a load of
    // many, and what staff alone find, is findable when the index next refreshes itself.
    boolean awaited = !everybodys.isEmpty() && staffs.size() <= FEW;
    return Mono.when(
        write(Readership.PUBLIC, everybodys, awaited), write(Readership.STAFF, staffs, awaited));
  }

  private Mono<Void> write(Readership readership, List<SearchDocument> documents, boolean awaited) {
    if (documents.isEmpty()) {
      return Mono.empty();
    }
    SearchIndex index = indices.of(readership);
    return (awaited ? index.writeAtOnce(documents) : index.write(documents))
        .flatMap(SearchProjection::accept);
  }

  /** Everything that the family holds, read when subscribed to; for a rebuild. */
  Flux<SearchDocument> everything(Readership family) {
    return Flux.fromIterable(sourcesOf(family))
        .concatMap(source -> source.everything().map(each -> as(family, source, each)), 1);
  }

  /** The sources whose documents the family holds. */
  List<SearchSource> sourcesOf(Readership family) {
    return sources.stream()
        .filter(source -> family == Readership.STAFF || source.readership() == Readership.PUBLIC)
        .toList();
  }

  /** A source's document as the family holds it. */
  static SearchDocument as(Readership family, SearchSource source, SearchDocument document) {
    return family == Readership.STAFF ? forStaff(source.readership(), document) : document;
  }

  private static SearchDocument forStaff(Readership readership, SearchDocument document) {
    return readership == Readership.PUBLIC && !document.tombstone()
        ? document.withScopes(SearchScopes.EVERYONE)
        : document;
  }

  /** Fails when something has to be written again. */
  static Mono<Void> accept(BulkOutcome outcome) {
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
}
