package io.sunboard.routing.graphql;

import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import io.sunboard.platform.graphql.Fields;
import io.sunboard.routing.RoutingRule;
import io.sunboard.routing.Suggestion;
import io.sunboard.routing.app.DryRun;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.Unit;
import io.sunboard.unit.app.UnitReader;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** The units that rules, suggestions and disagreements name, by one statement for all. */
@Component
class RoutingFields implements RuntimeWiringConfigurer {

  private static final String UNITS = "routingUnits";

  RoutingFields(BatchLoaderRegistry loaders, UnitReader units) {
    loaders
        .<UnitCode, Unit>forName(UNITS)
        .registerMappedBatchLoader((codes, _) -> units.byCodes(codes).collectMap(Unit::code));
  }

  @Override
  public void configure(RuntimeWiring.Builder wiring) {
    wiring
        .type(
            TypeRuntimeWiring.newTypeWiring("RoutingRule")
                .dataFetcher("unit", Fields.loaded(RoutingRule.class, UNITS, RoutingRule::unit)))
        .type(
            TypeRuntimeWiring.newTypeWiring("UnitSuggestion")
                .dataFetcher("unit", Fields.loaded(Suggestion.class, UNITS, Suggestion::unit)))
        .type(
            TypeRuntimeWiring.newTypeWiring("RoutingDryRun")
                .dataFetcher(
                    "disagreements", Fields.of(DryRun.Outcome.class, DryRun.Outcome::samples)))
        .type(
            TypeRuntimeWiring.newTypeWiring("RoutingDisagreement")
                .dataFetcher("tip", Fields.of(DryRun.Sample.class, DryRun.Sample::number))
                .dataFetcher(
                    "went", Fields.loaded(DryRun.Sample.class, UNITS, DryRun.Sample::went)));
  }
}
