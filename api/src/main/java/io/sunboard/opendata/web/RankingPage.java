package io.sunboard.opendata.web;

import static io.sunboard.opendata.web.Html.text;

import io.sunboard.opendata.app.ReleasedRanking;
import io.sunboard.opendata.web.Html.Cell;
import io.sunboard.platform.http.PageTemplate;
import io.sunboard.ranking.Award;
import io.sunboard.ranking.Awards;
import io.sunboard.ranking.HonourList;
import io.sunboard.ranking.RankedRow;
import io.sunboard.ranking.Ranking;
import io.sunboard.ranking.app.RankingReader.Previous;
import io.sunboard.ranking.app.RankingReader.Row;
import io.sunboard.scheme.Scheme;
import io.sunboard.shared.Source;
import io.sunboard.shared.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A released ranking as a page that needs no script: its table, how every total came about, what
 * the units say, the notice, the sources. Its links are relative, so that a copy works anywhere.
 */
final class RankingPage {

  private static final PageTemplate PAGE =
      new PageTemplate("rankings/page.html", "rankings/page.css");

  private final ReleasedRanking released;
  private final Ranking ranking;
  private final PageWords words;
  private final Map<String, String> names;

  RankingPage(ReleasedRanking released, PageWords words) {
    this.released = released;
    this.ranking = released.ranking();
    this.words = words;
    this.names =
        released.rows().stream()
            .collect(
                Collectors.toMap(
                    row -> row.ranked().unit().value(),
                    row -> words.of(row.name()),
                    (one, _) -> one));
  }

  String html() {
    String title =
        words.of("title", words.of(released.group().name()), words.period(ranking.coveredPeriod()));
    return PAGE.filled(
        Map.of(
            "lang", words.english() ? "en" : "zh-CN",
            "root", "../../",
            "css", "../page.css",
            "title", text(title),
            "brand", text(words.of("brand")),
            "nav", navigation(),
            "body", body(),
            "foot", text(words.of("foot"))));
  }

  private String navigation() {
    RankingAddress here = RankingAddress.of(released, words.english());
    String query =
        "?group="
            + RankingAddress.encoded(ranking.groupCode())
            + "&period="
            + RankingAddress.encoded(ranking.coveredPeriod().code())
            + (words.english() ? "&lang=en" : "");
    return Html.list(
        List.of(
            Html.link("../" + RankingAddress.index(words.english()), words.of("all")),
            Html.link("../../ranking.html" + query, words.of("portal")),
            "<a hreflang=\""
                + (words.english() ? "zh-CN" : "en")
                + "\" href=\""
                + text(here.inOther().file())
                + "\">"
                + text(words.of("other"))
                + "</a>"));
  }

  private String body() {
    List<String> parts = new ArrayList<>();
    if (ranking.sample()) {
      parts.add(Html.element("p", "sample", text(words.of("sample"))));
    }
    parts.add(Html.element("p", "meta", text(released())));
    parts.add(editions());
    parts.add(table());
    parts.add(honours());
    parts.add(Html.section(words.of("arithmetic"), new RankingArithmetic(released, words).html()));
    parts.add(Html.section(words.of("statements"), statements()));
    parts.add(Html.section(words.of("awards"), awards()));
    parts.add(
        Html.section(words.of("notices"), new RankingNotices(words).html(released.notices())));
    Scheme scheme = released.scheme();
    parts.add(
        Html.section(
            words.of("sources"),
            Html.paragraph(words.of("scheme", words.of(scheme.name())))
                + RankingNotices.sources(sources())));
    parts.add(Html.section(words.of("files"), files()));
    return String.join("\n", parts);
  }

  private List<Source> sources() {
    List<Source> sources = new ArrayList<>();
    if (ranking.source() != null) {
      sources.add(ranking.source());
    }
    if (released.scheme().source() != null) {
      sources.add(released.scheme().source());
    }
    released.notices().forEach(notice -> sources.addAll(notice.content().sources()));
    return sources;
  }

  private String released() {
    String day = words.day(ranking.releasedAt());
    return released.comparedWith() == null
        ? words.of("released.first", day)
        : words.of("released", day, words.period(released.comparedWith()));
  }

  /** Corrections 更正: both the edition that stands and the ones before stay readable. */
  private String editions() {
    if (released.editions().size() == 1) {
      return Html.element("p", "meta", text(words.of("corrections.none")));
    }
    String items =
        Html.list(
            released.editions().stream()
                .map(each -> {
                  String line =
                      words.of(
                          each.correctionReason() == null ? "edition.first" : "edition",
                          each.version(),
                          words.day(each.releasedAt()),
                          each.correctionReason() == null ? "" : each.correctionReason());
                  return each.id().equals(ranking.id())
                      ? Html.element("b", text(line))
                      : Html.link(
                          RankingAddress.of(each, released.editions().getFirst(), words.english())
                              .file(),
                          line);
                })
                .toList());
    String superseded =
        released.current() ? "" : Html.element("p", "sample", text(words.of("superseded")));
    return superseded + Html.section(words.of("corrections"), items);
  }

  private String table() {
    return Html.table(
        words.of("table"),
        List.of(
            words.of("rank"),
            words.of("unit"),
            "\t" + words.of("total"),
            "\t" + words.of("before"),
            "\t" + words.of("gained")),
        released.rows().stream().map(this::row).toList());
  }

  private List<Cell> row(Row row) {
    RankedRow ranked = row.ranked();
    Integer rank = ranked.rank();
    BigDecimal total = ranked.total();
    if (rank == null || total == null) {
      Text reason = ranked.unrankedReason();
      return List.of(
          Cell.text("–"),
          Cell.head(text(words.of(row.name()))),
          Cell.text(reason == null ? words.of("unranked") : words.of(reason)),
          Cell.number(before(row.previous())),
          Cell.number("–"));
    }
    return List.of(
        Cell.text(String.valueOf(rank)),
        Cell.head(
            "<a href=\"#unit-"
                + text(ranked.unit().value())
                + "\">"
                + text(words.of(row.name()))
                + "</a>"
                + marks(ranked)),
        Cell.number(total.toPlainString()),
        Cell.number(before(row.previous())),
        Cell.number(gained(total, row.previous())));
  }

  private String marks(RankedRow ranked) {
    String grade =
        released.scheme().grades().stream()
            .filter(each -> each.code().equals(ranked.grade()))
            .map(each -> " " + Html.element("small", text(words.of(each.name()))))
            .findFirst()
            .orElse("");
    return ranked.honours() == null
        ? grade
        : grade + " " + Html.element("small", text(words.of("list." + ranked.honours().name())));
  }

  private String before(@Nullable Previous previous) {
    return previous == null
        ? "–"
        : words.of("was", previous.rank(), previous.total().toPlainString());
  }

  private static String gained(BigDecimal total, @Nullable Previous previous) {
    if (previous == null) {
      return "–";
    }
    BigDecimal gained = total.subtract(previous.total());
    return (gained.signum() > 0 ? "+" : "") + gained.toPlainString().replace('-', '−');
  }

  private String honours() {
    var rules = released.scheme().honours();
    List<String> lists = new ArrayList<>();
    if (rules.red() != null) {
      lists.add(honours(HonourList.RED));
    }
    if (rules.black() != null) {
      lists.add(honours(HonourList.BLACK));
    }
    return lists.isEmpty() ? "" : Html.section(words.of("honours"), Html.list(lists));
  }

  private String honours(HonourList list) {
    String units =
        released.rows().stream()
            .filter(row -> row.ranked().honours() == list)
            .map(row -> words.of(row.name()))
            .collect(Collectors.joining(words.of("and")));
    return Html.element("b", text(words.of("list." + list.name())))
        + text(words.of("colon") + (units.isEmpty() ? words.of("nobody") : units));
  }

  private String statements() {
    return released.rows().stream()
        .map(row -> released.statements().get(row.ranked().unit()))
        .filter(each -> each != null)
        .map(each ->
            Html.element("h3", text(names.getOrDefault(each.unitCode().value(), "")))
                + Html.paragraph(words.of(each.text()))
                + Html.element("p", "meta", text(words.day(each.publishedAt()))))
        .collect(Collectors.joining());
  }

  private String awards() {
    List<RankedRow> rows = released.rows().stream().map(Row::ranked).toList();
    List<List<Cell>> lines = Awards.of(released.scheme(), rows).stream().map(this::award).toList();
    return lines.isEmpty()
        ? ""
        : Html.table(
                words.of("awards"),
                List.of(words.of("unit"), words.of("rule.column"), "\t" + words.of("yuan")),
                lines)
            + Html.paragraph(words.of("awards.remark"));
  }

  private List<Cell> award(Award award) {
    BigDecimal amount = award.amount();
    return List.of(
        Cell.head(text(names.getOrDefault(award.unit().value(), award.unit().value()))),
        Cell.text(words.of(released.scheme().incentives().get(award.incentive()).text())),
        Cell.number(amount == null ? "–" : amount.toPlainString().replace('-', '−')));
  }

  private String files() {
    String file = "../../export/rankings/" + ranking.id();
    return released.files()
        ? Html.paragraph(words.of("files.text"))
            + Html.list(
                List.of(
                    Html.link(file + ".json", words.of("json")),
                    Html.link(file + ".csv", words.of("csv"))))
        : "";
  }
}
