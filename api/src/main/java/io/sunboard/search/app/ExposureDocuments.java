package io.sunboard.search.app;

import io.sunboard.category.Category;
import io.sunboard.category.CategoryCode;
import io.sunboard.exposure.Exposure;
import io.sunboard.exposure.ExposureContent;
import io.sunboard.exposure.ShownPlace;
import io.sunboard.exposure.Standing;
import io.sunboard.problem.Outcome;
import io.sunboard.searchindex.DocumentKind;
import io.sunboard.searchindex.Facts;
import io.sunboard.searchindex.FactsBuilder;
import io.sunboard.searchindex.Place;
import io.sunboard.searchindex.SearchDocument;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Exposures as everybody's search engine knows them: what everybody reads, and nothing else. */
final class ExposureDocuments {

  private ExposureDocuments() {}

  static SearchDocument of(
      Exposure exposure, Map<UnitCode, Unit> units, Map<CategoryCode, Category> categories) {
    ExposureContent content = exposure.content();
    if (content == null) {
      return SearchDocument.tombstone(
          DocumentKind.EXPOSURE, exposure.number(), exposure.version());
    }
    String lead = exposure.standing().unit();
    Unit unit = lead == null ? null : units.get(new UnitCode(lead));
    CategoryCode code = new CategoryCode(exposure.category());
    List<String> names = new ArrayList<>(List.of(exposure.number()));
    if (unit != null) {
      names.add(unit.name().zh());
    }
    add(names, categories.get(code));
    CategoryCode parent = code.parent();
    if (parent != null) {
      add(names, categories.get(parent));
    }
    return new SearchDocument(
        DocumentKind.EXPOSURE,
        exposure.number(),
        exposure.version(),
        content.title(),
        "",
        List.of(content.text(), content.address()),
        names,
        null,
        false,
        facts(exposure, unit, code, content.place()));
  }

  private static void add(List<String> names, @Nullable Category category) {
    if (category != null) {
      names.add(category.name().zh());
    }
  }

  private static Facts facts(
      Exposure exposure, @Nullable Unit unit, CategoryCode code, @Nullable ShownPlace place) {
    Standing standing = exposure.standing();
    CategoryCode parent = code.parent();
    Outcome outcome = standing.outcome();
    FactsBuilder facts =
        Facts.builder()
            .category(code.value(), parent == null ? null : parent.value())
            .colour(standing.colour())
            .at(exposure.reportedAt())
            .due(standing.dueAt())
            .closed(standing.closedAt())
            .outcome(outcome == null ? null : outcome.name())
            .place(place == null ? null : new Place(place.latitude(), place.longitude()))
            .sample(exposure.sample());
    if (unit != null) {
      facts.unit(unit.code().value(), ProblemScopes.codes(unit.path()));
    }
    return facts.status(exposure.status().name(), standing.running()).build();
  }
}
