package io.sunboard.opendata.web;

import static io.sunboard.opendata.web.Html.text;

import io.sunboard.opendata.app.ReleasedRankings.Listed;
import io.sunboard.platform.http.PageTemplate;
import io.sunboard.ranking.Ranking;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All released rankings by group, each with a link to its page; needs no script. */
final class RankingIndexPage {

  private static final PageTemplate PAGE =
      new PageTemplate("rankings/page.html", "rankings/page.css");

  private final PageWords words;

  RankingIndexPage(PageWords words) {
    this.words = words;
  }

  /**
   * The page.
   *
   * @param released newest first
   */
  String html(List<Listed> released) {
    Map<String, List<Listed>> groups =
        released.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.ranking().groupCode(), LinkedHashMap::new, Collectors.toList()));
    String body =
        groups.values().stream()
            .map(each ->
                Html.section(
                    words.of(each.getFirst().group().name()),
                    Html.list(each.stream().map(this::line).toList())))
            .collect(Collectors.joining("\n"));
    return PAGE.filled(
        Map.of(
            "lang",
            words.english() ? "en" : "zh-CN",
            "root",
            "../",
            "css",
            "page.css",
            "title",
            text(words.of("all")),
            "brand",
            text(words.of("brand")),
            "nav",
            navigation(),
            "body",
            body.isEmpty() ? Html.paragraph(words.of("none")) : body,
            "foot",
            text(words.of("foot"))));
  }

  private String line(Listed listed) {
    Ranking ranking = listed.ranking();
    String title =
        words.period(ranking.coveredPeriod()) + (ranking.sample() ? words.of("sample.short") : "");
    return Html.link(RankingAddress.of(ranking, ranking, words.english()).path(), title)
        + " "
        + Html.element(
            "span", "meta", text(words.of("released.first", words.day(ranking.releasedAt()))));
  }

  private String navigation() {
    return Html.list(
        List.of(
            Html.link("../ranking.html" + (words.english() ? "?lang=en" : ""), words.of("portal")),
            "<a hreflang=\""
                + (words.english() ? "zh-CN" : "en")
                + "\" href=\""
                + RankingAddress.index(!words.english())
                + "\">"
                + text(words.of("other"))
                + "</a>"));
  }
}
