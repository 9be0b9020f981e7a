package io.sunboard.problem.graphql;

import graphql.GraphQLContext;
import io.sunboard.category.Category;
import io.sunboard.category.CategoryCode;
import io.sunboard.category.app.CategoryReader;
import io.sunboard.platform.Caller;
import io.sunboard.problem.Hand;
import io.sunboard.problem.app.ProblemLedger;
import io.sunboard.shared.Actor;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.Unit;
import io.sunboard.unit.app.UnitReader;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Units, categories and the viewer by key: whatever one level of a query names, at once. */
@Component
class Loaders {

  Loaders(
      BatchLoaderRegistry loaders,
      UnitReader units,
      CategoryReader categories,
      ProblemLedger ledger) {
    loaders
        .<UnitCode, Unit>forName("unitByCode")
        .registerMappedBatchLoader((codes, _) -> units.byCodes(codes).collectMap(Unit::code));
    loaders
        .<CategoryCode, Category>forName("categoryByCode")
        .registerMappedBatchLoader(
            (codes, _) -> categories.byCodes(codes).collectMap(Category::code));
    loaders
        .<String, Hand>forName("viewerHand")
        .registerMappedBatchLoader((keys, environment) -> {
          GraphQLContext context = Objects.requireNonNull(environment.getContext());
          Mono<Hand> hand = ledger.hand(context.getOrDefault(Caller.KEY, Actor.anonymous()));
          return hand.map(
              viewer -> keys.stream().collect(Collectors.toMap(Function.identity(), _ -> viewer)));
        });
  }
}
