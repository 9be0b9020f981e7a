package io.sunboard.search.app;

import io.sunboard.search.app.SearchSource.Version;
import io.sunboard.searchindex.DocumentKind;
import io.sunboard.searchindex.IndexedVersion;
import io.sunboard.searchindex.SearchDocument;
import io.sunboard.searchindex.SearchIndex;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Compares the search indices with the database, document by document in the order of ids, and
 * repairs what differs. Both sides are read as streams, so that memory does not grow with them.
 * Things that change meanwhile may be counted as different; repairing them does no harm.
 */
@Service
public class VerifyIndex {

  private static final Logger log = LoggerFactory.getLogger(VerifyIndex.class);
  private static final int BATCH = 500;

  /**
   * What was found in one family of one kind, and repaired.
   *
   * @param rows rows that should have a living document
   * @param documents living documents
   * @param missing rows without a living document
   * @param stale documents of an older version than their row
   * @param surplus living documents without a row
   * @param ahead documents of a later version than their row, as after the database was set back;
   *     they are repaired by a rebuild, which the report's run began when there were any
   */
  public record Report(
      Readership family,
      DocumentKind kind,
      long rows,
      long documents,
      long missing,
      long stale,
      long surplus,
      long ahead) {

    /** Whether the index was what it should be. */
    public boolean equal() {
      return missing + stale + surplus + ahead == 0;
    }
  }

  /** A thing as one side has it, or both. */
  private record Pair(String id, @Nullable Version row, @Nullable IndexedVersion document) {

    boolean living() {
      return document != null && !document.tombstone();
    }

    boolean missing() {
      return row != null && !living() && !ahead();
    }

    boolean stale() {
      return row != null && living() && document != null && document.version() < row.version();
    }

    boolean surplus() {
      return row == null && living();
    }

    boolean ahead() {
      return row != null && document != null && document.version() > row.version();
    }

    boolean differs() {
      return missing() || stale() || surplus();
    }
  }

  private final SearchIndices indices;
  private final SearchProjection projection;
  private final SearchRebuild rebuild;
  private final SearchLock lock;

  VerifyIndex(
      SearchIndices indices, SearchProjection projection, SearchRebuild rebuild, SearchLock lock) {
    this.indices = indices;
    this.projection = projection;
    this.rebuild = rebuild;
    this.lock = lock;
  }

  /** Verifies and repairs both families. Completes empty when another node is at it. */
  public Mono<List<Report>> run() {
    return lock.alone(
        "verify", Flux.fromArray(Readership.values()).concatMap(this::family).collectList());
  }

  private Flux<Report> family(Readership family) {
    return Flux.fromIterable(projection.sourcesOf(family))
        .concatMap(source -> source(family, source))
        .doOnNext(report -> log.info("search index verified: {}", report))
        .collectList()
        .flatMapMany(reports ->
            reports.stream().anyMatch(report -> report.ahead() > 0)
                ? rebuild.rebuild(family).thenMany(Flux.fromIterable(reports))
                : Flux.fromIterable(reports));
  }

  private Mono<Report> source(Readership family, SearchSource source) {
    SearchIndex index = indices.of(family);
    Flux<Pair> rows = source.versions().map(row -> new Pair(row.id(), row, null));
    Flux<Pair> documents =
        index.versions(source.kind()).map(document -> new Pair(document.id(), null, document));
    Counts counts = new Counts();
    return Flux.mergeComparing(BATCH, Comparator.comparing(Pair::id), rows, documents)
        .bufferUntilChanged(Pair::id)
        .map(VerifyIndex::joined)
        .doOnNext(counts::add)
        .filter(Pair::differs)
        .buffer(BATCH)
        .concatMap(different -> repair(family, source, index, different), 1)
        .then(Mono.fromSupplier(() -> counts.report(family, source.kind())));
  }

  private static Pair joined(List<Pair> same) {
    Pair first = same.getFirst();
    Pair last = same.getLast();
    return new Pair(
        first.id(),
        first.row() == null ? last.row() : first.row(),
        first.document() == null ? last.document() : first.document());
  }

  private static Mono<Void> repair(
      Readership family, SearchSource source, SearchIndex index, List<Pair> different) {
    return source
        .byIds(different.stream().map(Pair::id).toList())
        .map(document -> SearchProjection.as(family, source, document))
        .collectList()
        .flatMap(now -> {
          // What was written while we read is there again; only what is not is buried.
          Set<String> living =
              now.stream()
                  .filter(document -> !document.tombstone())
                  .map(SearchDocument::id)
                  .collect(Collectors.toSet());
          List<IndexedVersion> gone =
              different.stream()
                  .filter(pair -> pair.surplus() && !living.contains(pair.id()))
                  .flatMap(pair -> Stream.ofNullable(pair.document()))
                  .toList();
          return index
              .bury(gone)
              .flatMap(SearchProjection::accept)
              .then(Mono.defer(() -> index.overwrite(now)))
              .flatMap(SearchProjection::accept);
        });
  }

  /** Counts one signal at a time. */
  private static final class Counts {

    private long rows;
    private long documents;
    private long missing;
    private long stale;
    private long surplus;
    private long ahead;

    void add(Pair pair) {
      rows += pair.row() == null ? 0 : 1;
      documents += pair.living() ? 1 : 0;
      missing += pair.missing() ? 1 : 0;
      stale += pair.stale() ? 1 : 0;
      surplus += pair.surplus() ? 1 : 0;
      ahead += pair.ahead() ? 1 : 0;
    }

    Report report(Readership family, DocumentKind kind) {
      return new Report(family, kind, rows, documents, missing, stale, surplus, ahead);
    }
  }
}
