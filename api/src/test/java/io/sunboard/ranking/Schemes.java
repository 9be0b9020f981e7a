package io.sunboard.ranking;

import io.sunboard.scheme.ChannelKind;
import io.sunboard.scheme.ChannelRules;
import io.sunboard.scheme.Deadlines;
import io.sunboard.scheme.HonourRules;
import io.sunboard.scheme.Rounding;
import io.sunboard.scheme.Scheme;
import io.sunboard.scheme.Sharing;
import io.sunboard.scheme.Shown;
import io.sunboard.shared.Text;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Schemes and their parts, with nothing in them but what a test says. */
public final class Schemes {

  private Schemes() {}

  public static Scheme aScheme(
      Scheme.Group group, List<Scheme.Channel> channels, Rounding rounding) {
    return new Scheme(
        new UUID(0, 1),
        "a-scheme",
        1,
        null,
        Text.of("方案"),
        YearMonth.of(2023, 1),
        null,
        List.of(group),
        channels,
        List.of(),
        rounding,
        List.of(),
        List.of(),
        HonourRules.NONE,
        Deadlines.NONE,
        null,
        List.of(),
        Sharing.EACH,
        null);
  }

  public static Scheme.Group aGroupOf(String... units) {
    return aGroupOf(Arrays.stream(units).map(UnitCode::new).toList());
  }

  public static Scheme.Group aGroupOf(List<UnitCode> units) {
    return new Scheme.Group("county", Text.of("县市区"), units, Shown.FULL);
  }

  /** A channel of published figures. */
  public static Scheme.Channel aChannel(String code, String weight) {
    return aChannel(code, ChannelKind.IMPORTED, weight, new ChannelRules.Imported());
  }

  public static Scheme.Channel aChannel(
      String code, ChannelKind kind, String weight, ChannelRules rules) {
    return new Scheme.Channel(code, Text.of(code), kind, new BigDecimal(weight), List.of(), rules);
  }
}
