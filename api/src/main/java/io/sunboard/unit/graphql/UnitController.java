package io.sunboard.unit.graphql;

import io.sunboard.platform.Viewer;
import io.sunboard.platform.error.UserError;
import io.sunboard.platform.graphql.PagedBatch;
import io.sunboard.platform.graphql.Payloads;
import io.sunboard.platform.relay.Connection;
import io.sunboard.platform.relay.Cursor;
import io.sunboard.platform.relay.PageRequest;
import io.sunboard.shared.Actor;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.Unit;
import io.sunboard.unit.UnitPlan;
import io.sunboard.unit.app.UnitCommands;
import io.sunboard.unit.app.UnitReader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Units for everybody to read and for administrators to set up. */
@Controller
class UnitController {

  record UpsertUnitInput(
      String code,
      String name,
      @Nullable String nameEn,
      String tier,
      @Nullable String parent,
      @Nullable Integer expectedRevision) {}

  record RetireUnitInput(
      String code, String reason, @Nullable List<String> successors, int expectedRevision) {}

  record UnitPayload(@Nullable Unit unit, List<UserError> userErrors) {}

  private static final String CHILDREN = "unitChildren";

  private final UnitReader units;
  private final UnitCommands commands;
  private final Payloads payloads;

  UnitController(
      UnitReader units, UnitCommands commands, Payloads payloads, BatchLoaderRegistry loaders) {
    this.units = units;
    this.commands = commands;
    this.payloads = payloads;
    loaders
        .<PagedBatch.Key<UnitCode>, Connection<Unit>>forName(CHILDREN)
        .registerMappedBatchLoader((keys, _) ->
            PagedBatch.load(
                keys,
                (parents, page, _) -> units.children(parents, page.key(0), page.size()),
                unit -> Objects.requireNonNull(unit.parent()),
                unit -> Cursor.of(unit.code())));
  }

  @QueryMapping
  Mono<Connection<Unit>> units(
      @Argument UnitReader.@Nullable Filter filter,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after) {
    PageRequest page = PageRequest.of(first, after, 1);
    return units
        .page(filter == null ? UnitReader.Filter.ALL : filter, page.key(0), page.size())
        .map(found -> Connection.of(found, unit -> Cursor.of(unit.path())));
  }

  @QueryMapping
  Mono<Unit> unit(@Argument String code) {
    return Mono.justOrEmpty(UnitCode.parse(code)).flatMap(units::byCode);
  }

  @SchemaMapping
  CompletableFuture<Connection<Unit>> children(
      Unit unit,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataLoader<PagedBatch.Key<UnitCode>, Connection<Unit>> unitChildren) {
    return unitChildren.load(
        new PagedBatch.Key<>(unit.code(), PageRequest.of(first, after, 1), null));
  }

  @BatchMapping
  Mono<Map<Unit, Unit>> parent(List<Unit> of) {
    return units
        .byCodes(of.stream().map(Unit::parent).filter(Objects::nonNull).toList())
        .collectMap(Unit::code)
        .map(parents -> {
          Map<Unit, Unit> found = new HashMap<>();
          for (Unit unit : of) {
            Unit parent = parents.get(unit.parent());
            if (parent != null) {
              found.put(unit, parent);
            }
          }
          return found;
        });
  }

  @SchemaMapping(typeName = "Viewer", field = "unit")
  Mono<Unit> unitOfViewer(Viewer viewer) {
    return Mono.justOrEmpty(viewer.unitCode()).flatMap(units::byCode);
  }

  @MutationMapping
  Mono<UnitPayload> upsertUnit(@Argument UpsertUnitInput input, Actor actor, Locale locale) {
    UnitPlan plan =
        new UnitPlan(
            input.code(),
            input.name(),
            input.nameEn(),
            input.tier(),
            input.parent(),
            input.expectedRevision());
    return commands
        .upsert(plan, actor)
        .map(decision -> payloads.of(decision, locale, UnitPayload::new));
  }

  @MutationMapping
  Mono<UnitPayload> retireUnit(@Argument RetireUnitInput input, Actor actor, Locale locale) {
    return commands
        .retire(
            input.code(),
            input.reason(),
            Objects.requireNonNullElse(input.successors(), List.of()),
            input.expectedRevision(),
            actor)
        .map(decision -> payloads.of(decision, locale, UnitPayload::new));
  }
}
