package io.sunboard.publication.graphql;

import io.sunboard.publication.NoticeParts;
import io.sunboard.publication.NoticeParts.Absence;
import io.sunboard.publication.NoticeParts.Annex;
import io.sunboard.publication.NoticeParts.Mention;
import io.sunboard.publication.NoticeParts.Signature;
import io.sunboard.publication.NoticeParts.Statement;
import io.sunboard.publication.PublicationContent;
import io.sunboard.publication.PublicationContent.Figure;
import io.sunboard.publication.PublicationContent.FigureRow;
import io.sunboard.publication.PublicationContent.FigureTable;
import io.sunboard.publication.PublicationContent.Section;
import io.sunboard.shared.Source;
import io.sunboard.shared.Text;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the schema's inputs of a draft and of a correction share: what the publication says. */
interface ContentInput {

  @Nullable List<Section> sections();

  @Nullable List<FigureInput> figures();

  @Nullable List<TableInput> tables();

  @Nullable List<SourceInput> sources();

  @Nullable String basis();

  @Nullable String next();

  @Nullable LocalDate day();

  @Nullable List<Mention> salient();

  @Nullable List<Statement> statements();

  @Nullable List<Annex> annexes();

  @Nullable Signature signature();

  @Nullable List<Absence> absentParts();

  record SourceInput(String title, @Nullable URI url) {}

  record FigureInput(
      String code,
      String label,
      @Nullable String labelEn,
      BigDecimal value,
      @Nullable BigDecimal change,
      String unit,
      @Nullable String unitEn) {}

  record TableInput(
      String code,
      String title,
      @Nullable String titleEn,
      @Nullable String note,
      @Nullable String noteEn,
      @Nullable BigDecimal whole,
      List<RowInput> rows) {}

  record RowInput(
      String label, @Nullable String labelEn, int count, @Nullable BigDecimal printedShare) {}

  default PublicationContent content() {
    return new PublicationContent(
        orEmpty(sections()),
        orEmpty(figures()).stream().map(ContentInput::figure).toList(),
        orEmpty(tables()).stream().map(ContentInput::table).toList(),
        orEmpty(sources()).stream().map(each -> new Source(each.title(), each.url())).toList(),
        new NoticeParts(
            basis(),
            next(),
            day(),
            orEmpty(salient()),
            List.of(),
            orEmpty(statements()),
            orEmpty(annexes()),
            signature(),
            orEmpty(absentParts()),
            List.of()));
  }

  private static Figure figure(FigureInput input) {
    return new Figure(
        input.code(),
        new Text(input.label(), input.labelEn()),
        input.value(),
        input.change(),
        new Text(input.unit(), input.unitEn()));
  }

  private static FigureTable table(TableInput input) {
    String note = input.note();
    return new FigureTable(
        input.code(),
        new Text(input.title(), input.titleEn()),
        note == null ? null : new Text(note, input.noteEn()),
        input.whole(),
        input.rows().stream()
            .map(row ->
                new FigureRow(
                    new Text(row.label(), row.labelEn()), row.count(), row.printedShare()))
            .toList());
  }

  static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
