package io.sunboard.exposure.app;

import io.sunboard.exposure.Exposure;
import io.sunboard.exposure.PublicEvent;
import io.sunboard.exposure.Standing;
import io.sunboard.outbox.app.Outbox;
import io.sunboard.problem.ProblemChange;
import io.sunboard.problem.app.ProblemFollower;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Keeps what everybody sees of a problem in step with it, in the step's own transaction; before
 * tickets do, which a step may bring about.
 */
@Component
@Order(0)
class ExposureFollower implements ProblemFollower {

  private final ExposureStore store;
  private final Outbox outbox;
  private final Clock clock;

  ExposureFollower(ExposureStore store, Outbox outbox, Clock clock) {
    this.store = store;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public Mono<Void> follow(ProblemChange change) {
    return follow(List.of(change), true);
  }

  @Override
  public Mono<Void> followHistory(List<ProblemChange> changes) {
    return follow(changes, false);
  }

  private Mono<Void> follow(List<ProblemChange> changes, boolean tell) {
    Map<UUID, ProblemChange> byProblem =
        changes.stream()
            // What is new cannot be exposed yet.
            .filter(change -> change.before() != null)
            .collect(Collectors.toMap(change -> change.after().id(), Function.identity()));
    return byProblem.isEmpty()
        ? Mono.empty()
        : store
            .lockOf(byProblem.keySet())
            .concatMap(before -> {
              ProblemChange change = byProblem.get(before.problem());
              return change == null ? Mono.<Void>empty() : follow(before, change, tell);
            })
            .then();
  }

  private Mono<Void> follow(Exposure before, ProblemChange change, boolean tell) {
    Standing standing = before.standing().after(change.after(), change.events());
    List<PublicEvent> told =
        change.events().stream().flatMap(each -> PublicEvent.of(each).stream()).toList();
    if (told.isEmpty() && standing.equals(before.standing())) {
      return Mono.empty();
    }
    Exposure after = before.standing(standing);
    if (!after.isPublic()) {
      return store.update(after);
    }
    return store
        .update(after)
        .then(store.keep(after, clock.instant()))
        .then(store.append(after.number(), told, clock.instant()))
        .then(
            tell
                ? outbox.tell("Exposure", after.number(), "ExposureChanged")
                : outbox.tellHistory("Exposure", List.of(after.number())));
  }
}
