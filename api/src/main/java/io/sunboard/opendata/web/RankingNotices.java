package io.sunboard.opendata.web;

import io.sunboard.opendata.web.Html.Cell;
import io.sunboard.publication.Publication;
import io.sunboard.publication.PublicationContent;
import io.sunboard.publication.PublicationContent.Figure;
import io.sunboard.publication.PublicationContent.FigureTable;
import io.sunboard.shared.Source;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Notices with their figures, tables and passages, and where all of it comes from. */
final class RankingNotices {

  private final PageWords words;

  RankingNotices(PageWords words) {
    this.words = words;
  }

  String html(List<Publication> notices) {
    return notices.stream().map(this::notice).collect(Collectors.joining("\n"));
  }

  private String notice(Publication notice) {
    PublicationContent content = notice.content();
    List<String> parts = new ArrayList<>();
    parts.add(Html.element("h3", Html.text(notice.title())));
    parts.add(
        Html.element(
            "p", "meta", Html.text(notice.number() + " · " + words.day(notice.releasedAt()))));
    add(parts, content.notice().basis());
    parts.add(figures(content.figures()));
    content.tables().forEach(table -> parts.add(table(table)));
    content
        .sections()
        .forEach(section -> {
          parts.add(Html.element("h4", Html.text(section.heading())));
          Arrays.stream(section.text().split("\n+")).forEach(each -> add(parts, each));
        });
    add(parts, content.notice().next());
    return Html.element("article", String.join("", parts));
  }

  private static void add(List<String> parts, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      parts.add(Html.paragraph(text));
    }
  }

  private String figures(List<Figure> figures) {
    return Html.table(
        words.of("figures"),
        List.of(words.of("item"), "\t" + words.of("value"), "\t" + words.of("change")),
        figures.stream()
            .map(each ->
                List.of(
                    Cell.head(Html.text(words.of(each.label()))),
                    Cell.number(each.value().toPlainString() + " " + words.of(each.unit())),
                    Cell.number(each.change() == null ? "–" : each.change().toPlainString())))
            .toList());
  }

  private String table(FigureTable table) {
    String drawn =
        Html.table(
            words.of(table.title()),
            List.of(
                words.of("item"),
                "\t" + words.of("count"),
                "\t" + words.of("share"),
                "\t" + words.of("printed")),
            table.rows().stream()
                .map(row ->
                    List.of(
                        Cell.head(Html.text(words.of(row.label()))),
                        Cell.number(String.valueOf(row.count())),
                        Cell.number(percent(table.share(row))),
                        Cell.number(percent(row.printedShare()))))
                .toList());
    return table.note() == null ? drawn : drawn + Html.paragraph(words.of(table.note()));
  }

  private static String percent(@Nullable BigDecimal share) {
    return share == null ? "–" : share.toPlainString() + "%";
  }

  /** Each source once. */
  static String sources(List<Source> sources) {
    return Html.list(sources.stream().map(RankingNotices::source).distinct().toList());
  }

  private static String source(Source source) {
    URI url = source.url();
    return url == null
        ? Html.text(source.title())
        : Html.link(url.toString(), source.title())
            + " "
            + Html.element("span", "meta", Html.text(url.getHost() == null ? "" : url.getHost()));
  }
}
