package io.sunboard.problem.graphql;

import io.sunboard.media.PhotoVariant;
import io.sunboard.media.app.PhotoAddresses;
import io.sunboard.problem.ProblemOnFile;
import io.sunboard.problem.app.ProblemReader;
import io.sunboard.problem.app.ProblemReader.PhotoOf;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Photos of problems, as staff see them: one statement, however many problems. */
@Controller("photosOfProblems")
class ProblemPhotos {

  enum Kind {
    BEFORE,
    AFTER,
    CHECK
  }

  record ProblemPhoto(UUID id, Kind kind, Instant at, String url, String thumb) {}

  private final ProblemReader problems;
  private final PhotoAddresses addresses;

  ProblemPhotos(ProblemReader problems, PhotoAddresses addresses) {
    this.problems = problems;
    this.addresses = addresses;
  }

  @BatchMapping(typeName = "Problem")
  Mono<Map<ProblemOnFile, List<ProblemPhoto>>> photos(List<ProblemOnFile> of) {
    return problems
        .photos(of.stream().map(found -> found.problem().id()).toList())
        .collectMultimap(PhotoOf::problem, this::shown)
        .map(shown -> {
          Map<ProblemOnFile, List<ProblemPhoto>> byProblem = new HashMap<>();
          of.forEach(found ->
              byProblem.put(
                  found, List.copyOf(shown.getOrDefault(found.problem().id(), List.of()))));
          return byProblem;
        });
  }

  /**
   * What a problem refers to is never deleted, so that nobody needs to look whether it is there.
   */
  private ProblemPhoto shown(PhotoOf of) {
    return new ProblemPhoto(
        of.photo(),
        switch (of.event()) {
          case "Filed" -> Kind.BEFORE;
          case "Submitted", "ReportedInside" -> Kind.AFTER;
          default -> Kind.CHECK;
        },
        of.at(),
        addresses.signed(of.photo(), PhotoVariant.LARGE).toString(),
        addresses.signed(of.photo(), PhotoVariant.THUMB).toString());
  }
}
