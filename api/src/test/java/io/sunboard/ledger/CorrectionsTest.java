package io.sunboard.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.ledger.Incentives.Share;
import io.sunboard.shared.Text;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorrectionsTest {

  private static final Text WHY = Text.of("更正");

  private static Share share(String unit, String rule, @Nullable String net) {
    return new Share(
        new UnitCode(unit),
        rule,
        net == null ? null : new BigDecimal(net),
        rule.startsWith("rank"),
        Text.of(rule));
  }

  private static LedgerEntry decided(String unit, LedgerKind kind, @Nullable String amount) {
    return new LedgerEntry(
        new UUID(0, 1),
        kind,
        new UnitCode(unit),
        amount == null ? null : new BigDecimal(amount),
        Text.of("原排名"),
        null,
        new Origin.OfRanking(new UUID(0, 2), "county", "2023-06", 1, "rank 1"),
        false,
        LedgerState.DECIDED,
        Instant.EPOCH,
        "sunboard",
        null,
        null,
        2);
  }

  private static List<String> story(List<Share> shares, LedgerEntry... decided) {
    return Corrections.differences(shares, List.of(decided), WHY).stream()
        .map(each -> each.unit() + " " + each.rule() + " " + each.kind() + " " + each.net())
        .toList();
  }

  @Test
  void nothingWhenNothingHasChanged() {
    assertThat(
            story(
                List.of(share("XN-A", "rank 1", "100"), share("XN-B", "rank 2", null)),
                decided("XN-A", LedgerKind.REWARD, "100"),
                decided("XN-B", LedgerKind.COMMENDATION, null)))
        .isEmpty();
  }

  @Test
  void theMoneyGoesBackFromOneAndToTheOther() {
    assertThat(
            story(
                List.of(share("XN-B", "rank 1", "100"), share("XN-C", "last 1", "-100")),
                decided("XN-A", LedgerKind.REWARD, "100"),
                decided("XN-B", LedgerKind.MONEY_WITHHELD, "100")))
        .containsExactly(
            "XN-A difference MONEY_WITHHELD -100",
            "XN-B difference REWARD 200",
            "XN-C difference MONEY_WITHHELD -100");
  }

  @Test
  void whatALeaderChangedIsWhatCounts() {
    assertThat(
            story(
                List.of(share("XN-A", "rank 1", "100")),
                decided("XN-A", LedgerKind.REWARD, "60.50")))
        .containsExactly("XN-A difference REWARD 39.50");
  }

  @Test
  void newWordsAreProposedAndOldOnesStay() {
    assertThat(
            story(
                List.of(share("XN-B", "rank 2", null)),
                decided("XN-A", LedgerKind.COMMENDATION, null)))
        .containsExactly("XN-B rank 2 COMMENDATION null");
  }
}
