package io.sunboard.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Routing rules as they are written down in YAML, before anybody has checked them: everything may
 * be missing. What each field means says {@code infra/docs/routing-documents.md}.
 */
public record RoutingDocument(
    @Nullable List<@Nullable AreaEntry> areas, @Nullable List<@Nullable RuleEntry> rules) {

  public record AreaEntry(
      @Nullable String code,
      @Nullable String name,
      @Nullable List<@Nullable BoxEntry> boxes,
      @Nullable List<@Nullable String> names) {}

  public record BoxEntry(
      @Nullable Double south,
      @Nullable Double west,
      @Nullable Double north,
      @Nullable Double east) {}

  public record RuleEntry(
      @Nullable String code,
      @Nullable String name,
      @Nullable String unit,
      @Nullable Integer priority,
      @Nullable List<@Nullable String> categories,
      @Nullable List<@Nullable String> areas,
      @Nullable List<@Nullable String> words,
      @Nullable List<@Nullable String> notWords,
      @Nullable String hours,
      @Nullable String season) {}
}
