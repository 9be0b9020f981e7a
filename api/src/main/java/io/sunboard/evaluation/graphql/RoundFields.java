package io.sunboard.evaluation.graphql;

import graphql.schema.idl.RuntimeWiring;
import io.sunboard.evaluation.Round;
import io.sunboard.platform.graphql.Fields;
import java.time.Clock;
import java.time.Instant;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Fields of rounds that are read off the round at once. */
@Component
class RoundFields implements RuntimeWiringConfigurer {

  private final Clock clock;

  RoundFields(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void configure(RuntimeWiring.Builder wiring) {
    wiring.type(
        "Round",
        type ->
            type.dataFetcher("id", Fields.id(Round.class, Round::id))
                .dataFetcher("period", Fields.of(Round.class, round -> round.period().code()))
                .dataFetcher("version", Fields.of(Round.class, round -> round.edition().version()))
                .dataFetcher(
                    "correctionReason", Fields.of(Round.class, round -> round.edition().reason()))
                .dataFetcher("deadlines", Fields.of(Round.class, Round::times))
                .dataFetcher("overdue", Fields.of(Round.class, this::overdue)));
  }

  private boolean overdue(Round round) {
    Instant due = round.times().due(round.state());
    return due != null && clock.instant().isAfter(due);
  }
}
