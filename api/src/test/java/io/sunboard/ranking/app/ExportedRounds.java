package io.sunboard.ranking.app;

import io.sunboard.evaluation.RoundState;
import io.sunboard.ranking.ComputedRow;
import io.sunboard.ranking.GeneratedRound;
import io.sunboard.ranking.RankedRow;
import io.sunboard.ranking.Ranking;
import io.sunboard.ranking.app.RankingReader.Row;
import io.sunboard.scheme.Scheme;
import io.sunboard.shared.Period;
import io.sunboard.shared.Source;
import io.sunboard.shared.Text;
import io.sunboard.unit.Tier;
import io.sunboard.unit.Unit;
import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Exports without a database: as a release would write them. */
public final class ExportedRounds {

  private ExportedRounds() {}

  public static byte[] json(GeneratedRound round) {
    return json(round, Period.month(YearMonth.of(2023, 6)), new UUID(0x4000L, round.seed()));
  }

  public static byte[] json(GeneratedRound round, Period period, UUID id) {
    Scheme scheme = round.scheme();
    Ranking ranking =
        new Ranking(
            id,
            id,
            scheme.id(),
            round.group().code(),
            period,
            1,
            RoundState.RELEASED,
            true,
            null,
            new Source("来源\u2028\"\\/\u0001€\uD83D\uDE00", URI.create("https://example.org/")),
            Instant.parse("2023-07-12T00:00:00Z"),
            null,
            1);
    Map<String, ExportInput> inputs = new TreeMap<>();
    round
        .inputs()
        .forEach(
            (channel, input) -> inputs.put(channel, ExportInput.of(input, round.group().units())));
    return RankingExports.json(
        ranking, scheme, rows(ranking, round.compute()), ExportJson.tree(inputs));
  }

  private static List<Row> rows(Ranking ranking, List<ComputedRow> computed) {
    return computed.stream()
        .map(ComputedRow::ranked)
        .map(row ->
            new Row(
                ranking.id(),
                ranking.schemeId(),
                withReason(row),
                unit(row),
                unit(row).name(),
                null))
        .toList();
  }

  private static RankedRow withReason(RankedRow row) {
    return row.rank() != null
        ? row
        : new RankedRow(
            row.position(),
            row.unit(),
            null,
            null,
            null,
            null,
            null,
            null,
            row.gaps(),
            Text.of("无数据"),
            row.components());
  }

  private static Unit unit(RankedRow row) {
    return new Unit(
        row.unit(),
        new Text("单位" + row.unit(), "Unit " + row.unit()),
        new Tier("COUNTY", 1, Text.of("县")),
        null,
        row.unit() + "/",
        true,
        1);
  }
}
