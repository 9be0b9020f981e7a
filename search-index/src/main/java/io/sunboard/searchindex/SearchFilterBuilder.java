package io.sunboard.searchindex;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts a {@link SearchFilter} together; what is not called does not limit. */
public final class SearchFilterBuilder {

  private Set<DocumentKind> kinds = Set.of();
  private Set<String> units = Set.of();
  private Set<String> categories = Set.of();
  private Set<String> statuses = Set.of();
  private Set<String> colours = Set.of();
  private Set<String> outcomes = Set.of();
  private Set<String> sources = Set.of();
  private TimeRange at = TimeRange.ALWAYS;
  private TimeRange due = TimeRange.ALWAYS;
  private TimeRange closed = TimeRange.ALWAYS;
  private @Nullable Instant overdueAt;
  private @Nullable Boolean sample;
  private @Nullable Area area;

  SearchFilterBuilder() {}

  public SearchFilterBuilder kinds(Collection<DocumentKind> values) {
    kinds = Set.copyOf(values);
    return this;
  }

  public SearchFilterBuilder units(Collection<String> codes) {
    units = Set.copyOf(codes);
    return this;
  }

  public SearchFilterBuilder categories(Collection<String> codes) {
    categories = Set.copyOf(codes);
    return this;
  }

  public SearchFilterBuilder statuses(Collection<String> codes) {
    statuses = Set.copyOf(codes);
    return this;
  }

  public SearchFilterBuilder colours(Collection<String> codes) {
    colours = Set.copyOf(codes);
    return this;
  }

  public SearchFilterBuilder outcomes(Collection<String> codes) {
    outcomes = Set.copyOf(codes);
    return this;
  }

  public SearchFilterBuilder sources(Collection<String> codes) {
    sources = Set.copyOf(codes);
    return this;
  }

  public SearchFilterBuilder at(@Nullable Instant from, @Nullable Instant before) {
    at = new TimeRange(from, before);
    return this;
  }

  public SearchFilterBuilder due(@Nullable Instant from, @Nullable Instant before) {
    due = new TimeRange(from, before);
    return this;
  }

  public SearchFilterBuilder closed(@Nullable Instant from, @Nullable Instant before) {
    closed = new TimeRange(from, before);
    return this;
  }

  public SearchFilterBuilder overdueAt(@Nullable Instant now) {
    overdueAt = now;
    return this;
  }

  public SearchFilterBuilder sample(@Nullable Boolean madeUp) {
    sample = madeUp;
    return this;
  }

  public SearchFilterBuilder area(@Nullable Area where) {
    area = where;
    return this;
  }

  /** The filter so far. */
  public SearchFilter build() {
    return new SearchFilter(
        kinds,
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
        area);
  }
}
