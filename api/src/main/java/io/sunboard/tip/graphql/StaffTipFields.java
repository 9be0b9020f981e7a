package io.sunboard.tip.graphql;

import graphql.GraphQLContext;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import io.sunboard.category.Category;
import io.sunboard.category.CategoryCode;
import io.sunboard.category.app.CategoryReader;
import io.sunboard.media.PhotoVariant;
import io.sunboard.media.app.PhotoAddresses;
import io.sunboard.platform.Caller;
import io.sunboard.platform.graphql.Fields;
import io.sunboard.platform.relay.GlobalId;
import io.sunboard.problem.Hand;
import io.sunboard.problem.app.ProblemLedger;
import io.sunboard.shared.Actor;
import io.sunboard.shared.UnitCode;
import io.sunboard.tip.StaffReach;
import io.sunboard.tip.Tip;
import io.sunboard.tip.TipPlace;
import io.sunboard.tip.TipState;
import io.sunboard.tip.TipStep;
import io.sunboard.tip.app.StaffTip;
import io.sunboard.tip.app.StaffTips;
import io.sunboard.unit.Unit;
import io.sunboard.unit.app.UnitReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Fields of tips that are read off the tip; units, categories and the viewer by one statement. */
@Component
class StaffTipFields implements RuntimeWiringConfigurer {

  private static final String UNITS = "tipReportUnits";
  private static final String CATEGORIES = "tipReportCategories";
  private static final String HAND = "tipHand";

  private record Photo(UUID id, String url, String thumb) {}

  private record Point(@Nullable Double latitude, @Nullable Double longitude) {}

  private final PhotoAddresses addresses;

  StaffTipFields(
      PhotoAddresses addresses,
      UnitReader units,
      CategoryReader categories,
      ProblemLedger ledger,
      BatchLoaderRegistry loaders) {
    this.addresses = addresses;
    loaders
        .<UnitCode, Unit>forName(UNITS)
        .registerMappedBatchLoader((codes, _) -> units.byCodes(codes).collectMap(Unit::code));
    loaders
        .<CategoryCode, Category>forName(CATEGORIES)
        .registerMappedBatchLoader(
            (codes, _) -> categories.byCodes(codes).collectMap(Category::code));
    loaders
        .<String, Hand>forName(HAND)
        .registerMappedBatchLoader((keys, environment) -> {
          GraphQLContext context = Objects.requireNonNull(environment.getContext());
          Mono<Hand> hand = ledger.hand(context.getOrDefault(Caller.KEY, Actor.anonymous()));
          return hand.map(
              viewer -> keys.stream().collect(Collectors.toMap(Function.identity(), _ -> viewer)));
        });
  }

  @Override
  public void configure(RuntimeWiring.Builder wiring) {
    wiring.type("TipReport", this::report);
    wiring.type("TipReportEvent", this::event);
  }

  private TypeRuntimeWiring.Builder report(TypeRuntimeWiring.Builder type) {
    Map.<String, Function<Tip, @Nullable Object>>ofEntries(
            Map.entry("id", tip -> GlobalId.of("TipReport", tip.id())),
            Map.entry("number", tip -> tip.sent().number()),
            Map.entry("revision", Tip::revision),
            Map.entry("state", Tip::state),
            Map.entry("text", tip -> tip.sent().text()),
            Map.entry("photos", tip -> photos(tip.sent().photos())),
            Map.entry("address", tip -> tip.sent().place().address()),
            Map.entry("location", tip -> point(tip.sent().place())),
            Map.entry("language", tip -> tip.sent().language()),
            Map.entry("receivedAt", tip -> tip.sent().receivedAt()),
            Map.entry("answeredAt", tip -> tip.handling().answeredAt()),
            Map.entry("unanswered", Tip::unanswered),
            Map.entry("waitingMessages", tip -> tip.handling().waiting()),
            Map.entry("kept", Tip::kept),
            Map.entry("contest", Tip::contest),
            Map.entry("rating", Tip::rating),
            Map.entry("claimsReward", tip -> tip.sent().claim()))
        .forEach((field, value) ->
            type.dataFetcher(field, Fields.of(StaffTip.class, found -> value.apply(found.tip()))));
    return type.dataFetcher(
            "category",
            Fields.loaded(
                StaffTip.class,
                CATEGORIES,
                found -> CategoryCode.parse(found.tip().sent().category()).orElse(null)))
        .dataFetcher("office", unit(StaffTip.class, found -> found.tip().handling().office()))
        .dataFetcher("offeredTo", unit(StaffTip.class, found -> found.tip().handling().offeredTo()))
        .dataFetcher(
            "mine",
            environment -> {
              String owner = source(environment).tip().handling().owner();
              return owner != null && owner.equals(viewer(environment).subject());
            })
        .dataFetcher("viewerCanTriage", may(StaffTipFields::triageable, TipStep.DECLINE))
        .dataFetcher("viewerCanAssign", may(_ -> true, TipStep.ASSIGN))
        .dataFetcher(
            "viewerCanSignFor", may(tip -> tip.handling().offeredTo() != null, TipStep.SIGN_FOR))
        .dataFetcher("viewerCanReply", may(_ -> true, TipStep.REPLY))
        .dataFetcher("viewerCanMerge", may(StaffTipFields::mergeable, TipStep.MERGE))
        .dataFetcher(
            "viewerCanDecideContest", may(tip -> tip.contest() != null, TipStep.DECIDE_CONTEST))
        .dataFetcher(
            "viewerCanProposeReward",
            may(tip -> tip.sent().claim() && tip.state() == TipState.ACCEPTED, TipStep.REPLY));
  }

  private static boolean triageable(Tip tip) {
    return tip.kept() && tip.mergedInto() == null && tip.state() != TipState.ACCEPTED;
  }

  private static boolean mergeable(Tip tip) {
    return tip.kept() && tip.mergedInto() == null && TipStep.MERGE.possibleIn(tip.state());
  }

  private TypeRuntimeWiring.Builder event(TypeRuntimeWiring.Builder type) {
    Class<StaffTips.Entry> of = StaffTips.Entry.class;
    return type.dataFetcher("number", Fields.of(of, e -> e.entry().number()))
        .dataFetcher("event", Fields.of(of, e -> StaffTipTexts.kind(e.entry().event())))
        .dataFetcher("at", Fields.of(of, e -> e.entry().at()))
        .dataFetcher("role", Fields.of(of, e -> e.entry().role()))
        .dataFetcher("account", Fields.of(of, e -> e.entry().account()))
        .dataFetcher("unit", unit(of, e -> e.entry().unit()))
        .dataFetcher("text", Fields.of(of, e -> StaffTipTexts.text(e.entry().event())))
        .dataFetcher("to", unit(of, e -> StaffTipTexts.to(e.entry().event())))
        .dataFetcher("reference", Fields.of(of, e -> StaffTipTexts.reference(e.entry().event())))
        .dataFetcher("internal", Fields.of(of, e -> StaffTipTexts.internal(e.entry().event())))
        .dataFetcher("photos", Fields.of(of, e -> photos(StaffTipTexts.photos(e.entry().event()))));
  }

  private List<Photo> photos(List<UUID> ids) {
    return ids.stream()
        .map(id ->
            new Photo(
                id,
                addresses.signed(id, PhotoVariant.LARGE).toString(),
                addresses.signed(id, PhotoVariant.THUMB).toString()))
        .toList();
  }

  private static @Nullable Point point(TipPlace place) {
    return place.latitude() == null ? null : new Point(place.latitude(), place.longitude());
  }

  private static <S> DataFetcher<Object> unit(Class<S> type, Function<S, @Nullable UnitCode> code) {
    return Fields.loaded(type, UNITS, code);
  }

  /** Whether the viewer may take the step now; who the viewer is costs one statement a query. */
  private static DataFetcher<Object> may(Predicate<Tip> ripe, TipStep step) {
    return environment -> {
      StaffTip found = source(environment);
      if (!ripe.test(found.tip())) {
        return false;
      }
      DataLoader<String, Hand> hands =
          Objects.requireNonNull(environment.<String, Hand>getDataLoader(HAND));
      StaffReach reach = found.reach();
      return hands.load("viewer").thenApply(viewer -> reach.objection(step, viewer) == null);
    };
  }

  private static StaffTip source(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.<StaffTip>getSource());
  }

  private static Actor viewer(DataFetchingEnvironment environment) {
    return environment.getGraphQlContext().getOrDefault(Caller.KEY, Actor.anonymous());
  }
}
