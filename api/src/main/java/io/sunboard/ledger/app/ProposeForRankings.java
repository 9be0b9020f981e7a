package io.sunboard.ledger.app;

import io.sunboard.ledger.Corrections;
import io.sunboard.ledger.Incentives;
import io.sunboard.ledger.Incentives.Share;
import io.sunboard.ledger.LedgerEntry;
import io.sunboard.ledger.LedgerState;
import io.sunboard.ledger.Origin;
import io.sunboard.ranking.RankedRow;
import io.sunboard.ranking.Ranking;
import io.sunboard.ranking.app.RankingReader;
import io.sunboard.scheme.Scheme;
import io.sunboard.scheme.app.SchemeReader;
import io.sunboard.shared.Text;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Proposes what a released ranking brings its units, once for each release. A correction takes back
 * what nobody has decided yet, and proposes the difference to what was decided.
 */
@Service
public class ProposeForRankings {

  private static final int ALL_ROWS = 100_000;

  private final LedgerEntries entries;
  private final RankingReader rankings;
  private final SchemeReader schemes;
  private final Keeping keeping;
  private final Clock clock;

  ProposeForRankings(
      LedgerEntries entries,
      RankingReader rankings,
      SchemeReader schemes,
      Keeping keeping,
      Clock clock) {
    this.entries = entries;
    this.rankings = rankings;
    this.schemes = schemes;
    this.keeping = keeping;
    this.clock = clock;
  }

  /** Proposes for one ranking, if there is any to propose for; answers whether there was. */
  @Transactional
  public Mono<Boolean> next() {
    return entries
        .claimRanking(clock.instant())
        .flatMap(
            id -> rankings.byIds(List.of(id), true).next().flatMap(this::propose).thenReturn(id))
        .hasElement();
  }

  private Mono<Void> propose(Ranking ranking) {
    return shares(ranking)
        .flatMap(shares ->
            entries
                .lockOfEarlier(ranking.groupCode(), ranking.coveredPeriod(), ranking.version())
                .collectList()
                .flatMap(earlier -> propose(ranking, shares, earlier)));
  }

  private Mono<List<Share>> shares(Ranking ranking) {
    return schemes
        .byIds(List.of(ranking.schemeId()))
        .flatMap(found ->
            rankings
                .rows(List.of(ranking.id()), 0, ALL_ROWS)
                .map(RankingReader.Row::ranked)
                .collectList()
                .map(rows -> shares(found, ranking, rows)));
  }

  private static List<Share> shares(
      Map<UUID, Scheme> schemes, Ranking ranking, Collection<RankedRow> rows) {
    return Incentives.of(Objects.requireNonNull(schemes.get(ranking.schemeId())), rows);
  }

  private Mono<Void> propose(Ranking ranking, List<Share> shares, List<LedgerEntry> earlier) {
    List<LedgerEntry> open =
        earlier.stream().filter(each -> each.state() == LedgerState.PROPOSED).toList();
    List<LedgerEntry> decided =
        earlier.stream().filter(each -> each.state() != LedgerState.PROPOSED).toList();
    List<Share> proposals =
        decided.isEmpty() ? shares : Corrections.differences(shares, decided, corrected(ranking));
    return Flux.fromIterable(open)
        .concatMap(keeping::lapse)
        .thenMany(Flux.fromIterable(proposals))
        .concatMap(each -> keeping.propose(entry(ranking, each), Keeping.CLOCK, null))
        .then();
  }

  private static Text corrected(Ranking ranking) {
    String period = ranking.coveredPeriod().code();
    return new Text(
        period + "排名更正（第" + ranking.version() + "版），补差额",
        "Difference after the correction of the ranking of "
            + period
            + ", version "
            + ranking.version());
  }

  private LedgerEntry entry(Ranking ranking, Share share) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    BigDecimal net = share.net();
    return new LedgerEntry(
        UUID.randomUUID(),
        share.kind(),
        share.unit(),
        share.kind().ofMoney() && net != null ? net.abs() : null,
        share.reason(),
        null,
        new Origin.OfRanking(
            ranking.id(),
            ranking.groupCode(),
            ranking.coveredPeriod().code(),
            ranking.version(),
            share.rule()),
        ranking.sample(),
        LedgerState.PROPOSED,
        now,
        Keeping.CLOCK.id(),
        null,
        null,
        1);
  }
}
