package io.sunboard.opendata.web;

import static io.sunboard.platform.http.PageTemplate.escaped;

import io.sunboard.platform.error.Messages;
import io.sunboard.platform.http.PageTemplate;
import io.sunboard.ranking.RankedRow;
import io.sunboard.ranking.Ranking;
import io.sunboard.ranking.app.RankingReader.Previous;
import io.sunboard.ranking.app.RankingReader.Row;
import io.sunboard.scheme.Scheme;
import io.sunboard.shared.Language;
import io.sunboard.shared.Text;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A ranking as a small page, in light and dark, that stands in a frame. */
@Component
class EmbedPage {

  private final PageTemplate page = new PageTemplate("embed/ranking.html", "embed/ranking.css");
  private final Messages messages;

  EmbedPage(Messages messages) {
    this.messages = messages;
  }

  /** Its own style and nothing else; and any page may frame it, unlike all others. */
  String contentPolicy() {
    return "default-src 'none'; style-src "
        + page.styleSource()
        + "; base-uri 'none'; form-action 'none'; frame-ancestors *";
  }

  String of(Ranking ranking, Scheme.Group group, List<Row> rows, Locale locale, String address) {
    boolean english = locale.getLanguage().equals("en");
    Language language = english ? Language.EN : Language.ZH;
    String period = ranking.coveredPeriod().code();
    String title = told("embed.title", locale, group.name().in(language), period);
    String link =
        address
            + "/ranking.html?group="
            + URLEncoder.encode(ranking.groupCode(), StandardCharsets.UTF_8)
            + "&period="
            + URLEncoder.encode(period, StandardCharsets.UTF_8)
            + (english ? "&lang=en" : "");
    Map<String, String> values =
        Map.ofEntries(
            Map.entry("lang", english ? "en" : "zh-CN"),
            Map.entry("title", escaped(title)),
            Map.entry(
                "sample",
                ranking.sample()
                    ? "<p class=\"sample\">" + escaped(told("embed.sample", locale)) + "</p>"
                    : ""),
            Map.entry("rank", escaped(told("embed.rank", locale))),
            Map.entry("unit", escaped(told("embed.unit", locale))),
            Map.entry("total", escaped(told("embed.total", locale))),
            Map.entry("before", escaped(told("embed.before", locale))),
            Map.entry(
                "rows",
                rows.stream().map(row -> row(row, language, locale)).collect(Collectors.joining())),
            Map.entry("link", escaped(link)),
            Map.entry("more", escaped(told("embed.more", locale))));
    return page.filled(values);
  }

  private String row(Row row, Language language, Locale locale) {
    RankedRow ranked = row.ranked();
    String unit = "<th scope=\"row\">" + escaped(row.name().in(language)) + "</th>";
    if (ranked.rank() == null || ranked.total() == null) {
      Text reason = ranked.unrankedReason();
      return "<tr><td>–</td>"
          + unit
          + "<td colspan=\"2\">"
          + escaped(reason == null ? told("embed.unranked", locale) : reason.in(language))
          + "</td></tr>";
    }
    return "<tr><td>"
        + ranked.rank()
        + "</td>"
        + unit
        + "<td class=\"number\">"
        + ranked.total().toPlainString()
        + "</td><td class=\"number\">"
        + before(row.previous())
        + "</td></tr>";
  }

  private static String before(@Nullable Previous previous) {
    return previous == null ? "–" : String.valueOf(previous.rank());
  }

  private String told(String key, Locale locale, Object... arguments) {
    return messages.of(key, locale, arguments);
  }
}
