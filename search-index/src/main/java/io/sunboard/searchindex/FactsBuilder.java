package io.sunboard.searchindex;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts {@link Facts} together; what is not called stays absent. */
public final class FactsBuilder {

  private @Nullable String unit;
  private List<String> unitPath = List.of();
  private @Nullable String category;
  private @Nullable String categoryClass;
  private @Nullable String status;
  private @Nullable String colour;
  private @Nullable String outcome;
  private @Nullable String source;
  private boolean open;
  private @Nullable Instant at;
  private @Nullable Instant dueAt;
  private @Nullable Instant closedAt;
  private @Nullable Place place;
  private boolean sample;
  private Set<String> scopes = Set.of();

  FactsBuilder() {}

  /** The unit that answers for it, with the codes of that unit and all above it. */
  public FactsBuilder unit(String code, Collection<String> path) {
    unit = code;
    unitPath = List.copyOf(path);
    return this;
  }

  /** The category, with the class above it where there is one. */
  public FactsBuilder category(String code, @Nullable String classCode) {
    category = code;
    categoryClass = classCode;
    return this;
  }

  /** The state, and whether it is still to be done in it. */
  public FactsBuilder status(String code, boolean toBeDone) {
    status = code;
    open = toBeDone;
    return this;
  }

  public FactsBuilder colour(@Nullable String code) {
    colour = code;
    return this;
  }

  public FactsBuilder outcome(@Nullable String code) {
    outcome = code;
    return this;
  }

  public FactsBuilder source(@Nullable String code) {
    source = code;
    return this;
  }

  public FactsBuilder at(@Nullable Instant instant) {
    at = instant;
    return this;
  }

  public FactsBuilder due(@Nullable Instant instant) {
    dueAt = instant;
    return this;
  }

  public FactsBuilder closed(@Nullable Instant instant) {
    closedAt = instant;
    return this;
  }

  public FactsBuilder place(@Nullable Place where) {
    place = where;
    return this;
  }

  public FactsBuilder sample(boolean madeUp) {
    sample = madeUp;
    return this;
  }

  public FactsBuilder scopes(Collection<String> found) {
    scopes = Set.copyOf(found);
    return this;
  }

  /** The facts so far. */
  public Facts build() {
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
        scopes);
  }
}
