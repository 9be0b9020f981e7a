package io.sunboard.unit.graphql;

import graphql.schema.idl.RuntimeWiring;
import io.sunboard.platform.graphql.Fields;
import io.sunboard.unit.Tier;
import io.sunboard.unit.Unit;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Fields of units that are read off the unit at once. */
@Component
class UnitFields implements RuntimeWiringConfigurer {

  @Override
  public void configure(RuntimeWiring.Builder wiring) {
    wiring.type(
        "Unit",
        type ->
            type.dataFetcher("id", Fields.id(Unit.class, Unit::code))
                .dataFetcher("code", Fields.of(Unit.class, unit -> unit.code().value()))
                .dataFetcher("name", Fields.text(Unit.class, Unit::name)));
    wiring.type("Tier", type -> type.dataFetcher("name", Fields.text(Tier.class, Tier::name)));
  }
}
