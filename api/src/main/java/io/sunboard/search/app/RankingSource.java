package io.sunboard.search.app;

import io.sunboard.ranking.Ranking;
import io.sunboard.ranking.app.RankingReader;
import io.sunboard.scheme.app.SchemeReader;
import io.sunboard.searchindex.DocumentKind;
import io.sunboard.searchindex.SearchDocument;
import io.sunboard.shared.Actor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rankings once they are released. */
@Component
class RankingSource implements SearchSource {

  private static final int BATCH = 200;

  private final RankingReader rankings;
  private final SchemeReader schemes;

  RankingSource(RankingReader rankings, SchemeReader schemes) {
    this.rankings = rankings;
    this.schemes = schemes;
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.RANKING;
  }

  @Override
  public Readership readership() {
    return Readership.PUBLIC;
  }

  @Override
  public Set<String> subjects() {
    return Set.of("Ranking");
  }

  @Override
  public Flux<SearchDocument> byIds(Collection<String> ids) {
    return documents(rankings.current(DocumentIds.uuids(ids)));
  }

  @Override
  public Flux<SearchDocument> everything() {
    return documents(rankings.allReleased());
  }

  @Override
  public Mono<Map<String, Object>> visible(Collection<String> ids, Actor actor) {
    return rankings
        .current(DocumentIds.uuids(ids))
        .collectMap(ranking -> ranking.id().toString(), ranking -> ranking);
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
}
