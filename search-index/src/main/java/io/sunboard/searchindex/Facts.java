package io.sunboard.searchindex;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a document says besides its texts: filters, facets and distances go by it. All of it may be
 * absent. Codes are kept as they are given; empty ones are taken for absent.
 *
 * @param unit the code of the unit that answers for it
 * @param unitPath codes of that unit and all above it, in any order, so that a unit's filter finds
 *     what lies below it
 * @param category the code of its category
 * @param categoryClass the code of the class above the category
 * @param status what state it is in
 * @param colour the colour of its latest ticket
 * @param outcome how it ended
 * @param source where it came from
 * @param open whether it is still to be done, so that it can be overdue
 * @param at when it happened; when absent the document's date counts, as noon in UTC
 * @param dueAt when it has to be done
 * @param closedAt when it ended
 * @param place where it is
 * @param sample whether it was made up
 * @param scopes who may find it, see {@link Visibility}; matters only in an index whose readers may
 *     not all find everything
 */
public record Facts(
    @Nullable String unit,
    List<String> unitPath,
    @Nullable String category,
    @Nullable String categoryClass,
    @Nullable String status,
    @Nullable String colour,
    @Nullable String outcome,
    @Nullable String source,
    boolean open,
    @Nullable Instant at,
    @Nullable Instant dueAt,
    @Nullable Instant closedAt,
    @Nullable Place place,
    boolean sample,
    Set<String> scopes) {

  private static final Facts NONE = builder().build();

  public Facts {
    unitPath = List.copyOf(unitPath);
    scopes = Set.copyOf(scopes);
  }

  /** For a document that is its texts and nothing else. */
  public static Facts none() {
    return NONE;
  }

  /** Begins with nothing. */
  public static FactsBuilder builder() {
    return new FactsBuilder();
  }

  /** The same, found by other readers. */
  public Facts withScopes(Set<String> others) {
    return new Facts(
        unit,
        unitPath,
        category,
        categoryClass,
        status,
        colour,
        outcome,
        source,
        open,
        at,
        dueAt,
        closedAt,
        place,
        sample,
        others);
  }
}
