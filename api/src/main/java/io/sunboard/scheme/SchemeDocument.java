package io.sunboard.scheme;

import io.sunboard.ticket.LadderDocument;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scheme as it is written down in YAML, before anybody has checked it: everything may be missing.
 * What is adopted is kept in this shape.
 */
public record SchemeDocument(
    @Nullable String code,
    @Nullable Wording name,
    @Nullable String inForceFrom,
    @Nullable Origin source,
    @Nullable List<GroupEntry> groups,
    @Nullable List<ChannelEntry> channels,
    @Nullable RoundingEntry rounding,
    @Nullable List<IncentiveEntry> incentives,
    @Nullable LadderDocument ladder) {

  public record Wording(@Nullable String zh, @Nullable String en) {}

  public record Origin(@Nullable String title, @Nullable String url) {}

  public record GroupEntry(
      @Nullable String code, @Nullable Wording name, @Nullable List<String> units) {}

  public record ChannelEntry(
      @Nullable String code,
      @Nullable Wording name,
      @Nullable String kind,
      @Nullable BigDecimal weight,
      @Nullable List<PartEntry> parts) {}

  public record PartEntry(
      @Nullable String code, @Nullable Wording name, @Nullable BigDecimal weight) {}

  public record RoundingEntry(
      @Nullable Integer places, @Nullable String mode, @Nullable String orderBy) {}

  public record IncentiveEntry(
      @Nullable Integer rank,
      @Nullable Integer rankFromLast,
      @Nullable BigDecimal amount,
      @Nullable Wording text) {}
}
