package io.sunboard.ledger.graphql;

import io.sunboard.ledger.LedgerEntry;
import io.sunboard.ledger.LedgerKind;
import io.sunboard.ledger.LedgerState;
import io.sunboard.ledger.LedgerTotal;
import io.sunboard.ledger.Origin;
import io.sunboard.ledger.app.LedgerEntries;
import io.sunboard.ledger.app.LedgerEntries.Sight;
import io.sunboard.platform.relay.Connection;
import io.sunboard.platform.relay.Cursor;
import io.sunboard.platform.relay.GlobalId;
import io.sunboard.platform.relay.NodeFetcher;
import io.sunboard.platform.relay.PageRequest;
import io.sunboard.ranking.Ranking;
import io.sunboard.ranking.app.RankingReader;
import io.sunboard.shared.Actor;
import io.sunboard.shared.InvalidArgumentException;
import io.sunboard.shared.Period;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.Unit;
import io.sunboard.unit.app.UnitReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The ledger, as far as its reader may see it. */
@Controller
class LedgerController implements NodeFetcher {

  record LedgerFilter(
      @Nullable String unit,
      @Nullable LedgerKind kind,
      @Nullable LedgerState state,
      @Nullable Boolean sample) {}

  /** Before and behind them lies nothing that the database could hold. */
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private final LedgerEntries entries;
  private final UnitReader units;
  private final RankingReader rankings;
  private final ZoneId zone;

  LedgerController(LedgerEntries entries, UnitReader units, RankingReader rankings, ZoneId zone) {
    this.entries = entries;
    this.units = units;
    this.rankings = rankings;
    this.zone = zone;
  }

  @QueryMapping
  Mono<Connection<LedgerEntry>> ledgerEntries(
      @Argument @Nullable LedgerFilter filter,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      Actor actor) {
    PageRequest page = PageRequest.of(first, after, 2);
    Instant afterAt = page.instant(0);
    if (afterAt != null && (afterAt.isBefore(EARLIEST) || afterAt.isAfter(LATEST))) {
      throw new InvalidArgumentException("ILLEGAL_CURSOR", "after");
    }
    return entries
        .page(wanted(filter), Sight.of(actor), afterAt, page.uuid(1), page.size())
        .map(found -> Connection.of(found, each -> Cursor.of(each.proposedAt(), each.id())));
  }

  private static LedgerEntries.Filter wanted(@Nullable LedgerFilter given) {
    if (given == null) {
      return new LedgerEntries.Filter(null, null, null, null);
    }
    String unit = given.unit();
    return new LedgerEntries.Filter(
        unit == null
            ? null
            : UnitCode.parse(unit)
                .orElseThrow(
                    () -> new InvalidArgumentException("MALFORMED_UNIT_CODE", "filter.unit", unit)),
        given.kind(),
        given.state(),
        given.sample());
  }

  @QueryMapping
  Flux<LedgerTotal> ledgerTotals(@Argument String period) {
    return entries.totals(
        Period.parse(period)
            .orElseThrow(() -> new InvalidArgumentException("MALFORMED_PERIOD", "period", period)),
        zone);
  }

  @Override
  public String type() {
    return "LedgerEntry";
  }

  @Override
  public Mono<LedgerEntry> fetch(String key, Actor actor) {
    return Mono.justOrEmpty(new GlobalId(type(), key).uuid())
        .flatMap(id -> entries.byIds(List.of(id), Sight.of(actor)).next());
  }

  @BatchMapping(typeName = "LedgerEntry", field = "unit")
  Mono<Map<LedgerEntry, Unit>> unitOf(List<LedgerEntry> of) {
    return units
        .byCodes(of.stream().map(LedgerEntry::unit).distinct().toList())
        .collectMap(Unit::code)
        .map(found -> {
          Map<LedgerEntry, Unit> byEntry = new HashMap<>();
          for (LedgerEntry each : of) {
            Unit unit = found.get(each.unit());
            if (unit != null) {
              byEntry.put(each, unit);
            }
          }
          return byEntry;
        });
  }

  @BatchMapping(typeName = "LedgerEntry", field = "ranking")
  Mono<Map<LedgerEntry, Ranking>> rankingOf(List<LedgerEntry> of) {
    Map<LedgerEntry, UUID> ids = new HashMap<>();
    for (LedgerEntry each : of) {
      if (each.origin() instanceof Origin.OfRanking ranking) {
        ids.put(each, ranking.ranking());
      }
    }
    return rankings
        .byIds(ids.values().stream().distinct().toList(), true)
        .collectMap(Ranking::id)
        .map(found -> {
          Map<LedgerEntry, Ranking> byEntry = new HashMap<>();
          ids.forEach((entry, id) -> {
            Ranking ranking = found.get(id);
            if (ranking != null) {
              byEntry.put(entry, ranking);
            }
          });
          return byEntry;
        });
  }
}
