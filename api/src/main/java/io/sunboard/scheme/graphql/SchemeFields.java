package io.sunboard.scheme.graphql;

import graphql.schema.idl.RuntimeWiring;
import io.sunboard.platform.graphql.Fields;
import io.sunboard.scheme.Scheme;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Fields of schemes that are read off the scheme at once. */
@Component
class SchemeFields implements RuntimeWiringConfigurer {

  @Override
  public void configure(RuntimeWiring.Builder wiring) {
    wiring.type(
        "Scheme",
        type ->
            type.dataFetcher("id", Fields.id(Scheme.class, Scheme::id))
                .dataFetcher("name", Fields.text(Scheme.class, Scheme::name))
                .dataFetcher(
                    "inForceFrom",
                    Fields.of(Scheme.class, scheme -> scheme.inForceFrom().toString())));
    wiring.type(
        "SchemeChannel",
        type -> type.dataFetcher("name", Fields.text(Scheme.Channel.class, Scheme.Channel::name)));
    wiring.type(
        "ChannelPart",
        type -> type.dataFetcher("name", Fields.text(Scheme.Part.class, Scheme.Part::name)));
    wiring.type(
        "RankingGroup",
        type -> type.dataFetcher("name", Fields.text(Scheme.Group.class, Scheme.Group::name)));
    wiring.type(
        "IncentiveRule",
        type ->
            type.dataFetcher("text", Fields.text(Scheme.Incentive.class, Scheme.Incentive::text)));
  }
}
