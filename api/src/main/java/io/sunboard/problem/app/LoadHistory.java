package io.sunboard.problem.app;

import io.sunboard.outbox.app.Outbox;
import io.sunboard.problem.ProblemChange;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Loads problems with all that happened to them, many at once: rows, followers and search come out
 * as if the steps had been taken one by one, but nothing fires and nobody is alarmed.
 */
@Service
public class LoadHistory {

  private final ProblemLedger ledger;
  private final Outbox outbox;
  private final List<ProblemFollower> followers;

  LoadHistory(ProblemLedger ledger, Outbox outbox, List<ProblemFollower> followers) {
    this.ledger = ledger;
    this.outbox = outbox;
    this.followers = List.copyOf(followers);
  }

  /** Loads them all or none; one change a problem, with all its events. */
  @Transactional
  public Mono<Void> load(List<ProblemChange> problems) {
    return ledger
        .saveAll(
            problems.stream().map(ProblemChange::after).toList(),
            problems.stream().map(ProblemChange::events).toList())
        .then(
            outbox.tellHistory(
                "Problem",
                problems.stream().map(change -> change.after().id().toString()).toList()))
        .thenMany(Flux.fromIterable(followers).concatMap(each -> each.followHistory(problems)))
        .then();
  }
}
