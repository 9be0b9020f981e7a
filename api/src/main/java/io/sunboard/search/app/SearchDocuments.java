package io.sunboard.search.app;

import io.sunboard.publication.Publication;
import io.sunboard.publication.PublicationContent;
import io.sunboard.ranking.RankedRow;
import io.sunboard.ranking.Ranking;
import io.sunboard.ranking.app.RankingReader.Row;
import io.sunboard.scheme.Scheme;
import io.sunboard.searchindex.DocumentKind;
import io.sunboard.searchindex.PeriodSpelling;
import io.sunboard.searchindex.SearchDocument;
import io.sunboard.shared.Text;
import io.sunboard.unit.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Things as the search engine knows them. */
final class SearchDocuments {

  private SearchDocuments() {}

  static SearchDocument unit(Unit unit) {
    return new SearchDocument(
        DocumentKind.UNIT,
        unit.code().value(),
        unit.revision(),
        unit.name().zh(),
        english(unit.name()),
        List.of(unit.tier().name().zh()),
        List.of(unit.code().value(), unit.name().zh()),
        null,
        false);
  }

  static SearchDocument ranking(Ranking ranking, @Nullable Scheme scheme, Collection<Row> rows) {
    Text group =
        scheme == null
            ? Text.of(ranking.groupCode())
            : scheme.group(ranking.groupCode()).orElseThrow().name();
    String period = ranking.coveredPeriod().code();
    List<String> spellings = PeriodSpelling.spellings(period);
    List<String> body = new ArrayList<>();
    if (scheme != null) {
      body.add(scheme.name().zh());
      for (Scheme.Channel channel : scheme.channels()) {
        body.add(channel.name().zh());
        channel.parts().forEach(part -> body.add(part.name().zh()));
      }
    }
    rows.forEach(row -> body.add(line(row)));
    return new SearchDocument(
        DocumentKind.RANKING,
        ranking.id().toString(),
        ranking.revision(),
        spellings.getFirst() + group.zh() + "排名",
        "Ranking of " + english(group) + ", " + period,
        body,
        spellings,
        ranking.coveredPeriod().lastDay(),
        false);
  }

  private static String line(Row row) {
    RankedRow ranked = row.ranked();
    Text reason = ranked.unrankedReason();
    return ranked.total() == null
        ? row.unit().name().zh() + " 未排名 " + (reason == null ? "" : reason.zh())
        : row.unit().name().zh()
            + " 第"
            + ranked.rank()
            + "名 "
            + ranked.total().toPlainString()
            + "分";
  }

  static SearchDocument publication(Publication publication) {
    PublicationContent content = publication.content();
    List<String> body = new ArrayList<>();
    content.sections().forEach(section -> body.add(section.heading() + "：" + section.text()));
    content
        .figures()
        .forEach(figure ->
            body.add(
                figure.label().zh() + " " + figure.value().toPlainString() + figure.unit().zh()));
    content
        .tables()
        .forEach(table -> {
          body.add(table.title().zh());
          table.rows().forEach(row -> body.add(row.label().zh() + " " + row.count()));
        });
    List<String> names =
        new ArrayList<>(PeriodSpelling.spellings(publication.coveredPeriod().code()));
    names.add(publication.number());
    return new SearchDocument(
        DocumentKind.PUBLICATION,
        publication.id().toString(),
        publication.revision(),
        publication.title(),
        "",
        body,
        names,
        publication.coveredPeriod().lastDay(),
        false);
  }

  private static String english(Text text) {
    String en = text.en();
    return en == null ? "" : en;
  }
}
