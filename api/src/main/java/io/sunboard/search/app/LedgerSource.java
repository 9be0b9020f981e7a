package io.sunboard.search.app;

import io.sunboard.ledger.LedgerEntry;
import io.sunboard.ledger.LedgerKind;
import io.sunboard.ledger.Origin;
import io.sunboard.ledger.app.LedgerEntries;
import io.sunboard.ledger.app.LedgerEntries.Sight;
import io.sunboard.searchindex.DocumentKind;
import io.sunboard.searchindex.Facts;
import io.sunboard.searchindex.FactsBuilder;
import io.sunboard.searchindex.SearchDocument;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Page;
import io.sunboard.unit.Unit;
import io.sunboard.unit.app.UnitReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Entries of the ledger once they are decided, which is for ever. */
@Component
class LedgerSource implements SearchSource {

  private static final int PAGE = 500;
  private static final LedgerEntries.Filter ALL = new LedgerEntries.Filter(null, null, null, null);

  private final LedgerEntries entries;
  private final UnitReader units;

  LedgerSource(LedgerEntries entries, UnitReader units) {
    this.entries = entries;
    this.units = units;
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.LEDGER_ENTRY;
  }

  @Override
  public Readership readership() {
    return Readership.PUBLIC;
  }

  @Override
  public Set<String> subjects() {
    return Set.of("LedgerEntry");
  }

  @Override
  public Flux<SearchDocument> byIds(Collection<String> ids) {
    return documents(entries.byIds(DocumentIds.uuids(ids), Sight.EVERYBODY));
  }

  @Override
  public Flux<SearchDocument> everything() {
    return documents(
        page(null)
            .expand(page -> page.hasNext() ? page(page.items().getLast()) : Mono.empty())
            .concatMapIterable(Page::items));
  }

  private Mono<Page<LedgerEntry>> page(@Nullable LedgerEntry after) {
    return entries.page(
        ALL,
        Sight.EVERYBODY,
        after == null ? null : after.proposedAt(),
        after == null ? null : after.id(),
        PAGE);
  }

  @Override
  public Mono<Map<String, Object>> visible(Collection<String> ids, Actor actor) {
    return entries
        .byIds(DocumentIds.uuids(ids), Sight.EVERYBODY)
        .collectMap(entry -> entry.id().toString(), entry -> entry);
  }

  private Flux<SearchDocument> documents(Flux<LedgerEntry> found) {
    return found
        .buffer(PAGE)
        .concatMap(
            batch ->
                units
                    .byCodes(batch.stream().map(LedgerEntry::unit).collect(Collectors.toSet()))
                    .collectMap(Unit::code)
                    .flatMapIterable(named ->
                        batch.stream()
                            .map(entry -> document(entry, named.get(entry.unit())))
                            .toList()),
            1);
  }

  private static SearchDocument document(LedgerEntry entry, @Nullable Unit unit) {
    String kind = name(entry.kind());
    String whom = unit == null ? entry.unit().value() : unit.name().zh();
    List<String> body = new ArrayList<>(List.of(entry.reason().zh()));
    BigDecimal amount = entry.amount();
    if (amount != null) {
      body.add(amount.toPlainString() + "元");
    }
    LedgerEntry.Settlement settlement = entry.settlement();
    if (settlement != null) {
      body.add(settlement.document());
    }
    List<String> names = new ArrayList<>(List.of(kind, whom));
    if (entry.origin() instanceof Origin.OfTicket ticket) {
      names.add(ticket.number());
    }
    LedgerEntry.Verdict verdict = entry.verdict();
    FactsBuilder facts =
        Facts.builder()
            .status(entry.state().name(), false)
            .at(verdict == null ? entry.proposedAt() : verdict.at())
            .sample(entry.sample());
    if (unit != null) {
      facts.unit(unit.code().value(), ProblemScopes.codes(unit.path()));
    }
    return new SearchDocument(
        DocumentKind.LEDGER_ENTRY,
        entry.id().toString(),
        entry.revision(),
        kind + "：" + whom,
        "",
        body,
        names,
        null,
        false,
        facts.build());
  }

  private static String name(LedgerKind kind) {
    return switch (kind) {
      case REWARD -> "奖励";
      case MONEY_WITHHELD -> "财政扣缴";
      case SUBSIDY -> "以奖代补";
      case COMMENDATION -> "通报表扬";
      case CRITICISM -> "通报批评";
      case ADMONITION -> "效能告诫";
      case INTERVIEW -> "约谈";
      case REFERRAL -> "移送";
      case TIP_REWARD -> "举报奖励";
    };
  }
}
