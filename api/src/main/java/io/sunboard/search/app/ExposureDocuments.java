package io.sunboard.search.app;

import io.sunboard.category.Category;
import io.sunboard.category.CategoryCode;
import io.sunboard.exposure.Exposure;
import io.sunboard.exposure.ExposureContent;
import io.sunboard.exposure.ShownPlace;
import io.sunboard.exposure.Standing;
import io.sunboard.searchindex.DocumentKind;
import io.sunboard.searchindex.Facts;
import io.sunboard.searchindex.FactsBuilder;
import io.sunboard.searchindex.Place;
import io.sunboard.searchindex.SearchDocument;
import io.sunboard.unit.Unit;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Exposures of a batch as the search engine knows them.
 *
 * @param units those that the batch names, by code
 * @param categories likewise, with their classes
 * @param tickets the numbers of tickets that everybody was told of, by exposure
 * @param zone where days begin
 */
record ExposureDocuments(
    Map<String, Unit> units,
    Map<String, Category> categories,
    Map<String, Collection<String>> tickets,
    ZoneId zone) {

  /** The document, or a tombstone when it was withdrawn. */
  SearchDocument of(Exposure exposure) {
    ExposureContent content = exposure.content();
    if (content == null) {
      return SearchDocument.tombstone(DocumentKind.EXPOSURE, exposure.number(), exposure.version());
    }
    List<String> names = new ArrayList<>(List.of(exposure.number()));
    names.addAll(tickets.getOrDefault(exposure.number(), List.of()));
    List<String> body = new ArrayList<>(List.of(content.text(), content.address()));
    FactsBuilder facts = facts(exposure, content);
    Unit unit = units.get(exposure.standing().unit());
    if (unit != null) {
      body.add(unit.name().zh());
      facts.unit(unit.code().value(), ProblemScopes.codes(unit.path()));
    }
    CategoryCode code = CategoryCode.parse(exposure.category()).orElse(null);
    String above = code == null ? null : code.classCode().value();
    for (Category category : categories.values()) {
      String each = category.code().value();
      if (each.equals(exposure.category()) || each.equals(above)) {
        body.add(category.name().zh());
      }
    }
    facts.category(exposure.category(), above);
    return new SearchDocument(
        DocumentKind.EXPOSURE,
        exposure.number(),
        exposure.version(),
        content.title(),
        "",
        body,
        names,
        null,
        false,
        facts.build());
  }

  private FactsBuilder facts(Exposure exposure, ExposureContent content) {
    Standing standing = exposure.standing();
    ShownPlace place = content.place();
    return Facts.builder()
        .status(standing.status().name(), standing.running())
        .colour(standing.colour())
        .outcome(standing.outcome() == null ? null : standing.outcome().name())
        .at(day(exposure.reportedAt()))
        .due(standing.dueAt())
        .closed(standing.closedAt())
        .place(place == null ? null : new Place(place.latitude(), place.longitude()))
        .sample(exposure.sample());
  }

  /** Everybody may know the day, not the minute. */
  private Instant day(Instant at) {
    return at.atZone(zone).truncatedTo(ChronoUnit.DAYS).toInstant();
  }
}
