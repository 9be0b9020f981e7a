package io.sunboard.similar;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A candidate and how alike it is.
 *
 * @param <K> what names the candidate
 */
public record Ranked<K>(K key, Likeness likeness) {

  /** Nobody looks at more. */
  private static final int MOST = 20;

  /** The most alike first, at most 20; those not worth a look left out. */
  public static <K> List<Ranked<K>> best(Report of, Map<K, Report> candidates) {
    return candidates.entrySet().stream()
        .map(each -> new Ranked<>(each.getKey(), Likeness.of(of, each.getValue())))
        .filter(each -> each.likeness().score() >= Likeness.WORTH_A_LOOK)
        .sorted(Comparator.comparingDouble(each -> -each.likeness().score()))
        .limit(MOST)
        .toList();
  }
}
