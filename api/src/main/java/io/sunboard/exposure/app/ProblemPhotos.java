package io.sunboard.exposure.app;

import io.sunboard.exposure.ExposurePhoto;
import io.sunboard.media.Photo;
import io.sunboard.media.PhotoState;
import io.sunboard.media.app.Photos;
import io.sunboard.problem.Problem;
import io.sunboard.problem.ProblemEvent;
import io.sunboard.problem.app.ProblemReader;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Which photos belong to a problem: its own, those of its reports and checks, masked copies. */
@Component
class ProblemPhotos {

  /** No problem has more events than a person could read. */
  private static final int EVENTS = 10_000;

  private final ProblemReader problems;
  private final Photos photos;

  ProblemPhotos(ProblemReader problems, Photos photos) {
    this.problems = problems;
    this.photos = photos;
  }

  /** Whether the photo is one of the problem's, or a masked copy of one. */
  Mono<Boolean> belongs(UUID photo, Problem problem) {
    return own(problem)
        .zipWith(photos.describe(List.of(photo)))
        .map(both -> belongs(photo, both.getT1(), both.getT2()));
  }

  /** Refuses photos of elsewhere; makes new masked copies part of the problem. */
  Mono<Decision<List<ExposurePhoto>>> check(
      List<ExposurePhoto> wanted, Problem problem, Actor actor) {
    if (wanted.isEmpty()) {
      return Mono.just(Decision.accepted(wanted));
    }
    List<UUID> ids = wanted.stream().map(ExposurePhoto::id).toList();
    // One connection carries the transaction, so these follow each other.
    return own(problem)
        .flatMap(own ->
            photos
                .describe(ids)
                .flatMap(known -> {
                  List<Refusal> faults = faults(ids, own, known);
                  return faults.isEmpty()
                      ? attach(ids, known, actor).map(decision -> decision.map(_ -> wanted))
                      : Mono.just(Decision.<List<ExposurePhoto>>refused(faults));
                }));
  }

  private Mono<Decision<List<UUID>>> attach(List<UUID> ids, Map<UUID, Photo> known, Actor actor) {
    List<UUID> fresh =
        ids.stream()
            .filter(id -> {
              Photo photo = known.get(id);
              return photo != null && photo.state() == PhotoState.UNATTACHED;
            })
            .toList();
    return photos.attach(fresh, "photos", actor);
  }

  private static List<Refusal> faults(List<UUID> ids, Set<UUID> own, Map<UUID, Photo> known) {
    List<Refusal> faults = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    for (int i = 0; i < ids.size(); i++) {
      if (!belongs(ids.get(i), own, known)) {
        faults.add(Refusal.at("photos." + i, "UNKNOWN_PHOTO"));
      } else if (!seen.add(ids.get(i))) {
        faults.add(Refusal.at("photos." + i, "TWICE", ids.get(i)));
      }
    }
    return faults;
  }

  private static boolean belongs(UUID id, Set<UUID> own, Map<UUID, Photo> known) {
    Photo photo = known.get(id);
    if (photo == null) {
      return false;
    }
    UUID original = photo.derivedFrom();
    return own.contains(id) || (original != null && own.contains(original));
  }

  private Mono<Set<UUID>> own(Problem problem) {
    return problems
        .history(List.of(problem.id()), 0, EVENTS)
        .flatMapIterable(each -> photosOf(each.happened().event()).toList())
        .collect(Collectors.toSet())
        .map(found -> {
          found.addAll(problem.file().photos());
          return found;
        });
  }

  private static Stream<UUID> photosOf(ProblemEvent event) {
    return switch (event) {
      case ProblemEvent.Filed filed -> filed.photos().stream();
      case ProblemEvent.Submitted submitted -> submitted.photos().stream();
      case ProblemEvent.ReportedInside reported -> reported.photos().stream();
      case ProblemEvent.VerificationPassed passed -> passed.photos().stream();
      case ProblemEvent.VerificationFailed failed -> failed.photos().stream();
      default -> Stream.empty();
    };
  }
}
