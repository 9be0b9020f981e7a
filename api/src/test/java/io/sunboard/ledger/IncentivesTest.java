package io.sunboard.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.ledger.Incentives.Share;
import io.sunboard.ranking.RankedRow;
import io.sunboard.ranking.Schemes;
import io.sunboard.scheme.OrderBasis;
import io.sunboard.scheme.Rounding;
import io.sunboard.scheme.Scheme;
import io.sunboard.scheme.Sharing;
import io.sunboard.shared.Text;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IncentivesTest {

  private static Scheme.Incentive first(int rank, @Nullable String amount) {
    return new Scheme.Incentive(rank, null, amount(amount), Text.of("第" + rank + "名"));
  }

  private static Scheme.Incentive last(int rank, @Nullable String amount) {
    return new Scheme.Incentive(null, rank, amount(amount), Text.of("倒数第" + rank + "名"));
  }

  private static @Nullable BigDecimal amount(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }

  private static Scheme scheme(Sharing sharing, Scheme.Incentive... incentives) {
    Scheme plain =
        Schemes.aScheme(
            Schemes.aGroupOf("XN-A"),
            List.of(),
            new Rounding(2, RoundingMode.HALF_UP, OrderBasis.ROUNDED));
    return new Scheme(
        plain.id(),
        plain.code(),
        plain.version(),
        plain.owner(),
        plain.name(),
        plain.inForceFrom(),
        plain.source(),
        plain.groups(),
        plain.channels(),
        plain.indicators(),
        plain.rounding(),
        plain.tieBreaks(),
        plain.grades(),
        plain.honours(),
        plain.deadlines(),
        plain.rhythm(),
        List.of(incentives),
        sharing,
        null);
  }

  /** Units XN-A, XN-B … with these ranks; 0 for none. */
  private static List<RankedRow> ranks(int... ranks) {
    List<RankedRow> rows = new ArrayList<>();
    for (int i = 0; i < ranks.length; i++) {
      UnitCode unit = new UnitCode("XN-" + (char) ('A' + i));
      BigDecimal total = BigDecimal.valueOf(100 - ranks[i]);
      rows.add(
          ranks[i] == 0
              ? RankedRow.unranked(i + 1, unit, List.of())
              : new RankedRow(
                  i + 1, unit, ranks[i], total, total, null, null, null, List.of(), null,
                  List.of()));
    }
    return rows;
  }

  private static List<String> story(Scheme scheme, List<RankedRow> rows) {
    return Incentives.of(scheme, rows).stream()
        .map(share -> share.unit() + " " + share.rule() + " " + share.kind() + " " + yuan(share))
        .toList();
  }

  private static String yuan(Share share) {
    BigDecimal net = share.net();
    return net == null ? "-" : net.toPlainString();
  }

  @Test
  void bringTheFirstAndTheLastWhatTheSchemeSays() {
    assertThat(
            story(
                scheme(Sharing.EACH, first(1, "1000000"), first(2, null), last(1, "-1000000")),
                ranks(1, 2, 3, 4)))
        .containsExactly(
            "XN-A rank 1 REWARD 1000000",
            "XN-B rank 2 COMMENDATION -",
            "XN-D last 1 MONEY_WITHHELD -1000000");
  }

  @Test
  void bringUnrankedUnitsNothing() {
    assertThat(story(scheme(Sharing.EACH, last(1, "-100")), ranks(1, 2, 0)))
        .containsExactly("XN-B last 1 MONEY_WITHHELD -100");
  }

  @Test
  void bringEachOfEqualRankTheWhole() {
    assertThat(
            story(
                scheme(
                    Sharing.EACH, first(1, "100"), first(2, "50"), last(1, "-100"), last(2, "-50")),
                ranks(1, 1, 3, 4, 4)))
        .containsExactly(
            "XN-A rank 1 REWARD 100",
            "XN-B rank 1 REWARD 100",
            "XN-D last 1 MONEY_WITHHELD -100",
            "XN-E last 1 MONEY_WITHHELD -100");
  }

  @Test
  void splitWhatEqualRanksTakeTogetherToTheFen() {
    assertThat(
            story(
                scheme(Sharing.SPLIT, first(1, "100"), first(2, "50"), first(3, "50.01")),
                ranks(1, 1, 1, 4)))
        .containsExactly(
            "XN-A rank 1 REWARD 66.67", "XN-B rank 1 REWARD 66.67", "XN-C rank 1 REWARD 66.67");
    assertThat(story(scheme(Sharing.SPLIT, last(1, "-100"), last(2, "-0.01")), ranks(1, 2, 3, 3)))
        .containsExactly("XN-C last 1 MONEY_WITHHELD -50.00", "XN-D last 1 MONEY_WITHHELD -50.00");
  }
}
