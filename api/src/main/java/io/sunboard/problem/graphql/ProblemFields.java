package io.sunboard.problem.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import io.sunboard.category.CategoryCode;
import io.sunboard.platform.Caller;
import io.sunboard.platform.graphql.Fields;
import io.sunboard.problem.DueClock;
import io.sunboard.problem.Hand;
import io.sunboard.problem.Place;
import io.sunboard.problem.Problem;
import io.sunboard.problem.ProblemOnFile;
import io.sunboard.problem.ProblemSource;
import io.sunboard.problem.ProblemStep;
import io.sunboard.problem.Run;
import io.sunboard.problem.Stage;
import io.sunboard.problem.Sweep;
import io.sunboard.problem.app.ProblemReader;
import io.sunboard.shared.Actor;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.Unit;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/**
 * Fields of problems: most are read off the problem, units and categories by one statement each.
 */
@Component
class ProblemFields implements RuntimeWiringConfigurer {

  private final Clock clock;
  private final ZoneId zone;

  ProblemFields(Clock clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public void configure(RuntimeWiring.Builder wiring) {
    wiring.type("Problem", this::problem);
    wiring.type("ProblemRun", ProblemFields::run);
    wiring.type("Sweep", ProblemFields::sweep);
    wiring.type(
        "PassedDown", type -> type.dataFetcher("unit", unit(Run.Inner.class, Run.Inner::unit)));
    wiring.type(
        "Deferral",
        type ->
            type.dataFetcher("kind", Fields.of(PutOff.class, off -> off.deferral().kind()))
                .dataFetcher("reason", Fields.of(PutOff.class, off -> off.deferral().reason()))
                .dataFetcher(
                    "interimMeasures", Fields.of(PutOff.class, off -> off.deferral().interim()))
                .dataFetcher(
                    "promisedOn", Fields.of(PutOff.class, off -> off.deferral().promisedOn()))
                .dataFetcher("approved", Fields.of(PutOff.class, PutOff::approved)));
    wiring.type(
        "ListedSupervision",
        type -> type.dataFetcher("office", unit(Problem.Listing.class, Problem.Listing::office)));
    wiring.type("ProblemEvent", ProblemFields::event);
  }

  /** A deferral, and whether it is one already. */
  record PutOff(Run.Deferral deferral, boolean approved) {}

  private TypeRuntimeWiring.Builder problem(TypeRuntimeWiring.Builder type) {
    type.dataFetcher("id", id());
    Map.<String, Function<Problem, @Nullable Object>>ofEntries(
            Map.entry("number", Problem::number),
            Map.entry("revision", Problem::revision),
            Map.entry("state", Problem::state),
            Map.entry("sample", p -> p.file().sample()),
            Map.entry("title", p -> p.file().title()),
            Map.entry("description", p -> p.file().description()),
            Map.entry("address", p -> p.file().place().address()),
            Map.entry("location", p -> point(p.file().place())),
            Map.entry("filedAt", p -> p.file().filedAt()),
            Map.entry("run", Problem::run),
            Map.entry("overdue", this::overdue),
            Map.entry(
                "submittedAt", p -> p.stage() instanceof Stage.Awaiting a ? a.submittedAt() : null),
            Map.entry("inTime", ProblemFields::inTime),
            Map.entry("outcome", p -> p.stage() instanceof Stage.Closed c ? c.outcome() : null),
            Map.entry("closedAt", p -> p.stage() instanceof Stage.Closed c ? c.at() : null),
            Map.entry("forced", p -> p.stage() instanceof Stage.Closed c && c.forced()),
            Map.entry(
                "dismissedReason",
                p -> p.stage() instanceof Stage.Dismissed(String reason) ? reason : null),
            Map.entry("mergedInto", p -> p.stage() instanceof Stage.Merged(_, String n) ? n : null),
            Map.entry("returns", p -> p.tally().returns()),
            Map.entry("reworks", p -> p.tally().reworks()),
            Map.entry("extended", p -> p.tally().extended()),
            Map.entry("reopened", p -> p.tally().reopened()),
            Map.entry("deferral", ProblemFields::putOff),
            Map.entry("sweep", Problem::sweep),
            Map.entry("listedSupervision", Problem::listing))
        .forEach((field, value) ->
            type.dataFetcher(
                field, Fields.of(ProblemOnFile.class, found -> value.apply(found.problem()))));
    type.dataFetcher(
            "category",
            Fields.loaded(ProblemOnFile.class, "categoryByCode", ProblemFields::category))
        .dataFetcher("territory", unit(ProblemOnFile.class, p -> p.problem().file().territory()))
        .dataFetcher("lead", unit(ProblemOnFile.class, p -> lead(p.problem())))
        .dataFetcher("assisting", assisting())
        .dataFetcher(
            "source",
            toReader((problem, roles) -> {
              ProblemSource source = problem.file().source();
              return source.toldTo(roles) ? source : null;
            }))
        .dataFetcher("reportedAt", toReader(this::reportedAt));
    Arrays.stream(ProblemStep.values())
        .filter(step -> step.role() != null)
        .forEach(step -> type.dataFetcher("viewerCan" + camel(step.name()), may(step)));
    return type;
  }

  /** What depends on who reads, by the roles that the token says. */
  private static DataFetcher<Object> toReader(
      BiFunction<Problem, Set<StaffRole>, @Nullable Object> value) {
    return environment -> {
      Actor viewer = environment.getGraphQlContext().getOrDefault(Caller.KEY, Actor.anonymous());
      return value.apply(source(environment.getSource()).problem(), viewer.roles());
    };
  }

  /** The exact time could tell who was there, and a rounded one that a citizen was. */
  private Instant reportedAt(Problem problem, Set<StaffRole> roles) {
    Instant at = problem.file().reportedAt();
    return ProblemSource.allToldTo(roles)
        ? at
        : at.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
  }

  private static DataFetcher<Object> id() {
    return Fields.of(
        ProblemOnFile.class,
        found -> io.sunboard.platform.relay.GlobalId.of("Problem", found.problem().id()));
  }

  private static TypeRuntimeWiring.Builder run(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("dueAt", Fields.of(Run.class, run -> run.clock().dueAt()))
        .dataFetcher("provisional", Fields.of(Run.class, run -> run.clock().provisional()))
        .dataFetcher(
            "stopped", Fields.of(Run.class, run -> run.clock() instanceof DueClock.Stopped))
        .dataFetcher(
            "secondsLeft",
            Fields.of(
                Run.class,
                run ->
                    run.clock() instanceof DueClock.Stopped stopped
                        ? (Object) (double) stopped.left().toSeconds()
                        : null))
        .dataFetcher("final", Fields.of(Run.class, Run::isFinal))
        .dataFetcher(
            "extension",
            Fields.of(
                Run.class,
                run ->
                    switch (run.extension()) {
                      case Run.Extension.None _ -> null;
                      case Run.Extension.Asked _ -> "ASKED";
                      case Run.Extension.Granted _ -> "GRANTED";
                      case Run.Extension.Refused _ -> "REFUSED";
                    }))
        .dataFetcher(
            "extensionAsked",
            Fields.of(
                Run.class,
                run -> run.extension() instanceof Run.Extension.Asked asked ? asked.by() : null))
        .dataFetcher("passedDown", Fields.of(Run.class, Run::inner));
  }

  private static TypeRuntimeWiring.Builder sweep(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("demand", Fields.of(Sweep.class, Sweep::demand))
        .dataFetcher(
            "lookedAt",
            Fields.of(Sweep.class, s -> s.report() == null ? null : s.report().lookedAt()))
        .dataFetcher(
            "putRight",
            Fields.of(Sweep.class, s -> s.report() == null ? null : s.report().putRight()));
  }

  private static TypeRuntimeWiring.Builder event(TypeRuntimeWiring.Builder type) {
    Class<ProblemReader.Event> of = ProblemReader.Event.class;
    return type.dataFetcher("number", Fields.of(of, e -> e.happened().number()))
        .dataFetcher("event", Fields.of(of, e -> constant(e.happened().event().type())))
        .dataFetcher("at", Fields.of(of, e -> e.happened().happenedAt()))
        .dataFetcher("recordedAt", Fields.of(of, e -> e.happened().recordedAt()))
        .dataFetcher("role", Fields.of(of, e -> e.happened().role()))
        .dataFetcher("account", Fields.of(of, e -> e.happened().actor()))
        .dataFetcher("text", Fields.of(of, e -> EventTexts.text(e.happened().event())))
        .dataFetcher("dueAt", Fields.of(of, e -> EventTexts.dueAt(e.happened().event())))
        .dataFetcher("unit", unit(of, e -> e.happened().unit()))
        .dataFetcher("to", unit(of, e -> EventTexts.to(e.happened().event())));
  }

  /** A unit by its code; all units that one level of a query names come by one statement. */
  private static <S> DataFetcher<Object> unit(Class<S> type, Function<S, @Nullable UnitCode> code) {
    return Fields.loaded(type, "unitByCode", code);
  }

  private static DataFetcher<Object> assisting() {
    return environment -> {
      Run run = source(environment.getSource()).problem().run();
      DataLoader<UnitCode, Unit> units =
          Objects.requireNonNull(environment.<UnitCode, Unit>getDataLoader("unitByCode"));
      return run == null || run.assisting().isEmpty() ? List.of() : units.loadMany(run.assisting());
    };
  }

  private static CategoryCode category(ProblemOnFile found) {
    return new CategoryCode(found.problem().file().category());
  }

  /** Whether the viewer may take the step now; who the viewer is costs one statement a query. */
  private DataFetcher<Object> may(ProblemStep step) {
    return environment -> {
      ProblemOnFile found = source(environment.getSource());
      if (!found.problem().ripeFor(step, clock.instant())) {
        return false;
      }
      DataLoader<String, Hand> hands =
          Objects.requireNonNull(environment.<String, Hand>getDataLoader("viewerHand"));
      CompletableFuture<Hand> hand = hands.load("viewer");
      return hand.thenApply(viewer -> found.parties().objection(step, viewer) == null);
    };
  }

  private static ProblemOnFile source(@Nullable Object source) {
    return (ProblemOnFile) Objects.requireNonNull(source);
  }

  private boolean overdue(Problem problem) {
    Run run = problem.run();
    return problem.state().inHand()
        && run != null
        && run.clock() instanceof DueClock.Running running
        && running.dueAt().isBefore(clock.instant());
  }

  private static @Nullable Object inTime(Problem problem) {
    return switch (problem.stage()) {
      case Stage.Awaiting awaiting -> awaiting.inTime();
      case Stage.Closed closed -> closed.inTime();
      default -> null;
    };
  }

  private static @Nullable Object putOff(Problem problem) {
    if (problem.stage() instanceof Stage.Deferred(_, Run.Deferral deferral, _)) {
      return new PutOff(deferral, true);
    }
    Run run = problem.run();
    return run == null || run.asked() == null ? null : new PutOff(run.asked(), false);
  }

  private static @Nullable UnitCode lead(Problem problem) {
    Run run = problem.run();
    return run == null ? null : run.lead();
  }

  private static @Nullable Object point(Place place) {
    return place.latitude() == null ? null : place;
  }

  /** {@code VerificationPassed} as {@code VERIFICATION_PASSED}. */
  private static String constant(String type) {
    return type.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }

  /** {@code PASS_DOWN} as {@code PassDown}. */
  private static String camel(String constant) {
    return Arrays.stream(constant.split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }
}
