package io.sunboard.tip.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import io.sunboard.category.Category;
import io.sunboard.category.CategoryCode;
import io.sunboard.category.app.CategoryReader;
import io.sunboard.platform.graphql.Fields;
import io.sunboard.shared.UnitCode;
import io.sunboard.tip.Tip;
import io.sunboard.tip.TipEvent;
import io.sunboard.tip.TipNews;
import io.sunboard.tip.TipRules;
import io.sunboard.tip.app.TipReader;
import io.sunboard.tip.app.TipSettings;
import io.sunboard.unit.Unit;
import io.sunboard.unit.app.UnitReader;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Fields of tips; units and categories by one statement each for a level of a query. */
@Component
class TipFields implements RuntimeWiringConfigurer {

  private static final String UNITS = "tipUnits";
  private static final String CATEGORIES = "tipCategories";

  private final TipRules rules;
  private final Clock clock;

  TipFields(
      TipSettings settings,
      Clock clock,
      BatchLoaderRegistry loaders,
      UnitReader units,
      CategoryReader categories) {
    this.rules = settings.rules();
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
    wiring.type("Tip", this::tip);
    wiring.type("TipEvent", TipFields::event);
    wiring.type("TipMessage", TipFields::message);
  }

  private TypeRuntimeWiring.Builder tip(TypeRuntimeWiring.Builder type) {
    Map.<String, Function<Tip, @Nullable Object>>of(
            "status", Tip::state,
            "receivedAt", tip -> tip.sent().receivedAt(),
            "text", tip -> tip.sent().text(),
            "address", tip -> tip.sent().place().address(),
            "photoCount", tip -> tip.sent().photos().size(),
            "problemStatus", Tip::problemState,
            "satisfaction", Tip::rating,
            "viewerCanContest", tip -> tip.contestable(clock.instant(), rules.contestWindow()),
            "contestableUntil", this::contestableUntil,
            "viewerCanRate", tip -> tip.rateable(clock.instant(), rules.contestWindow()))
        .forEach((field, value) ->
            type.dataFetcher(field, Fields.of(Tip.class, tip -> value.apply(tip))));
    return type.dataFetcher("office", unit(Tip.class, tip -> tip.handling().office()))
        .dataFetcher(
            "category",
            Fields.loaded(Tip.class, CATEGORIES, tip -> new CategoryCode(tip.sent().category())));
  }

  private @Nullable Instant contestableUntil(Tip tip) {
    Instant settled = tip.settledAt();
    return settled != null && tip.contestable(clock.instant(), rules.contestWindow())
        ? settled.plus(rules.contestWindow())
        : null;
  }

  private static TypeRuntimeWiring.Builder event(TypeRuntimeWiring.Builder type) {
    Map.<String, Function<TipNews, @Nullable Object>>of(
            "at", TipNews::at,
            "event", TipNews::kind,
            "text", TipNews::text,
            "dueAt", TipNews::dueAt,
            "outcome", TipNews::outcome)
        .forEach((field, value) ->
            type.dataFetcher(
                field, Fields.of(TipReader.Event.class, each -> value.apply(news(each)))));
    return type.dataFetcher("unit", unit(TipReader.Event.class, each -> news(each).unit()));
  }

  /** The reader leaves out what is not told. */
  private static TipNews news(TipReader.Event event) {
    return TipNews.of(event.entry()).orElseThrow();
  }

  private static TypeRuntimeWiring.Builder message(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("at", Fields.of(TipReader.Event.class, each -> each.entry().at()))
        .dataFetcher(
            "from", Fields.of(TipReader.Event.class, each -> office(each) ? "OFFICE" : "CITIZEN"))
        .dataFetcher("text", Fields.of(TipReader.Event.class, each -> news(each).text()))
        .dataFetcher("photoCount", Fields.of(TipReader.Event.class, each -> photos(each).size()))
        .dataFetcher(
            "unit", unit(TipReader.Event.class, each -> office(each) ? each.entry().unit() : null));
  }

  private static boolean office(TipReader.Event each) {
    return each.entry().event() instanceof TipEvent.Replied;
  }

  private static List<?> photos(TipReader.Event each) {
    return each.entry().event() instanceof TipEvent.NoteAdded note ? note.photos() : List.of();
  }

  private static <S> DataFetcher<Object> unit(Class<S> type, Function<S, @Nullable UnitCode> code) {
    return Fields.loaded(type, UNITS, code);
  }
}
