package io.sunboard.searchindex;

import co.elastic.clients.elasticsearch._types.HealthStatus;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.VersionType;
import java.time.Duration;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A family of indices behind one read alias and one write alias. Safe to share; several nodes may
 * work on one family at once.
 *
 * <p>Every method fails with {@link SearchUnavailableException} when Elasticsearch cannot answer
 * now, and with its subclass {@link IndexMissingException} when it answers but has lost the index.
 * Signals arrive on Reactor's parallel scheduler.
 */
public final class SearchIndex {

  /** Searches end within this time, so that the index that they read may be deleted after it. */
  private static final Duration GRACE = Duration.ofSeconds(4);

  private final IndexNames names;
  private final IndexFamily family;
  private final Calls searching;
  private final BulkWriter bulk;
  private final FanOut fanOut;
  private final FanOut atOnce;
  private final FanOut overwriting;
  private final Versions versions;
  private final Finder finder;
  private final Completer completer;
  private final Duration grace;

  SearchIndex(IndexNames names, Calls searching, Calls writing) {
    this(names, searching, writing, GRACE);
  }

  SearchIndex(IndexNames names, Calls searching, Calls writing, Duration grace) {
    this.names = names;
    this.family = new IndexFamily(names, writing);
    this.searching = searching;
    this.bulk = new BulkWriter(writing, VersionType.External, Refresh.False);
    this.fanOut = new FanOut(family, bulk);
    this.atOnce = new FanOut(family, new BulkWriter(writing, VersionType.External, Refresh.True));
    this.overwriting =
        new FanOut(family, new BulkWriter(writing, VersionType.ExternalGte, Refresh.False));
    this.versions = new Versions(names.readAlias(), writing);
    this.finder = new Finder(names.readAlias(), searching);
    this.completer = new Completer(names.readAlias(), searching);
    this.grace = grace;
  }

  /**
   * Creates the first index and its aliases when there is none, and says what the serving index is
   * worth. Changes nothing that exists; several nodes may start together.
   */
  public Mono<IndexState> ensure() {
    return family
        .members()
        .flatMap(members ->
            members.isEmpty()
                ? family
                    .createFirst()
                    .onErrorResume(IndexFamily::isAlreadyThere, another -> Mono.empty())
                    .then(Mono.defer(family::members))
                : Mono.just(members))
        .map(family::state);
  }

  /**
   * Writes documents, tombstones too, to every index of the family. Nothing is lost while a rebuild
   * begins or ends. Writing the same again, or an older version later, does no harm.
   *
   * <p>Documents are findable a second later: the index refreshes itself that often, so that
   * neither the caller waits nor a small write costs a refresh of its own.
   *
   * @param documents a batch that fits into memory; it is sent in bounded requests. Of two with one
   *     kind and id the higher version counts and the other is superseded
   */
  public Mono<BulkOutcome> write(List<SearchDocument> documents) {
    List<SearchDocument> copy = List.copyOf(documents);
    return Mono.defer(() -> fanOut.write(copy));
  }

  /**
   * As {@link #write}, but when this completes the documents are findable, and the tombstones are
   * gone. It costs a refresh: for what somebody waits for, a few documents at a time.
   */
  public Mono<BulkOutcome> writeAtOnce(List<SearchDocument> documents) {
    List<SearchDocument> copy = List.copyOf(documents);
    return Mono.defer(() -> atOnce.write(copy));
  }

  /**
   * Makes a new index by this version's mapping, fills it, and lets it serve from one moment to the
   * next. Until then, and whenever this fails or is cancelled, the old index serves. Of several
   * rebuilds at once one wins. Indices that failed rebuilds left behind are deleted.
   *
   * @param everything all documents with their versions, subscribed to once, after the new index
   *     has joined the write alias. It must begin to read only when subscribed to, and must see
   *     whatever was committed by then. It may hold tombstones
   * @param barrier see {@link RebuildBarrier}
   * @return completes when the old index is gone, some seconds after the new one began to serve
   */
  public Mono<RebuildOutcome> rebuild(Flux<SearchDocument> everything, RebuildBarrier barrier) {
    return Mono.defer(() -> new Rebuild(names, family, bulk, grace).run(everything, barrier));
  }

  /**
   * As {@link #write}, but a document also replaces one of its own version: for repairs of an index
   * that holds something else than it was told.
   */
  public Mono<BulkOutcome> overwrite(List<SearchDocument> documents) {
    List<SearchDocument> copy = List.copyOf(documents);
    return Mono.defer(() -> overwriting.write(copy));
  }

  /**
   * Writes tombstones over documents of things that are not there any more, at the versions that
   * they have: whatever is written later with a higher version comes back.
   *
   * @param gone what {@link #versions} told of them; what has got a higher version since stays
   */
  public Mono<BulkOutcome> bury(List<IndexedVersion> gone) {
    return overwrite(
        gone.stream().map(g -> SearchDocument.tombstone(g.kind(), g.id(), g.version())).toList());
  }

  /**
   * All that the serving index holds of a kind, tombstones too, ordered by the bytes of the id in
   * UTF-8: what {@link #write} was told until now, at one point in time. Read page by page, as fast
   * as it is asked for; two minutes' rest between two pages end it with an error.
   */
  public Flux<IndexedVersion> versions(DocumentKind kind) {
    return Flux.defer(() -> versions.of(kind));
  }

  /**
   * Finds documents in the order asked for, equals newest first, then by kind and id. What a
   * document scores depends on itself and the query alone, so pages join without gaps or doubles
   * also while other documents are written and after a rebuild.
   *
   * @return fails with {@link IllegalCursorException} when {@code after} is no cursor of this
   *     search
   */
  public Mono<SearchPage> search(SearchRequest request) {
    return Mono.defer(() -> finder.find(request));
  }

  /**
   * Other words that the reader may have meant, best first, at most three: each finds {@code found}
   * hits or more, and one at least, of the same filter within the same visibility. In simplified
   * characters.
   *
   * @param found how many hits the request's words have; ask when that is few
   */
  public Mono<List<String>> otherSpellings(SearchRequest request, long found) {
    return Mono.defer(() -> finder.otherSpellings(request, found));
  }

  /**
   * What a reader may be about to type: titles, names and numbers that begin so, in either script
   * and any case, then titles that hold it. Nothing for what has no letter or digit.
   *
   * @param typed as much as there is, up to {@value SearchRequest#MAX_WORDS} characters
   * @param visibility what the reader may find at all
   * @param first how many, 1 to {@value SearchRequest#MAX_FIRST}; several may have one text
   */
  public Mono<List<Completion>> complete(String typed, Visibility visibility, int first) {
    return Mono.defer(() -> completer.complete(typed, visibility, first));
  }

  /** How the serving index fares; red when there is none. */
  public Mono<Health> health() {
    return new IndexFamily(names, searching)
        .members()
        .flatMap(members ->
            searching.call(client ->
                client
                    .cluster()
                    .health(h -> {
                      // Asked for an index that is not there, Elasticsearch would wait for it.
                      if (!members.readers().isEmpty()) {
                        h.index(names.readAlias());
                      }
                      return h.timeout(t -> t.time("1s"));
                    })
                    .thenApply(answer ->
                        new Health(
                            members.readers().isEmpty()
                                ? Health.Status.RED
                                : status(answer.status()),
                            answer.numberOfNodes()))));
  }

  private static Health.Status status(HealthStatus status) {
    return switch (status) {
      case Green -> Health.Status.GREEN;
      case Yellow -> Health.Status.YELLOW;
      default -> Health.Status.RED;
    };
  }
}
