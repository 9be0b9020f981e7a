package io.sunboard.ranking.app;

import io.sunboard.ranking.RankedRow;
import io.sunboard.ranking.Ranking;
import io.sunboard.ranking.Steps;
import io.sunboard.shared.Page;
import io.sunboard.shared.Period;
import io.sunboard.shared.Text;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rankings as they are read. One statement each; callers say whether only released ones count. */
public interface RankingReader {

  /** Which rankings; null does not limit. */
  record Filter(@Nullable String group, @Nullable YearMonth from, @Nullable YearMonth to) {}

  /** The item before a page, in the order of the list. */
  record After(LocalDate lastDay, String group, UUID id) {}

  /** Where a unit stood in the previous release. */
  record Previous(Period period, int rank, BigDecimal total) {}

  /**
   * A row with what is shown beside it.
   *
   * @param unit as it is now
   * @param name what it was called when it was ranked
   */
  record Row(
      UUID rankingId,
      UUID schemeId,
      RankedRow ranked,
      Unit unit,
      Text name,
      @Nullable Previous previous) {}

  /**
   * A unit's row in one ranking.
   *
   * @param of the unit that was asked for, or the one that the row's unit went up in
   */
  record Standing(UnitCode of, Ranking ranking, Row row) {}

  /** A unit in one ranking. */
  record RowKey(UUID ranking, UnitCode unit) {}

  /** How a row's scores came about, by channel code; empty for one without a rank. */
  record RowSteps(RowKey key, Map<String, Steps> steps) {}

  /** Released rankings, or all of them, with these ids. */
  Flux<Ranking> byIds(Collection<UUID> ids, boolean releasedOnly);

  /** The released ranking of a group and period, in the edition that stood at that instant. */
  Mono<Ranking> released(String group, Period period, @Nullable Instant asOf);

  Mono<Page<Ranking>> releasedPage(
      Filter filter, boolean newestFirst, @Nullable After after, int size);

  /** Rows of many rankings at once, in order, each list with one row more than asked for. */
  Flux<Row> rows(Collection<UUID> rankings, int afterPosition, int size);

  /** The steps of many rows at once, in no order. */
  Flux<RowSteps> steps(Collection<RowKey> rows);

  /**
   * Released rows of many units at once, newest period first, one more than asked for; with those
   * of the units that went up in them.
   */
  Flux<Standing> standings(
      Collection<UnitCode> units, @Nullable String group, @Nullable Behind after, int size);

  /** The row before a page of standings; units that merged may have several in one ranking. */
  record Behind(After ranking, String unit) {}

  /** The rankings computed from these rounds. */
  Flux<Ranking> ofRounds(Collection<UUID> rounds);

  /** Those of them that are released and that no later version has replaced. */
  Flux<Ranking> current(Collection<UUID> ids);

  /** Every released ranking in its latest version, for the projection to the search engine. */
  Flux<Ranking> allReleased();

  /** A unit's rows in the rankings of a round, released or not. */
  Flux<Row> rowsOf(UUID round, UnitCode unit);
}
