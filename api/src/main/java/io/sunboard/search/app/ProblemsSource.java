package io.sunboard.search.app;

import io.sunboard.problem.app.ProblemLedger;
import io.sunboard.problem.app.ProblemReader;
import io.sunboard.problem.app.ProblemsToFind;
import io.sunboard.searchindex.DocumentKind;
import io.sunboard.searchindex.SearchDocument;
import io.sunboard.shared.Actor;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Problems, for cadres: each finds those that {@code Parties.readableBy} lets them read. */
@Component
class ProblemsSource implements SearchSource {

  private static final int PAGE = 1_000;
  private static final int VERSIONS = 5_000;

  private final ProblemsToFind problems;
  private final ProblemReader reader;
  private final ProblemLedger ledger;

  ProblemsSource(ProblemsToFind problems, ProblemReader reader, ProblemLedger ledger) {
    this.problems = problems;
    this.reader = reader;
    this.ledger = ledger;
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.PROBLEM;
  }

  @Override
  public Readership readership() {
    return Readership.STAFF;
  }

  @Override
  public Set<String> subjects() {
    return Set.of("Problem");
  }

  @Override
  public Flux<SearchDocument> byIds(Collection<String> ids) {
    return problems.byIds(DocumentIds.uuids(ids)).map(ProblemDocuments::of);
  }

  @Override
  public Flux<SearchDocument> everything() {
    return Pages.all(
            PAGE,
            (ProblemsToFind.ToFind found) -> found.onFile().problem().id(),
            (@Nullable UUID after) -> problems.page(after, PAGE))
        .map(ProblemDocuments::of);
  }

  @Override
  public Flux<Version> versions() {
    return Pages.all(
            VERSIONS,
            ProblemsToFind.Version::id,
            (@Nullable UUID after) -> problems.versions(after, VERSIONS))
        .map(found -> new Version(found.id().toString(), found.version()));
  }

  @Override
  public Mono<Map<String, Object>> visible(Collection<String> ids, Actor actor) {
    if (SearchScopes.readership(actor) == Readership.PUBLIC) {
      return Mono.just(Map.of());
    }
    return ledger
        .hand(actor)
        .flatMap(hand ->
            reader
                .byIds(DocumentIds.uuids(ids), hand)
                .collectMap(found -> found.problem().id().toString(), found -> found));
  }

  @Override
  public Mono<Set<String>> scopes(Actor actor) {
    return ledger.hand(actor).map(ProblemScopes::of);
  }
}
