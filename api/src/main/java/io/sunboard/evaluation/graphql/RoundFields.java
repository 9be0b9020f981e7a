package io.sunboard.evaluation.graphql;

import graphql.schema.idl.RuntimeWiring;
import io.sunboard.evaluation.Round;
import io.sunboard.platform.graphql.Fields;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Fields of rounds that are read off the round at once. */
@Component
class RoundFields implements RuntimeWiringConfigurer {

  @Override
  public void configure(RuntimeWiring.Builder wiring) {
    wiring.type(
        "Round",
        type ->
            type.dataFetcher("id", Fields.id(Round.class, Round::id))
                .dataFetcher("period", Fields.of(Round.class, round -> round.period().code())));
  }
}
