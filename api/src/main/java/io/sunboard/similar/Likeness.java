package io.sunboard.similar;

import io.sunboard.shared.PlainWords;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How likely two reports are of the same thing: 0 for not at all, 1 for surely. Each part is from 0
 * to 1 as well. A place far away rules it out, whatever the words say; words and category cannot
 * rule it out, since people put the same thing differently and guess at categories.
 *
 * @param place by distance, or by the words of both addresses where a point is missing
 * @param time by the days between
 * @param category the same, of the same class, or neither
 * @param words by pairs of characters
 */
public record Likeness(double place, double time, double category, double words) {

  /** From here on it is worth a person's look; see the table in {@code infra/bench}. */
  public static final double WORTH_A_LOOK = 0.35;

  /** A telephone's error and the width of a crossing; beyond it likeness falls off fast. */
  private static final double NEAR_METRES = 90;

  private static final double METRES_PER_DEGREE = 111_320;
  private static final double DAYS = 21;

  /** What an address in words can say at most, against a point. */
  private static final double ADDRESS_AT_MOST = 0.8;

  /** Nothing is known of one of the places. */
  private static final double PLACE_UNKNOWN = 0.25;

  private static final double OF_ONE_CLASS = 0.6;
  private static final double CATEGORY_UNKNOWN = 0.4;
  private static final int CLASS_LENGTH = 3;

  public static Likeness of(Report one, Report other) {
    return new Likeness(
        place(one, other),
        time(one.at(), other.at()),
        category(one.category(), other.category()),
        words(one.text(), other.text()));
  }

  /** All of it in one number; the weights were chosen on half of the labelled pairs. */
  public double score() {
    return place * time * Math.min(1, 0.05 + 0.45 * category + 1.3 * words);
  }

  private static double place(Report one, Report other) {
    Double distance = metres(one, other);
    double byAddress = address(one.address(), other.address());
    if (distance == null) {
      return byAddress < 0 ? PLACE_UNKNOWN : ADDRESS_AT_MOST * byAddress;
    }
    double ratio = distance / NEAR_METRES;
    return 1 / (1 + ratio * ratio * ratio / 2);
  }

  /** Null when one of them has no point. */
  private static @Nullable Double metres(Report one, Report other) {
    if (one.latitude() == null
        || one.longitude() == null
        || other.latitude() == null
        || other.longitude() == null) {
      return null;
    }
    double north = (one.latitude() - other.latitude()) * METRES_PER_DEGREE;
    double east =
        (one.longitude() - other.longitude())
            * METRES_PER_DEGREE
            * Math.cos(Math.toRadians((one.latitude() + other.latitude()) / 2));
    return Math.hypot(north, east);
  }

  /** Below 0 when one of them has none. */
  private static double address(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return -1;
    }
    return words(one, other);
  }

  private static double time(Instant one, Instant other) {
    double days = Duration.between(one, other).abs().toMinutes() / (24 * 60.0);
    return Math.exp(-days / DAYS);
  }

  private static double category(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return CATEGORY_UNKNOWN;
    }
    if (one.equals(other)) {
      return 1;
    }
    boolean sameClass =
        one.length() >= CLASS_LENGTH
            && other.length() >= CLASS_LENGTH
            && one.regionMatches(0, other, 0, CLASS_LENGTH);
    return sameClass ? OF_ONE_CLASS : 0;
  }

  /**
   * Between what the shorter one shares with the longer one, and what both share of all: a short
   * report of the same thing is contained in a long one.
   */
  private static double words(String one, String other) {
    Set<String> a = PlainWords.bigrams(PlainWords.of(one));
    Set<String> b = PlainWords.bigrams(PlainWords.of(other));
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    double contained = both.size() / (double) Math.min(a.size(), b.size());
    double shared = 2.0 * both.size() / (a.size() + b.size());
    return (contained + shared) / 2;
  }
}
