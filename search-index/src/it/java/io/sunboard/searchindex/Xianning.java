package io.sunboard.searchindex;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Documents as the portal has them: units, monthly rankings and their notices. */
final class Xianning {

  private static final List<String> UNITS =
      List.of(
          "XN-GX 咸宁高新区 Xianning High-tech Zone",
          "XN-ZX 中心城区 Central City",
          "XN-XA 咸安区 Xian'an District",
          "XN-JY 嘉鱼县 Jiayu County",
          "XN-CB 赤壁市 Chibi City",
          "XN-TC 通城县 Tongcheng County",
          "XN-CY 崇阳县 Chongyang County",
          "XN-TS 通山县 Tongshan County");

  private Xianning() {}

  static List<SearchDocument> documents() {
    List<SearchDocument> all = new ArrayList<>();
    UNITS.forEach(line -> all.add(unit(line.split(" ", 3))));
    for (String period : List.of("2021-09", "2022-08", "2022-12", "2023-06")) {
      all.add(ranking(period));
      all.add(notice(period));
    }
    return List.copyOf(all);
  }

  private static SearchDocument unit(String[] parts) {
    return new SearchDocument(
        DocumentKind.UNIT,
        parts[0],
        1,
        parts[1],
        parts[2],
        List.of("咸宁市", "县市区"),
        List.of(parts[0]),
        null,
        false);
  }

  private static SearchDocument ranking(String period) {
    List<String> rows =
        UNITS.stream().map(line -> line.split(" ", 3)[1]).map(name -> name + " 90.12分").toList();
    return new SearchDocument(
        DocumentKind.RANKING,
        "county-" + period,
        1,
        "县市区 " + chinese(period) + " 城市管理综合评价排名",
        "Counties, " + english(period),
        rows,
        names(period, "county"),
        end(period),
        false);
  }

  private static SearchDocument notice(String period) {
    boolean property = !period.startsWith("2021");
    return new SearchDocument(
        DocumentKind.PUBLICATION,
        "notice-" + period,
        1,
        "关于" + chinese(period) + "咸宁市城市管理综合测评情况的通报",
        "Notice on " + english(period),
        List.of(
            "本月第三方暗访发现问题1，562处，红旗社区、物业管理较好。",
            property ? "红色物业覆盖率计入总分，权重10%。" : "社区（小区）问题54处，占9.33%。",
            "下一步请各地举一反三，抓好整改。"),
        names(period, "咸城管通〔" + period.substring(0, 4) + "〕" + month(period) + "号"),
        end(period).plusDays(12),
        false);
  }

  private static List<String> names(String period, String own) {
    return Stream.concat(Stream.of(own), PeriodSpelling.spellings(period).stream()).toList();
  }

  private static String chinese(String period) {
    return period.substring(0, 4) + "年" + month(period) + "月";
  }

  private static String english(String period) {
    return end(period).getMonth().toString().charAt(0)
        + end(period).getMonth().toString().substring(1).toLowerCase(Locale.ROOT)
        + " "
        + period.substring(0, 4);
  }

  private static int month(String period) {
    return Integer.parseInt(period.substring(5));
  }

  private static LocalDate end(String period) {
    return LocalDate.parse(period + "-28");
  }
}
