package io.sunboard.publication.graphql;

import io.sunboard.publication.PublicationContent;
import io.sunboard.publication.PublicationContent.FigureRow;
import io.sunboard.publication.PublicationContent.FigureTable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables as they are shown: each row beside its share in the whole. */
final class FigureViews {

  record TableView(FigureTable table, List<RowView> rows) {}

  record RowView(FigureRow row, @Nullable BigDecimal share) {}

  private FigureViews() {}

  static List<TableView> tables(PublicationContent content) {
    return content.tables().stream()
        .map(table ->
            new TableView(
                table,
                table.rows().stream().map(row -> new RowView(row, table.share(row))).toList()))
        .toList();
  }
}
