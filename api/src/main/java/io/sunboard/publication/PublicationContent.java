package io.sunboard.publication;

import io.sunboard.shared.Source;
import io.sunboard.shared.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a publication says: passages, single figures, tables, sources; each in its order. */
public record PublicationContent(
    List<Section> sections, List<Figure> figures, List<FigureTable> tables, List<Source> sources) {

  public PublicationContent {
    sections = List.copyOf(sections);
    figures = List.copyOf(figures);
    tables = List.copyOf(tables);
    sources = List.copyOf(sources);
  }

  /** A headed passage. */
  public record Section(String heading, String text) {}

  /**
   * A single figure.
   *
   * @param change against the period before, as the source states it
   * @param unit what is counted: 处, 分
   */
  public record Figure(
      String code, Text label, BigDecimal value, @Nullable BigDecimal change, Text unit) {}

  /**
   * A table of counts.
   *
   * @param whole what the shares are taken of; null where none is stated
   */
  public record FigureTable(
      String code,
      Text title,
      @Nullable Text note,
      @Nullable BigDecimal whole,
      List<FigureRow> rows) {
    public FigureTable {
      rows = List.copyOf(rows);
    }

    /** The share of a row in the whole in per cent, two places; null where there is no whole. */
    public @Nullable BigDecimal share(FigureRow row) {
      return whole == null || whole.signum() == 0
          ? null
          : BigDecimal.valueOf(100L * row.count()).divide(whole, 2, RoundingMode.HALF_UP);
    }
  }

  /**
   * A line of a table.
   *
   * @param printedShare per cent as the source printed it, which may be a misprint
   */
  public record FigureRow(Text label, int count, @Nullable BigDecimal printedShare) {}
}
