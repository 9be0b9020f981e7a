package io.sunboard.searchindex;

import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Sends documents to one index in requests of a bounded size and reads every item of the answers.
 */
final class BulkWriter {

  /** Most documents of a request. */
  static final int MAX_DOCUMENTS = 1_000;

  /** Most bytes of a request, unless one document alone is larger. */
  static final int MAX_BYTES = 4 * 1024 * 1024;

  /** An index that has lost its shard answers for its items after this time, not after a minute. */
  private static final Time SHARD = Time.of(t -> t.time("10s"));

  private final Calls calls;
  private final VersionType versions;
  private final Refresh refresh;

  /** What became of one document in one index. */
  enum Fate {
    WRITTEN,
    /** The index held this or a higher version. */
    SUPERSEDED,
    /** The index is gone. */
    GONE,
    REJECTED,
    RETRY_LATER
  }

  /**
   * A document's fate.
   *
   * @param failure null when it was written or superseded
   */
  record Result(Projection projection, Fate fate, @Nullable ItemFailure failure) {}

  /**
   * Prepares writes.
   *
   * @param versions whether a document replaces one of its own version
   * @param refresh whether an answer means that the documents are findable
   */
  BulkWriter(Calls calls, VersionType versions, Refresh refresh) {
    this.calls = calls;
    this.versions = versions;
    this.refresh = refresh;
  }

  /** One result a document, in their order. */
  Mono<List<Result>> write(String index, List<Projection> documents) {
    return Flux.fromIterable(chunks(documents))
        .concatMap(chunk -> send(index, chunk))
        .collect(ArrayList::new, List::addAll);
  }

  /** Cuts a list so that each part is one request. */
  static List<List<Projection>> chunks(List<Projection> documents) {
    List<List<Projection>> chunks = new ArrayList<>();
    List<Projection> chunk = new ArrayList<>();
    long bytes = 0;
    for (Projection document : documents) {
      boolean full = chunk.size() == MAX_DOCUMENTS || bytes + document.size() > MAX_BYTES;
      if (full && !chunk.isEmpty()) {
        chunks.add(chunk);
        chunk = new ArrayList<>();
        bytes = 0;
      }
      chunk.add(document);
      bytes += document.size();
    }
    if (!chunk.isEmpty()) {
      chunks.add(chunk);
    }
    return chunks;
  }

  private Mono<List<Result>> send(String index, List<Projection> chunk) {
    List<BulkOperation> operations =
        chunk.stream().map(document -> operation(index, document)).toList();
    return calls
        .call(client ->
            client.bulk(bulk ->
                bulk.requireAlias(true).timeout(SHARD).refresh(refresh).operations(operations)))
        .map(answer -> results(chunk, answer));
  }

  private BulkOperation operation(String index, Projection document) {
    return BulkOperation.of(o ->
        o.index(i ->
            i.index(IndexNames.door(index))
                .id(document.key())
                .version(document.document().version())
                .versionType(versions)
                .document(document.json())));
  }

  private static List<Result> results(List<Projection> chunk, BulkResponse answer) {
    if (answer.items().size() != chunk.size()) {
      throw new SearchUnavailableException(
          "Elasticsearch answered %d of %d items".formatted(answer.items().size(), chunk.size()));
    }
    List<Result> results = new ArrayList<>(chunk.size());
    for (int i = 0; i < chunk.size(); i++) {
      results.add(result(chunk.get(i), answer.items().get(i)));
    }
    return results;
  }

  private static Result result(Projection projection, BulkResponseItem item) {
    ErrorCause error = item.error();
    Fate fate = fate(item.status(), error == null ? null : error.type());
    if (fate == Fate.WRITTEN || fate == Fate.SUPERSEDED) {
      return new Result(projection, fate, null);
    }
    String reason = error == null ? "" : error.type() + ": " + error.reason();
    SearchDocument document = projection.document();
    return new Result(
        projection, fate, new ItemFailure(document.kind(), document.id(), item.status(), reason));
  }

  static Fate fate(int status, @Nullable String errorType) {
    if (status >= 200 && status < 300) {
      return Fate.WRITTEN;
    }
    return switch (status) {
      case 409 -> Fate.SUPERSEDED;
      case 404 -> Fate.GONE;
      case 408, 429 -> Fate.RETRY_LATER;
      // A full disk blocks an index until there is room again; other 403 never pass.
      case 403 -> "cluster_block_exception".equals(errorType) ? Fate.RETRY_LATER : Fate.REJECTED;
      default -> status >= 500 ? Fate.RETRY_LATER : Fate.REJECTED;
    };
  }
}
