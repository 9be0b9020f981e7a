package io.sunboard.tip.app;

import io.sunboard.calendar.LimitUnit;
import io.sunboard.calendar.TimeLimit;
import io.sunboard.tip.TipRules;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Secrets and times of tips.
 *
 * @param key makes tracking codes out of clients' keys and hides both in the database: a secret of
 *     at least 32 characters, the same on all nodes and for good, since with another no tip is
 *     found by its code any more
 * @param receiptKey signs receipts: a secret of at least 32 characters
 * @param oldReceiptKeys public keys, as base64url, of receipt keys that were used before
 * @param numberPrefix of staff's numbers
 * @param contestWindow how long after a closing it can be contested
 * @param contestLimit within which a contest is decided; then silence reopens
 * @param every how often contests that are due are looked for; zero for never
 */
@ConfigurationProperties("sunboard.tip")
public record TipSettings(
    @DefaultValue("") String key,
    @DefaultValue("") String receiptKey,
    @DefaultValue List<String> oldReceiptKeys,
    @DefaultValue("FY") String numberPrefix,
    @DefaultValue("15d") Duration contestWindow,
    @DefaultValue Limit contestLimit,
    @DefaultValue("10s") Duration every) {

  /** Five working days, unless a city has another rule. */
  public record Limit(
      @DefaultValue("5") int amount, @DefaultValue("WORKING_DAYS") LimitUnit unit) {}

  private static final int SHORTEST = 32;

  public TipSettings {
    secret(key, "sunboard.tip.key (SUNBOARD_TIP_KEY)");
    secret(receiptKey, "sunboard.tip.receipt-key (SUNBOARD_TIP_RECEIPTKEY)");
    oldReceiptKeys = oldReceiptKeys.stream().filter(each -> !each.isBlank()).toList();
    if (!numberPrefix.matches("[A-Z]{1,8}")) {
      throw new IllegalArgumentException("sunboard.tip.number-prefix is 1 to 8 capital letters");
    }
  }

  private static void secret(String text, String setting) {
    if (text.strip().length() < SHORTEST) {
      throw new IllegalArgumentException(
          setting
              + " must be a secret of at least "
              + SHORTEST
              + " characters, for instance from: openssl rand -base64 36");
    }
  }

  public TipRules rules() {
    return new TipRules(contestWindow, new TimeLimit(contestLimit.amount(), contestLimit.unit()));
  }

  /** Keeps the keys out of logs. */
  @Override
  public String toString() {
    return "TipSettings[numberPrefix=" + numberPrefix + "]";
  }
}
