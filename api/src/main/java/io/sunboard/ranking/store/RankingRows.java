package io.sunboard.ranking.store;

import io.r2dbc.spi.Readable;
import io.sunboard.evaluation.RoundState;
import io.sunboard.platform.sql.Sql;
import io.sunboard.ranking.ComputedRow;
import io.sunboard.ranking.Gap;
import io.sunboard.ranking.HonourList;
import io.sunboard.ranking.RankedRow;
import io.sunboard.ranking.Ranking;
import io.sunboard.ranking.ScoreComponent;
import io.sunboard.ranking.app.RankingReader.Previous;
import io.sunboard.ranking.app.RankingReader.Row;
import io.sunboard.ranking.app.RankingReader.RowKey;
import io.sunboard.ranking.app.RankingReader.RowSteps;
import io.sunboard.shared.Period;
import io.sunboard.shared.Source;
import io.sunboard.shared.Text;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.Unit;
import io.sunboard.unit.app.UnitRows;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the tables {@code ranking} (alias k) and {@code ranking_row} (alias r) as objects. */
@Component
class RankingRows {

  /** A ranking's columns. */
  static final String RANKING =
      """
      k.id, k.round_id, k.scheme_id, k.group_code, k.period, k.version, k.state, k.sample,
      k.previous_id, k.source_title, k.source_url, k.released_at, k.correction_reason, k.revision
      """;

  /** A row's columns; {@code p} is the same unit's row in the previous release {@code q}. */
  static final String ROW =
      """
      r.ranking_id, k.scheme_id row_scheme_id, r.position, r.rank, r.total, r.exact, r.grade, r.honours,
      r.tie_break, r.gaps::text gaps, r.reason_zh, r.reason_en, r.components::text components,
      r.unit_name_zh, r.unit_name_en, q.period previous_period, p.rank previous_rank,
      p.total previous_total
      """;

  static final String PREVIOUS =
      """
       left join ranking q on q.id = k.previous_id
       left join ranking_row p on p.ranking_id = q.id and p.unit_code = r.unit_code
      """;

  private static final TypeReference<List<ScoreComponent>> COMPONENTS = new TypeReference<>() {};
  private static final TypeReference<List<Gap>> GAPS = new TypeReference<>() {};

  private final JsonMapper json;
  private final UnitRows units;

  RankingRows(JsonMapper json, UnitRows units) {
    this.json = json;
    this.units = units;
  }

  Ranking ranking(Readable row) {
    String title = Sql.textOrNull(row, "source_title");
    return new Ranking(
        Objects.requireNonNull(row.get("id", UUID.class)),
        Objects.requireNonNull(row.get("round_id", UUID.class)),
        Objects.requireNonNull(row.get("scheme_id", UUID.class)),
        Sql.text(row, "group_code"),
        Period.parse(Sql.text(row, "period")).orElseThrow(),
        Sql.number(row, "version"),
        RoundState.valueOf(Sql.text(row, "state")),
        Sql.flag(row, "sample"),
        row.get("previous_id", UUID.class),
        title == null ? null : new Source(title, Sql.uriOrNull(row, "source_url")),
        Sql.instantOrNull(row, "released_at"),
        Sql.textOrNull(row, "correction_reason"),
        Sql.number(row, "revision"));
  }

  Row row(Readable row) {
    Unit unit = units.read(row);
    String reason = Sql.textOrNull(row, "reason_zh");
    String honours = Sql.textOrNull(row, "honours");
    return new Row(
        Objects.requireNonNull(row.get("ranking_id", UUID.class)),
        Objects.requireNonNull(row.get("row_scheme_id", UUID.class)),
        new RankedRow(
            Sql.number(row, "position"),
            unit.code(),
            row.get("rank", Integer.class),
            Sql.decimalOrNull(row, "total"),
            Sql.decimalOrNull(row, "exact"),
            Sql.textOrNull(row, "grade"),
            honours == null ? null : HonourList.valueOf(honours),
            Sql.textOrNull(row, "tie_break"),
            json.readValue(Sql.text(row, "gaps"), GAPS),
            reason == null ? null : new Text(reason, Sql.textOrNull(row, "reason_en")),
            json.readValue(Sql.text(row, "components"), COMPONENTS)),
        unit,
        new Text(Sql.text(row, "unit_name_zh"), Sql.textOrNull(row, "unit_name_en")),
        previous(row));
  }

  private static @Nullable Previous previous(Readable row) {
    Integer rank = row.get("previous_rank", Integer.class);
    return rank == null
        ? null
        : new Previous(
            Period.parse(Sql.text(row, "previous_period")).orElseThrow(),
            rank,
            Objects.requireNonNull(Sql.decimalOrNull(row, "previous_total")));
  }

  String components(RankedRow row) {
    return json.writeValueAsString(row.components());
  }

  String gaps(RankedRow row) {
    return json.writeValueAsString(row.gaps());
  }

  String steps(ComputedRow row) {
    return StepsJson.write(row.steps());
  }

  RowSteps steps(Readable row) {
    return new RowSteps(
        new RowKey(
            Objects.requireNonNull(row.get("ranking_id", UUID.class)),
            new UnitCode(Sql.text(row, "unit_code"))),
        StepsJson.read(Sql.text(row, "steps")));
  }
}
