package io.sunboard.opendata.web;

import io.sunboard.opendata.app.ReleasedRanking;
import io.sunboard.ranking.Ranking;
import io.sunboard.shared.Period;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the page of a ranking is: {@code county/2023-06.html}, {@code county/2023-06.en.html}; the
 * editions that were corrected since, {@code county/2023-06.v1.html}. A span of months is written
 * with two hyphens: {@code 2008-03--2008-04.html}.
 *
 * @param version of the edition; null for the one that stands
 */
record RankingAddress(String group, Period period, @Nullable Integer version, boolean english) {

  private static final Pattern FILE = Pattern.compile("([^.]+)(?:\\.v(\\d{1,6}))?(\\.en)?\\.html");

  /** What a file's name says; empty when there can be no such file. */
  static Optional<RankingAddress> parse(String group, String file) {
    Matcher name = FILE.matcher(file);
    return name.matches()
        ? Period.parse(name.group(1).replace("--", "/"))
            .map(period ->
                new RankingAddress(
                    group,
                    period,
                    name.group(2) == null ? null : Integer.valueOf(name.group(2)),
                    name.group(3) != null))
        : Optional.empty();
  }

  static RankingAddress of(ReleasedRanking released, boolean english) {
    return of(released.ranking(), released.editions().getFirst(), english);
  }

  static RankingAddress of(Ranking ranking, Ranking standing, boolean english) {
    return new RankingAddress(
        ranking.groupCode(),
        ranking.coveredPeriod(),
        ranking.id().equals(standing.id()) ? null : Integer.valueOf(ranking.version()),
        english);
  }

  /** Of the page that lists all rankings. */
  static String index(boolean english) {
    return english ? "index.en.html" : "index.html";
  }

  RankingAddress inOther() {
    return new RankingAddress(group, period, version, !english);
  }

  /** The file's name in the folder of its group. */
  String file() {
    return period.code().replace("/", "--")
        + (version == null ? "" : ".v" + version)
        + (english ? ".en" : "")
        + ".html";
  }

  /** From the folder of all rankings. */
  String path() {
    return encoded(group) + "/" + file();
  }

  static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8);
  }
}
