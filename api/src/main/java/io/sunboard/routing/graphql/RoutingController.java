package io.sunboard.routing.graphql;

import io.sunboard.platform.error.UserError;
import io.sunboard.platform.graphql.Payloads;
import io.sunboard.routing.RoutingRule;
import io.sunboard.routing.app.DryRun;
import io.sunboard.routing.app.RoutingBook;
import io.sunboard.routing.app.RoutingStore;
import io.sunboard.routing.app.SetRoutingRules;
import io.sunboard.shared.Actor;
import io.sunboard.shared.StaffRole;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Setting, reading and trying the routing rules. */
@Controller
class RoutingController {

  record SetRoutingRulesInput(String document, String reason, int expectedVersion) {}

  record SetRoutingRulesPayload(RoutingStore.@Nullable Version rules, List<UserError> userErrors) {}

  record RoutingDryRunInput(@Nullable String document, Instant from, Instant to) {}

  record RoutingDryRunPayload(DryRun.@Nullable Outcome run, List<UserError> userErrors) {}

  private final RoutingBook book;
  private final SetRoutingRules set;
  private final DryRun dryRun;
  private final Payloads payloads;

  RoutingController(RoutingBook book, SetRoutingRules set, DryRun dryRun, Payloads payloads) {
    this.book = book;
    this.set = set;
    this.dryRun = dryRun;
    this.payloads = payloads;
  }

  @QueryMapping
  Mono<RoutingStore.Version> routingRules(@Argument @Nullable Integer version, Actor actor) {
    if (!actor.admin()) {
      actor.requireAny(StaffRole.SUPERVISOR, StaffRole.LEADER);
    }
    return book.version(version);
  }

  @SchemaMapping(typeName = "RoutingRules")
  Mono<List<RoutingRule>> rules(RoutingStore.Version version) {
    return book.rulesOf(version).map(rules -> rules.rules());
  }

  @QueryMapping
  Mono<RoutingDryRunPayload> routingDryRun(
      @Argument RoutingDryRunInput input, Actor actor, Locale locale) {
    return dryRun
        .run(input.document(), input.from(), input.to(), actor)
        .map(decision -> payloads.of(decision, locale, RoutingDryRunPayload::new));
  }

  @MutationMapping
  Mono<SetRoutingRulesPayload> setRoutingRules(
      @Argument SetRoutingRulesInput input, Actor actor, Locale locale) {
    return set.set(input.document(), input.reason(), input.expectedVersion(), actor)
        .map(decision -> payloads.of(decision, locale, SetRoutingRulesPayload::new));
  }
}
