package io.sunboard.unit.graphql;

import io.sunboard.platform.error.UserError;
import io.sunboard.platform.graphql.Payloads;
import io.sunboard.shared.Actor;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.Unit;
import io.sunboard.unit.app.Supervision;
import io.sunboard.unit.app.SupervisionStore;
import io.sunboard.unit.app.UnitReader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Who supervises whom. */
@Controller
class SupervisionController {

  record AssignSupervisionInput(String unit, @Nullable String territory) {}

  record AssignSupervisionPayload(@Nullable Unit unit, List<UserError> userErrors) {}

  private final Supervision supervision;
  private final SupervisionStore store;
  private final UnitReader units;
  private final Payloads payloads;

  SupervisionController(
      Supervision supervision, SupervisionStore store, UnitReader units, Payloads payloads) {
    this.supervision = supervision;
    this.store = store;
    this.units = units;
    this.payloads = payloads;
  }

  @BatchMapping
  Mono<Map<Unit, Unit>> supervises(List<Unit> of) {
    return store
        .territories(of.stream().map(Unit::code).toList())
        .flatMap(territories ->
            units
                .byCodes(territories.values())
                .collectMap(Unit::code)
                .map(found -> joined(of, territories, found)));
  }

  private static Map<Unit, Unit> joined(
      List<Unit> of, Map<UnitCode, UnitCode> territories, Map<UnitCode, Unit> found) {
    Map<Unit, Unit> supervised = new HashMap<>();
    for (Unit unit : of) {
      Unit territory = found.get(territories.get(unit.code()));
      if (territory != null) {
        supervised.put(unit, territory);
      }
    }
    return supervised;
  }

  @MutationMapping
  Mono<AssignSupervisionPayload> assignSupervision(
      @Argument AssignSupervisionInput input, Actor actor, Locale locale) {
    return supervision
        .assign(input.unit(), input.territory(), actor)
        .map(decision -> payloads.of(decision, locale, AssignSupervisionPayload::new));
  }
}
