package io.sunboard.search.app;

import io.sunboard.category.Category;
import io.sunboard.category.CategoryCode;
import io.sunboard.category.app.CategoryReader;
import io.sunboard.problem.app.ProblemLedger;
import io.sunboard.searchindex.DocumentKind;
import io.sunboard.searchindex.Facts;
import io.sunboard.searchindex.FactsBuilder;
import io.sunboard.searchindex.Place;
import io.sunboard.searchindex.SearchDocument;
import io.sunboard.shared.Actor;
import io.sunboard.shared.StaffRole;
import io.sunboard.tip.StaffReach;
import io.sunboard.tip.Tip;
import io.sunboard.tip.app.StaffTip;
import io.sunboard.tip.app.StaffTips;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tips, for supervisors and leaders: each finds those that {@code StaffReach.readableBy} lets them
 * read. Once the words are erased a tip is found by its number and category alone.
 */
@Component
class TipSource implements SearchSource {

  private static final int PAGE = 1_000;
  private static final int VERSIONS = 5_000;

  private final StaffTips tips;
  private final CategoryReader categories;
  private final ProblemLedger ledger;

  TipSource(StaffTips tips, CategoryReader categories, ProblemLedger ledger) {
    this.tips = tips;
    this.categories = categories;
    this.ledger = ledger;
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.TIP;
  }

  @Override
  public Readership readership() {
    return Readership.STAFF;
  }

  @Override
  public Set<String> subjects() {
    return Set.of("Tip");
  }

  @Override
  public Flux<SearchDocument> byIds(Collection<String> ids) {
    return documents(tips.toFind(DocumentIds.uuids(ids)));
  }

  @Override
  public Flux<SearchDocument> everything() {
    return documents(
        Pages.all(
            PAGE,
            (StaffTip found) -> found.tip().id(),
            (@Nullable UUID after) -> tips.pageToFind(after, PAGE)));
  }

  @Override
  public Flux<Version> versions() {
    return Pages.all(
            VERSIONS,
            StaffTips.Version::id,
            (@Nullable UUID after) -> tips.versions(after, VERSIONS))
        .map(found -> new Version(found.id().toString(), found.version()));
  }

  @Override
  public Mono<Map<String, Object>> visible(Collection<String> ids, Actor actor) {
    return actor.hasAny(StaffRole.SUPERVISOR, StaffRole.LEADER)
        ? ledger
            .hand(actor)
            .flatMap(hand ->
                tips.byIds(DocumentIds.uuids(ids), hand)
                    .collectMap(found -> found.tip().id().toString(), found -> found))
        : Mono.just(Map.of());
  }

  @Override
  public Mono<Set<String>> scopes(Actor actor) {
    return ledger.hand(actor).map(TipScopes::of);
  }

  private Flux<SearchDocument> documents(Flux<StaffTip> found) {
    return found
        .buffer(PAGE)
        .concatMap(
            batch ->
                categories
                    .byCodes(batch.stream().flatMap(TipSource::codes).collect(Collectors.toSet()))
                    .collectMap(Category::code)
                    .flatMapIterable(
                        named -> batch.stream().map(each -> document(each, named)).toList()),
            1);
  }

  private static Stream<CategoryCode> codes(StaffTip found) {
    return CategoryCode.parse(found.tip().sent().category()).stream();
  }

  private static SearchDocument document(StaffTip found, Map<CategoryCode, Category> named) {
    Tip tip = found.tip();
    Tip.Sent sent = tip.sent();
    List<String> names = new ArrayList<>(List.of(sent.number()));
    codes(found)
        .map(named::get)
        .filter(Objects::nonNull)
        .forEach(category -> names.add(category.name().zh()));
    List<String> body =
        Stream.of(sent.text(), sent.place().address()).filter(Objects::nonNull).toList();
    return new SearchDocument(
        DocumentKind.TIP,
        tip.id().toString(),
        tip.entries(),
        "群众反映 " + sent.number(),
        "",
        body,
        names,
        null,
        false,
        facts(found));
  }

  private static Facts facts(StaffTip found) {
    Tip.Sent sent = found.tip().sent();
    Double latitude = sent.place().latitude();
    Double longitude = sent.place().longitude();
    FactsBuilder facts =
        Facts.builder()
            .category(sent.category(), classOf(sent.category()))
            .status(found.tip().state().name(), found.tip().handling().answeredAt() == null)
            .at(sent.receivedAt())
            .due(found.answerDueAt())
            .place(latitude == null || longitude == null ? null : new Place(latitude, longitude))
            .scopes(TipScopes.of(found.reach()));
    StaffReach.Office office = found.reach().office();
    if (office != null) {
      facts.unit(office.code().value(), ProblemScopes.codes(office.path()));
    }
    return facts.build();
  }

  private static @Nullable String classOf(String category) {
    int dash = category.indexOf('-');
    return dash < 0 ? null : category.substring(0, dash);
  }
}
