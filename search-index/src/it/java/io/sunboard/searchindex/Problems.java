package io.sunboard.searchindex;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Made-up problems of a year in three counties with nine subdistricts, always the same. */
final class Problems {

  static final List<String> COUNTIES = List.of("XN-XA", "XN-CB", "XN-JY");
  static final List<String> STATUSES =
      List.of("FILED", "DISPATCHED", "IN_PROGRESS", "AWAITING_VERIFICATION", "CLOSED");
  static final Set<String> OPEN = Set.of("FILED", "DISPATCHED", "IN_PROGRESS");
  static final List<String> COLOURS = List.of("WHITE", "YELLOW", "RED");
  static final Instant NEW_YEAR = Instant.parse("2020-12-31T16:00:00Z");

  /** The middle of the town. */
  static final Place CENTRE = new Place(29.841, 114.322);

  private static final List<String> WHAT =
      List.of("垃圾未清运", "井盖缺失", "占道经营", "违规停放非机动车", "路灯不亮", "小广告未清除");
  private static final List<String> WHERE =
      List.of("温泉路农贸市场门前", "人民广场东侧", "银泉大道与长安大道路口", "潜山社区三组", "淦河沿岸步道");

  private Problems() {}

  static List<SearchDocument> documents(int count) {
    Random random = new Random(2021);
    List<SearchDocument> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(document(i, 1, random));
    }
    return List.copyOf(all);
  }

  static SearchDocument document(int i, long version, Random random) {
    String county = COUNTIES.get(random.nextInt(COUNTIES.size()));
    String unit = county + "-" + (1 + random.nextInt(3));
    int what = random.nextInt(WHAT.size());
    String status = STATUSES.get(random.nextInt(STATUSES.size()));
    // Not all have a ticket, a place or a deadline; many happened at the same minute.
    @Nullable String colour = random.nextInt(4) == 0 ? null : COLOURS.get(random.nextInt(3));
    @Nullable Place place =
        random.nextInt(10) == 0
            ? null
            : new Place(
                CENTRE.latitude() + random.nextInt(-400, 400) / 10_000d,
                CENTRE.longitude() + random.nextInt(-400, 400) / 10_000d);
    Instant at = NEW_YEAR.plus(random.nextInt(365 * 24), ChronoUnit.HOURS);
    @Nullable Instant due = random.nextInt(8) == 0 ? null : at.plus(3, ChronoUnit.DAYS);
    Set<String> scopes = new TreeSet<>(List.of("unit:XN", "unit:" + county, "unit:" + unit));
    if (random.nextInt(5) == 0) {
      scopes.add("finding");
    }
    String text = WHERE.get(random.nextInt(WHERE.size())) + WHAT.get(what);
    return new SearchDocument(
        DocumentKind.PROBLEM,
        "p-%06d".formatted(i),
        version,
        text,
        "",
        List.of(text + "，请尽快整改。现场照片" + (1 + random.nextInt(4)) + "张。"),
        List.of("XN-2021-%05d".formatted(i), unit),
        null,
        false,
        Facts.builder()
            .unit(unit, List.of("XN", county, unit))
            .category("01" + "%02d".formatted(what), what < 3 ? "01" : "02")
            .status(status, OPEN.contains(status))
            .colour(colour)
            .outcome(status.equals("CLOSED") ? "FIXED" : null)
            .source(random.nextBoolean() ? "FINDING" : "TIP")
            .at(at)
            .due(due)
            .closed(status.equals("CLOSED") ? at.plus(2, ChronoUnit.DAYS) : null)
            .place(place)
            .sample(random.nextInt(3) == 0)
            .scopes(scopes)
            .build());
  }
}
