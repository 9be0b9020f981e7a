package io.sunboard.scheme.graphql;

import graphql.schema.idl.RuntimeWiring;
import io.sunboard.platform.graphql.Fields;
import io.sunboard.platform.relay.NodeClass;
import io.sunboard.scheme.ChannelRules;
import io.sunboard.scheme.Grade;
import io.sunboard.scheme.HonourRules;
import io.sunboard.scheme.Indicator;
import io.sunboard.scheme.Scheme;
import io.sunboard.shared.UnitCode;
import io.sunboard.ticket.Ladder;
import io.sunboard.ticket.LadderDocument;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
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
        "Scheme",
        type ->
            type.dataFetcher("tieBreaks", Fields.of(Scheme.class, SchemeFields::tieBreaks))
                .dataFetcher("lists", Fields.of(Scheme.class, SchemeFields::lists))
                .dataFetcher("ladder", Fields.of(Scheme.class, SchemeFields::ladder)));
    wiring.type(
        "SchemeChannel",
        type ->
            type.dataFetcher("name", Fields.text(Scheme.Channel.class, Scheme.Channel::name))
                .dataFetcher("rules", Fields.of(Scheme.Channel.class, SchemeFields::rules)));
    wiring.type(
        "Indicator",
        type -> type.dataFetcher("name", Fields.text(Indicator.class, Indicator::name)));
    wiring.type(
        "Standard",
        type ->
            type.dataFetcher(
                "name", Fields.text(Indicator.Standard.class, Indicator.Standard::name)));
    wiring.type("Grade", type -> type.dataFetcher("name", Fields.text(Grade.class, Grade::name)));
    wiring.type(
        "ChannelPart",
        type -> type.dataFetcher("name", Fields.text(Scheme.Part.class, Scheme.Part::name)));
    wiring.type(
        "RankingGroup",
        type ->
            type.dataFetcher("name", Fields.text(Scheme.Group.class, Scheme.Group::name))
                .dataFetcher(
                    "units",
                    Fields.of(
                        Scheme.Group.class,
                        group -> group.units().stream().map(UnitCode::value).toList())));
    wiring.type(
        "IncentiveRule",
        type ->
            type.dataFetcher("text", Fields.text(Scheme.Incentive.class, Scheme.Incentive::text)));
  }

  private static List<Scheme.Channel> tieBreaks(Scheme scheme) {
    return scheme.tieBreaks().stream().map(scheme::channel).flatMap(Optional::stream).toList();
  }

  private static @Nullable HonourRules lists(Scheme scheme) {
    return scheme.honours().equals(HonourRules.NONE) ? null : scheme.honours();
  }

  private static @Nullable LadderDocument ladder(Scheme scheme) {
    Ladder ladder = scheme.ladder();
    return ladder == null ? null : LadderDocument.of(ladder);
  }

  private static @Nullable ChannelRules rules(Scheme.Channel channel) {
    return channel.rules() instanceof ChannelRules.Imported ? null : channel.rules();
  }

  @Bean
  static NodeClass inspectionRules() {
    return new NodeClass(ChannelRules.Inspection.class, "InspectionRules");
  }

  @Bean
  static NodeClass crossRules() {
    return new NodeClass(ChannelRules.Cross.class, "CrossRules");
  }

  @Bean
  static NodeClass disposalRules() {
    return new NodeClass(ChannelRules.Disposal.class, "DisposalRules");
  }

  @Bean
  static NodeClass surveyRules() {
    return new NodeClass(ChannelRules.Survey.class, "SurveyRules");
  }

  @Bean
  static NodeClass attainmentRules() {
    return new NodeClass(ChannelRules.Attainment.class, "AttainmentRules");
  }
}
