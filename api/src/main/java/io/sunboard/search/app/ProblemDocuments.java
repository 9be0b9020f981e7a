package io.sunboard.search.app;

import io.sunboard.problem.DueClock;
import io.sunboard.problem.Parties;
import io.sunboard.problem.Place;
import io.sunboard.problem.Problem;
import io.sunboard.problem.Problem.CaseFile;
import io.sunboard.problem.Run;
import io.sunboard.problem.Stage;
import io.sunboard.problem.app.ProblemsToFind.ToFind;
import io.sunboard.searchindex.DocumentKind;
import io.sunboard.searchindex.Facts;
import io.sunboard.searchindex.FactsBuilder;
import io.sunboard.searchindex.SearchDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Problems as the staff's search engine knows them. */
final class ProblemDocuments {

  private ProblemDocuments() {}

  /** Its own numbers are its names; whose it is and of what kind is told like a passage. */
  static SearchDocument of(ToFind found) {
    Problem problem = found.onFile().problem();
    CaseFile file = problem.file();
    List<String> names = new ArrayList<>(List.of(file.number()));
    names.addAll(found.tickets());
    List<String> body = new ArrayList<>(List.of(file.description(), file.place().address()));
    Stream.of(found.lead(), found.territory(), found.category(), found.categoryClass())
        .filter(Objects::nonNull)
        .distinct()
        .forEach(body::add);
    return new SearchDocument(
        DocumentKind.PROBLEM,
        file.id().toString(),
        found.version(),
        file.title(),
        "",
        body,
        names,
        null,
        false,
        facts(found));
  }

  private static Facts facts(ToFind found) {
    Problem problem = found.onFile().problem();
    CaseFile file = problem.file();
    Parties parties = found.onFile().parties();
    // Before a dispatch the ground that it lies on answers.
    Parties.Party unit = parties.lead() == null ? parties.territory() : parties.lead();
    FactsBuilder facts =
        Facts.builder()
            .unit(unit.code().value(), ProblemScopes.codes(unit.path()))
            .category(file.category(), classOf(file.category()))
            .colour(found.onFile().colour())
            .source(file.source().name())
            .at(file.reportedAt())
            .place(place(file.place()))
            .sample(file.sample())
            .scopes(ProblemScopes.of(parties));
    Run run = problem.run();
    if (run != null) {
      facts.due(run.clock().dueAt());
    }
    if (problem.stage() instanceof Stage.Closed closed) {
      facts.outcome(closed.outcome().name()).closed(closed.at());
    }
    // Overdue is what a unit has in hand while its clock runs: a stopped one cannot run out.
    boolean running =
        problem.state().inHand() && run != null && run.clock() instanceof DueClock.Running;
    return facts.status(problem.state().name(), running).build();
  }

  private static @Nullable String classOf(String category) {
    int dash = category.indexOf('-');
    return dash < 0 ? null : category.substring(0, dash);
  }

  private static io.sunboard.searchindex.@Nullable Place place(Place place) {
    Double latitude = place.latitude();
    Double longitude = place.longitude();
    return latitude == null || longitude == null
        ? null
        : new io.sunboard.searchindex.Place(latitude, longitude);
  }
}
