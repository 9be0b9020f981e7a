package io.sunboard.alert.app;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of alerts.
 *
 * @param key what addresses are encrypted with and receivers' secrets are made of, at least 32
 *     characters, the same on all nodes. Empty: nobody can subscribe here
 * @param keyId its name; another for each new secret
 * @param oldKeys secrets used before, by their names: alerts made with them go on
 * @param every how often this node looks for what is to be sent; zero leaves it to the others
 * @param atOnce receivers that are told at a time
 * @param anywhere whether webhooks may have private addresses and plain http: for tests only
 * @param timeout until a receiver must have answered
 * @param attempts failures in a row after which an alert is disabled
 * @param firstRetry until the second attempt; from then on twice as long each time
 * @param longestRetry but never longer than this
 * @param confirmWithin until an alert that nobody confirmed is deleted
 * @param keepLog until lines of the log are deleted
 * @param perDestination alerts that one address may have
 * @param unconfirmed of those, how many may wait to be confirmed
 * @param perNetwork alerts that one network may ask for in {@code period}
 * @param mailFrom whom mails are from; empty: no mails are sent
 * @param mailEvery between two mails of one alert
 */
@ConfigurationProperties("sunboard.alert")
public record AlertSettings(
    @DefaultValue("") String key,
    @DefaultValue("1") String keyId,
    @DefaultValue Map<String, String> oldKeys,
    @DefaultValue("500ms") Duration every,
    @DefaultValue("16") int atOnce,
    @DefaultValue("false") boolean anywhere,
    @DefaultValue("10s") Duration timeout,
    @DefaultValue("14") int attempts,
    @DefaultValue("5s") Duration firstRetry,
    @DefaultValue("12h") Duration longestRetry,
    @DefaultValue("24h") Duration confirmWithin,
    @DefaultValue("30d") Duration keepLog,
    @DefaultValue("10") int perDestination,
    @DefaultValue("3") int unconfirmed,
    @DefaultValue("60") int perNetwork,
    @DefaultValue("10m") Duration period,
    @DefaultValue("") String mailFrom,
    @DefaultValue("1h") Duration mailEvery) {

  private static final int SHORTEST = 32;
  private static final int MOST_DOUBLINGS = 30;

  public AlertSettings {
    oldKeys = new HashMap<>(oldKeys);
    oldKeys.values().removeIf(String::isBlank);
    oldKeys = Map.copyOf(oldKeys);
    if (!key.isBlank() && key.strip().length() < SHORTEST) {
      throw new IllegalArgumentException(
          "sunboard.alert.key (SUNBOARD_ALERT_KEY) must have at least 32 characters");
    }
  }

  /** Whether anybody can subscribe here. */
  public boolean on() {
    return !key.isBlank();
  }

  /** How long to wait after that many failures in a row. */
  public Duration retryAfter(int failures) {
    Duration wait = firstRetry.multipliedBy(1L << Math.clamp(failures - 1, 0, MOST_DOUBLINGS));
    return wait.compareTo(longestRetry) > 0 ? longestRetry : wait;
  }

  /** Keeps the keys out of logs. */
  @Override
  public String toString() {
    return "AlertSettings[keyId=" + keyId + ", every=" + every + "]";
  }
}
