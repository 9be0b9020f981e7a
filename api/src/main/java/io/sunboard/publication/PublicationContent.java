package io.sunboard.publication;

import io.sunboard.shared.Source;
import io.sunboard.shared.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a publication says: passages, single figures, tables, sources; each in its order.
 *
 * @param parts what a notice has beside them; nothing in those that were kept without
 */
public record PublicationContent(
    List<Section> sections,
    List<Figure> figures,
    List<FigureTable> tables,
    List<Source> sources,
    @Nullable NoticeParts parts) {

  /** Of what was withdrawn. */
  public static final PublicationContent NOTHING =
      new PublicationContent(List.of(), List.of(), List.of(), List.of());

  public PublicationContent(
      List<Section> sections,
      List<Figure> figures,
      List<FigureTable> tables,
      List<Source> sources) {
    this(sections, figures, tables, sources, null);
  }

  /** The parts of a notice, none where there are none. */
  public NoticeParts notice() {
    return parts == null ? NoticeParts.NONE : parts;
  }

  public PublicationContent {
    sections = List.copyOf(sections);
    figures = List.copyOf(figures);
    tables = List.copyOf(tables);
    sources = List.copyOf(sources);
  }

  /** The same with other parts of a notice. */
  public PublicationContent with(NoticeParts others) {
    return new PublicationContent(sections, figures, tables, sources, others);
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
   * @param change against the period before; null where it is not known
   */
  public record FigureRow(
      Text label, int count, @Nullable BigDecimal printedShare, @Nullable Integer change) {
    public FigureRow(Text label, int count, @Nullable BigDecimal printedShare) {
      this(label, count, printedShare, null);
    }
  }
}
