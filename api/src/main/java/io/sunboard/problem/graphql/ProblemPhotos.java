package io.sunboard.problem.graphql;

import io.sunboard.media.Photo;
import io.sunboard.media.PhotoVariant;
import io.sunboard.media.app.PhotoAddresses;
import io.sunboard.media.app.Photos;
import io.sunboard.problem.ProblemOnFile;
import io.sunboard.problem.app.ProblemReader;
import io.sunboard.problem.app.ProblemReader.PhotoOf;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Photos of problems, as staff see them: two statements, however many problems. */
@Controller("photosOfProblems")
class ProblemPhotos {

  enum Kind {
    BEFORE,
    AFTER,
    CHECK
  }

  record ProblemPhoto(UUID id, Kind kind, Instant at, String url, String thumb) {}

  private final ProblemReader problems;
  private final Photos photos;
  private final PhotoAddresses addresses;

  ProblemPhotos(ProblemReader problems, Photos photos, PhotoAddresses addresses) {
    this.problems = problems;
    this.photos = photos;
    this.addresses = addresses;
  }

  @BatchMapping(typeName = "Problem")
  Mono<Map<ProblemOnFile, List<ProblemPhoto>>> photos(List<ProblemOnFile> of) {
    return problems
        .photos(of.stream().map(found -> found.problem().id()).toList())
        .collectList()
        .flatMap(all ->
            photos
                .describe(all.stream().map(PhotoOf::photo).distinct().toList())
                .map(known -> shown(of, all, known)));
  }

  private Map<ProblemOnFile, List<ProblemPhoto>> shown(
      List<ProblemOnFile> of, List<PhotoOf> all, Map<UUID, Photo> known) {
    Map<ProblemOnFile, List<ProblemPhoto>> byProblem = new HashMap<>();
    for (ProblemOnFile found : of) {
      byProblem.put(
          found,
          all.stream()
              .filter(photo -> photo.problem().equals(found.problem().id()))
              .map(photo -> shown(photo, known.get(photo.photo())))
              .flatMap(Optional::stream)
              .toList());
    }
    return byProblem;
  }

  private Optional<ProblemPhoto> shown(PhotoOf of, @Nullable Photo photo) {
    return Optional.ofNullable(photo)
        .map(there ->
            new ProblemPhoto(
                of.photo(),
                switch (of.event()) {
                  case "Filed" -> Kind.BEFORE;
                  case "Submitted", "ReportedInside" -> Kind.AFTER;
                  default -> Kind.CHECK;
                },
                of.at(),
                addresses.signed(there, PhotoVariant.LARGE).toString(),
                addresses.signed(there, PhotoVariant.THUMB).toString()));
  }
}
