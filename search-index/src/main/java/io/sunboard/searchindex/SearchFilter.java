package io.sunboard.searchindex;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which documents to show. All parts have to be met; of several values in one part one is enough,
 * and an empty part does not limit.
 *
 * @param kinds the kinds
 * @param units codes: what these units or any below them answer for
 * @param categories codes of categories or of classes of them
 * @param statuses the states
 * @param colours the colours of the latest ticket
 * @param outcomes how it ended
 * @param sources where it came from
 * @param at when it happened
 * @param due when it has or had to be done
 * @param closed when it ended
 * @param overdueAt open, and due before this instant; null for all
 * @param sample made up, or not; null for both
 * @param area where it is; null for everywhere
 */
public record SearchFilter(
    Set<DocumentKind> kinds,
    Set<String> units,
    Set<String> categories,
    Set<String> statuses,
    Set<String> colours,
    Set<String> outcomes,
    Set<String> sources,
    TimeRange at,
    TimeRange due,
    TimeRange closed,
    @Nullable Instant overdueAt,
    @Nullable Boolean sample,
    @Nullable Area area) {

  /** Most values in one part. */
  public static final int MAX_VALUES = 200;

  /** Longest value, in UTF-16 units. */
  public static final int MAX_VALUE_LENGTH = 200;

  private static final SearchFilter NONE = builder().build();

  public SearchFilter {
    kinds = Set.copyOf(kinds);
    units = values(units);
    categories = values(categories);
    statuses = values(statuses);
    colours = values(colours);
    outcomes = values(outcomes);
    sources = values(sources);
  }

  /** Shows everything. */
  public static SearchFilter none() {
    return NONE;
  }

  /** Begins with nothing that limits. */
  public static SearchFilterBuilder builder() {
    return new SearchFilterBuilder();
  }

  /** True when something besides the kinds limits what is shown. */
  public boolean limits() {
    return !new SearchFilter(
            Set.of(),
            units,
            categories,
            statuses,
            colours,
            outcomes,
            sources,
            at,
            due,
            closed,
            overdueAt,
            sample,
            area)
        .equals(NONE);
  }

  static Set<String> values(Set<String> values) {
    if (values.size() > MAX_VALUES) {
      throw new IllegalArgumentException("At most " + MAX_VALUES + " values, not " + values.size());
    }
    for (String value : values) {
      if (value.length() > MAX_VALUE_LENGTH) {
        throw new IllegalArgumentException(
            "A value has at most " + MAX_VALUE_LENGTH + " characters");
      }
    }
    return Set.copyOf(values);
  }
}
