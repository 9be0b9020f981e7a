package io.sunboard.scheme;

import io.sunboard.ticket.LadderDocument;
import io.sunboard.ticket.LadderDocument.LimitEntry;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scheme as it is written down in YAML, before anybody has checked it: everything may be missing.
 * What is adopted is kept in this shape. What each field means says {@code
 * infra/docs/scheme-documents.md}.
 */
public record SchemeDocument(
    @Nullable String code,
    @Nullable Wording name,
    @Nullable String owner,
    @Nullable String inForceFrom,
    @Nullable Origin source,
    @Nullable List<GroupEntry> groups,
    @Nullable List<ChannelEntry> channels,
    @Nullable List<IndicatorEntry> indicators,
    @Nullable RoundingEntry rounding,
    @Nullable List<String> tieBreaks,
    @Nullable List<GradeEntry> grades,
    @Nullable ListsEntry lists,
    @Nullable DeadlinesEntry deadlines,
    @Nullable String rhythm,
    @Nullable List<IncentiveEntry> incentives,
    @Nullable String sharing,
    @Nullable LadderDocument ladder) {

  public record Wording(@Nullable String zh, @Nullable String en) {}

  public record Origin(@Nullable String title, @Nullable String url) {}

  public record GroupEntry(
      @Nullable String code,
      @Nullable Wording name,
      @Nullable List<String> units,
      @Nullable String shows) {}

  public record ChannelEntry(
      @Nullable String code,
      @Nullable Wording name,
      @Nullable String kind,
      @Nullable BigDecimal weight,
      @Nullable List<PartEntry> parts,
      @Nullable RulesEntry rules) {}

  public record PartEntry(
      @Nullable String code, @Nullable Wording name, @Nullable BigDecimal weight) {}

  /** The rules of every kind; a channel may have those of its own kind only. */
  public record RulesEntry(
      @Nullable String method,
      @Nullable List<String> indicators,
      @Nullable Integer minimumSample,
      @Nullable Integer trim,
      @Nullable Integer minimumMarks,
      @Nullable List<RateEntry> rates,
      @Nullable BigDecimal lowest,
      @Nullable BigDecimal highest,
      @Nullable Integer mostPercent) {}

  public record RateEntry(
      @Nullable String rate, @Nullable BigDecimal weight, @Nullable Boolean complement) {}

  public record IndicatorEntry(
      @Nullable String code,
      @Nullable Wording name,
      @Nullable BigDecimal cap,
      @Nullable List<StandardEntry> standards) {}

  public record StandardEntry(
      @Nullable String code,
      @Nullable Wording name,
      @Nullable BigDecimal points,
      @Nullable BigDecimal cap) {}

  public record RoundingEntry(
      @Nullable Integer places,
      @Nullable String mode,
      @Nullable String orderBy,
      @Nullable Integer quotientPlaces) {}

  public record GradeEntry(
      @Nullable String code, @Nullable Wording name, @Nullable BigDecimal from) {}

  public record ListsEntry(@Nullable ListEntry red, @Nullable ListEntry black) {}

  public record ListEntry(@Nullable Integer count, @Nullable BigDecimal threshold) {}

  public record DeadlinesEntry(
      @Nullable LimitEntry collect,
      @Nullable LimitEntry compute,
      @Nullable LimitEntry appeal,
      @Nullable LimitEntry decide,
      @Nullable LimitEntry approve,
      @Nullable LimitEntry release) {}

  public record IncentiveEntry(
      @Nullable Integer rank,
      @Nullable Integer rankFromLast,
      @Nullable BigDecimal amount,
      @Nullable Wording text) {}
}
