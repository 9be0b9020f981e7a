package io.sunboard.exposure.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import io.sunboard.category.Category;
import io.sunboard.category.CategoryCode;
import io.sunboard.category.app.CategoryReader;
import io.sunboard.exposure.Exposure;
import io.sunboard.exposure.ExposureContent;
import io.sunboard.exposure.PublicEvent;
import io.sunboard.exposure.Standing;
import io.sunboard.exposure.app.ExposureReader;
import io.sunboard.platform.Caller;
import io.sunboard.platform.graphql.Fields;
import io.sunboard.shared.Actor;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.Unit;
import io.sunboard.unit.app.UnitReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Fields of exposures; units and categories by one statement each for a level of a query. */
@Component
class ExposureFields implements RuntimeWiringConfigurer {

  private static final String UNITS = "exposureUnits";
  private static final String CATEGORIES = "exposureCategories";

  private record Deferral(Object kind, Object promisedOn) {}

  private record Withdrawal(Instant at, String reason) {}

  record Ticket(String number, String colour) {}

  private final Clock clock;

  ExposureFields(
      Clock clock, BatchLoaderRegistry loaders, UnitReader units, CategoryReader categories) {
    this.clock = clock;
    loaders
        .<UnitCode, Unit>forName(UNITS)
        .registerMappedBatchLoader((codes, _) -> units.byCodes(codes).collectMap(Unit::code));
    loaders
        .<CategoryCode, Category>forName(CATEGORIES)
        .registerMappedBatchLoader(
            (codes, _) -> categories.byCodes(codes).collectMap(Category::code));
  }

  @Override
  public void configure(RuntimeWiring.Builder wiring) {
    wiring.type("Exposure", this::exposure);
    wiring.type(
        "ExposureDraft",
        type ->
            type.dataFetcher("location", Fields.of(ExposureContent.class, ExposureContent::place)));
    wiring.type(
        "ExposedSupervision",
        type -> type.dataFetcher("office", unit(Standing.Listing.class, Standing.Listing::office)));
    wiring.type("ExposureEvent", ExposureFields::event);
  }

  private TypeRuntimeWiring.Builder exposure(TypeRuntimeWiring.Builder type) {
    Map.<String, Function<ExposureContent, @Nullable Object>>of(
            "title", ExposureContent::title,
            "text", ExposureContent::text,
            "address", ExposureContent::address,
            "location", ExposureContent::place)
        .forEach(
            (field, value) -> type.dataFetcher(field, ofContent(content -> value.apply(content))));
    Map.<String, Function<Standing, @Nullable Object>>of(
            "outcome", Standing::outcome,
            "colour", Standing::colour,
            "dueAt", Standing::dueAt,
            "deferral", ExposureFields::deferral,
            "closedAt", Standing::closedAt,
            "listedSupervision", Standing::listing)
        .forEach((field, value) ->
            type.dataFetcher(field, ofStanding(standing -> value.apply(standing))));
    return type.dataFetcher("id", Fields.id(Exposure.class, Exposure::number))
        .dataFetcher("status", Fields.of(Exposure.class, Exposure::status))
        .dataFetcher(
            "extensions",
            Fields.of(Exposure.class, e -> e.withdrawn() ? 0 : e.standing().extensions()))
        .dataFetcher("overdue", Fields.of(Exposure.class, this::overdue))
        .dataFetcher("secondsLeft", Fields.of(Exposure.class, this::secondsLeft))
        .dataFetcher(
            "reportedAt", Fields.of(Exposure.class, e -> e.withdrawn() ? null : e.reportedAt()))
        .dataFetcher("withdrawal", Fields.of(Exposure.class, ExposureFields::withdrawal))
        .dataFetcher("unit", unit(Exposure.class, e -> e.withdrawn() ? null : e.standing().unit()))
        .dataFetcher(
            "category", Fields.loaded(Exposure.class, CATEGORIES, ExposureFields::category))
        .dataFetcher("photos", Fields.of(Exposure.class, ExposureParts::released))
        .dataFetcher(
            "viewerCanApprove",
            may((e, viewer) -> e.draft() != null && !e.drafters().contains(viewer.id())))
        .dataFetcher("viewerCanWithdraw", may((e, _) -> !e.withdrawn()));
  }

  private static DataFetcher<Object> ofContent(Function<ExposureContent, @Nullable Object> value) {
    return Fields.of(
        Exposure.class,
        exposure -> {
          ExposureContent content = exposure.content();
          return content == null ? null : value.apply(content);
        });
  }

  private static DataFetcher<Object> ofStanding(Function<Standing, @Nullable Object> value) {
    return Fields.of(
        Exposure.class, exposure -> exposure.withdrawn() ? null : value.apply(exposure.standing()));
  }

  private Instant now(Exposure exposure) {
    return Objects.requireNonNullElseGet(exposure.asOf(), clock::instant);
  }

  private boolean overdue(Exposure exposure) {
    return !exposure.withdrawn() && exposure.standing().overdue(now(exposure));
  }

  private @Nullable Object secondsLeft(Exposure exposure) {
    Standing standing = exposure.standing();
    Instant due = standing.dueAt();
    return exposure.withdrawn() || !standing.running() || due == null
        ? null
        : (double) Duration.between(now(exposure), due).toSeconds();
  }

  private static @Nullable Object deferral(Standing standing) {
    var kind = standing.deferral();
    var day = standing.promisedOn();
    return kind == null || day == null ? null : new Deferral(kind, day);
  }

  private static @Nullable Object withdrawal(Exposure exposure) {
    Instant at = exposure.withdrawnAt();
    String reason = exposure.reason();
    return at == null || reason == null ? null : new Withdrawal(at, reason);
  }

  private static TypeRuntimeWiring.Builder event(TypeRuntimeWiring.Builder type) {
    type.dataFetcher("unit", unit(ExposureReader.Event.class, e -> e.event().unit()))
        .dataFetcher("ticket", Fields.of(ExposureReader.Event.class, e -> ticket(e.event())));
    Map.<String, Function<PublicEvent, @Nullable Object>>of(
            "at", PublicEvent::at,
            "event", PublicEvent::kind,
            "text", PublicEvent::text,
            "dueAt", PublicEvent::dueAt)
        .forEach((field, value) ->
            type.dataFetcher(
                field, Fields.of(ExposureReader.Event.class, each -> value.apply(each.event()))));
    return type;
  }

  static @Nullable Ticket ticket(PublicEvent event) {
    String number = event.ticketNumber();
    String colour = event.ticketColour();
    return number == null || colour == null ? null : new Ticket(number, colour);
  }

  private static <S> DataFetcher<Object> unit(Class<S> type, Function<S, @Nullable String> code) {
    return Fields.loaded(
        type,
        UNITS,
        source -> {
          String unit = code.apply(source);
          return unit == null ? null : new UnitCode(unit);
        });
  }

  private static @Nullable CategoryCode category(Exposure exposure) {
    return exposure.withdrawn() ? null : new CategoryCode(exposure.category());
  }

  private static DataFetcher<Boolean> may(BiPredicate<Exposure, Actor> step) {
    return environment -> {
      Actor viewer = environment.getGraphQlContext().getOrDefault(Caller.KEY, Actor.anonymous());
      Exposure exposure = Objects.requireNonNull(environment.<Exposure>getSource());
      return viewer.has(StaffRole.PUBLISHER) && step.test(exposure, viewer);
    };
  }
}
