package io.sunboard.ranking.app;

import io.sunboard.scheme.SchemeDocument;
import io.sunboard.scheme.SchemeDocument.Origin;
import io.sunboard.scheme.SchemeDocument.Wording;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The export of a released ranking: what it was computed from, by which rules, and what came of it.
 * Described for readers in {@code infra/docs/ranking-export.md}.
 *
 * @param units those of the group, by code, as they were called then
 * @param scheme with nothing left to be understood, the ranked group only
 * @param inputs by channel code
 * @param result what {@link ExportResult} makes of scheme and inputs
 * @param unrankedReasons the publisher's words, by unit
 */
record RankingDocument(
    String format,
    Head ranking,
    List<Named> units,
    SchemeDocument scheme,
    Map<String, ExportInput> inputs,
    JsonNode result,
    Map<String, Wording> unrankedReasons) {

  static final String FORMAT = "sunboard-ranking/1";

  /**
   * Which ranking.
   *
   * @param version counts editions of the release
   * @param previous id of the latest earlier release of the group; absent for the first
   */
  record Head(
      String id,
      String group,
      String period,
      int version,
      int schemeVersion,
      boolean sample,
      String releasedAt,
      @Nullable Origin source,
      @Nullable String previous) {}

  record Named(String code, Wording name) {}
}
