package io.sunboard.ranking.app;

import io.sunboard.platform.table.CsvLines;
import io.sunboard.ranking.RankedRow;
import io.sunboard.ranking.Ranking;
import io.sunboard.ranking.ScoreComponent;
import io.sunboard.ranking.app.RankingReader.Row;
import io.sunboard.scheme.Scheme;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A released ranking as a table: a unit a line, the channels' scores behind the total. */
final class RankingTable {

  private RankingTable() {}

  static byte[] csv(Ranking ranking, Scheme scheme, List<Row> rows) {
    StringBuilder text = new StringBuilder(CsvLines.MARK).append(heading(scheme));
    rows.forEach(row -> text.append(line(ranking, scheme, row)));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String heading(Scheme scheme) {
    List<@Nullable Object> cells =
        new ArrayList<>(
            List.of(
                "group",
                "period",
                "version",
                "sample",
                "rank",
                "unit",
                "name_zh",
                "name_en",
                "total",
                "grade",
                "list",
                "unranked_reason"));
    scheme.channels().forEach(channel -> cells.add("score_" + channel.code()));
    return CsvLines.line(cells);
  }

  private static String line(Ranking ranking, Scheme scheme, Row row) {
    RankedRow ranked = row.ranked();
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(ranking.groupCode());
    cells.add(ranking.coveredPeriod().code());
    cells.add(ranking.version());
    cells.add(ranking.sample());
    cells.add(ranked.rank());
    cells.add(row.unit().code());
    cells.add(row.unit().name().zh());
    cells.add(row.unit().name().en());
    cells.add(ranked.total() == null ? null : ranked.total().toPlainString());
    cells.add(ranked.grade());
    cells.add(ranked.honours());
    cells.add(ranked.unrankedReason() == null ? null : ranked.unrankedReason().zh());
    for (Scheme.Channel channel : scheme.channels()) {
      cells.add(
          ranked.components().stream()
              .filter(each -> each.channel().equals(channel.code()))
              .map(ScoreComponent::score)
              .map(ExportJson::plain)
              .findFirst()
              .orElse(null));
    }
    return CsvLines.line(cells);
  }
}
