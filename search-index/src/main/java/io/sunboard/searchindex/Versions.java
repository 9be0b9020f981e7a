package io.sunboard.searchindex;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads all that an index holds of a kind, at one point in time, page by page. */
final class Versions {

  private static final int PAGE = 2_000;

  /** Between two pages; whoever compares them with a database may be slow. */
  private static final Time KEEP = Time.of(t -> t.time("2m"));

  private final String alias;
  private final Calls calls;

  /** What a hit brings of its document. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Source(String id, boolean tombstone) {}

  /** A page and the point in time at which the next one is read. */
  private record Page(String pit, List<Hit<Source>> hits) {}

  Versions(String alias, Calls calls) {
    this.alias = alias;
    this.calls = calls;
  }

  Flux<IndexedVersion> of(DocumentKind kind) {
    return Flux.usingWhen(
        open(),
        pit ->
            page(kind, pit, null)
                .expand(page ->
                    page.hits().size() < PAGE
                        ? Mono.empty()
                        : page(kind, page.pit(), page.hits().getLast().sort().getFirst()))
                .concatMapIterable(Page::hits, 1)
                .map(hit -> version(kind, hit)),
        this::close);
  }

  /** What was written a moment ago counts. */
  private Mono<String> open() {
    return calls
        .call(client -> client.indices().refresh(r -> r.index(alias)))
        .then(calls.call(client -> client.openPointInTime(p -> p.index(alias).keepAlive(KEEP))))
        .map(answer -> answer.id());
  }

  private Mono<Void> close(String pit) {
    // It ends by itself when this fails.
    return calls.call(client -> client.closePointInTime(p -> p.id(pit))).then().onErrorComplete();
  }

  private Mono<Page> page(DocumentKind kind, String pit, @Nullable FieldValue after) {
    SearchRequest request =
        SearchRequest.of(s -> {
          s.pit(p -> p.id(pit).keepAlive(KEEP))
              .query(Relevance.kinds(List.of(kind)))
              .sort(sort -> sort.field(f -> f.field("key").order(SortOrder.Asc)))
              .source(source -> source.filter(f -> f.includes("id", "tombstone")))
              .version(true)
              .trackTotalHits(t -> t.enabled(false))
              .size(PAGE)
              .allowPartialSearchResults(false);
          return after == null ? s : s.searchAfter(after);
        });
    return calls
        .call(client -> client.search(request, Source.class))
        .map(answer -> {
          String next = answer.pitId();
          return new Page(next == null ? pit : next, answer.hits().hits());
        });
  }

  private static IndexedVersion version(DocumentKind kind, Hit<Source> hit) {
    Source source = hit.source();
    Long version = hit.version();
    if (source == null || version == null) {
      throw new SearchUnavailableException("Elasticsearch's hit lacks its source or version");
    }
    return new IndexedVersion(kind, source.id(), version, source.tombstone());
  }
}
