package io.sunboard.problem.graphql;

import io.sunboard.outbox.app.Notices;
import io.sunboard.platform.graphql.PagedBatch;
import io.sunboard.platform.relay.Connection;
import io.sunboard.platform.relay.Cursor;
import io.sunboard.platform.relay.GlobalId;
import io.sunboard.platform.relay.NodeFetcher;
import io.sunboard.platform.relay.PageRequest;
import io.sunboard.problem.Hand;
import io.sunboard.problem.ProblemOnFile;
import io.sunboard.problem.ProblemSource;
import io.sunboard.problem.ProblemState;
import io.sunboard.problem.WorkQueue;
import io.sunboard.problem.app.ProblemLedger;
import io.sunboard.problem.app.ProblemReader;
import io.sunboard.shared.Actor;
import io.sunboard.shared.InvalidArgumentException;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The ledger, as far as its reader may see it. */
@Controller
class ProblemController implements NodeFetcher {

  record ProblemFilter(
      @Nullable List<ProblemState> states,
      @Nullable String unit,
      @Nullable String territory,
      @Nullable String category,
      @Nullable ProblemSource source,
      @Nullable String colour,
      @Nullable WorkQueue queue,
      @Nullable Boolean sample,
      @Nullable Instant filedFrom,
      @Nullable Instant filedBefore,
      @Nullable Instant dueFrom,
      @Nullable Instant dueBefore,
      @Nullable Boolean sweepDue) {}

  private static final String TIMELINE = "problemTimeline";

  /** Stands in a cursor for what is not due at all. */
  private static final String NEVER = "-";

  /** A burst of changes is read together. */
  private static final int BURST = 50;

  private static final Duration PAUSE = Duration.ofMillis(100);

  private final ProblemReader reader;
  private final ProblemLedger ledger;
  private final Notices notices;
  private final Clock clock;

  ProblemController(
      ProblemReader reader,
      ProblemLedger ledger,
      Notices notices,
      Clock clock,
      BatchLoaderRegistry loaders) {
    this.reader = reader;
    this.ledger = ledger;
    this.notices = notices;
    this.clock = clock;
    loaders
        .<PagedBatch.Key<UUID>, Connection<ProblemReader.Event>>forName(TIMELINE)
        .registerMappedBatchLoader((keys, _) ->
            PagedBatch.load(
                keys,
                (problems, page, _) -> reader.history(problems, after(page), page.size() + 1),
                ProblemReader.Event::problem,
                event -> Cursor.of(event.happened().number())));
  }

  private static int after(PageRequest page) {
    Integer number = page.number(0);
    return number == null ? 0 : number;
  }

  @QueryMapping
  Mono<Connection<ProblemOnFile>> problems(
      @Argument @Nullable ProblemFilter filter,
      @Argument ProblemReader.@Nullable Order orderBy,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      Actor actor) {
    actor.requireAny(StaffRole.values());
    PageRequest page = PageRequest.of(first, after, 2);
    ProblemReader.Order order = orderBy == null ? ProblemReader.Order.NEWEST : orderBy;
    ProblemReader.Filter wanted = wanted(filter);
    ProblemSource source = wanted.source();
    if (source != null && !source.toldTo(actor.roles())) {
      actor.requireAny(StaffRole.SUPERVISOR, StaffRole.LEADER);
    }
    return ledger
        .hand(actor)
        .flatMap(hand -> reader.page(wanted, order, hand, behind(page), page.size()))
        .map(found -> Connection.of(found, problem -> cursor(problem, order)));
  }

  @QueryMapping
  Mono<ProblemOnFile> problem(@Argument String number, Actor actor) {
    actor.requireAny(StaffRole.values());
    return ledger.hand(actor).flatMap(hand -> reader.byNumber(number, hand));
  }

  @QueryMapping
  Mono<List<ProblemReader.QueueCount>> caseload(Actor actor) {
    actor.requireAny(StaffRole.values());
    return ledger.hand(actor).flatMap(hand -> reader.caseload(hand, clock.instant()).collectList());
  }

  @Override
  public String type() {
    return "Problem";
  }

  @Override
  public Mono<ProblemOnFile> fetch(String key, Actor actor) {
    return Mono.justOrEmpty(new GlobalId(type(), key).uuid())
        .filter(_ -> actor.hasAny(StaffRole.values()))
        .flatMap(id -> ledger.hand(actor).flatMap(hand -> visible(List.of(id), hand).next()));
  }

  @SchemaMapping(typeName = "Problem")
  CompletableFuture<Connection<ProblemReader.Event>> timeline(
      ProblemOnFile of,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataLoader<PagedBatch.Key<UUID>, Connection<ProblemReader.Event>> problemTimeline) {
    return problemTimeline.load(
        new PagedBatch.Key<>(of.problem().id(), PageRequest.of(first, after, 1), null));
  }

  @SubscriptionMapping
  Flux<ProblemOnFile> problemChanged(@Argument String number, Actor actor) {
    actor.requireAny(StaffRole.values());
    return changes(actor).filter(changed -> changed.problem().number().equals(number));
  }

  @SubscriptionMapping
  Flux<ProblemOnFile> caseloadChanged(Actor actor) {
    actor.requireAny(StaffRole.values());
    return changes(actor);
  }

  /** What changes and the reader may see then; whom they are may change meanwhile, too. */
  private Flux<ProblemOnFile> changes(Actor actor) {
    return notices.stream()
        .filter(notice -> notice.subject().equals("Problem"))
        .map(notice -> UUID.fromString(notice.key()))
        .bufferTimeout(BURST, PAUSE)
        .onBackpressureBuffer()
        .concatMap(ids ->
            ledger
                .hand(actor)
                .flatMapMany(hand -> visible(ids.stream().distinct().toList(), hand)));
  }

  private Flux<ProblemOnFile> visible(List<UUID> ids, Hand hand) {
    return reader.byIds(ids, hand);
  }

  private ProblemReader.Filter wanted(@Nullable ProblemFilter filter) {
    ProblemFilter f =
        filter == null
            ? new ProblemFilter(
                null, null, null, null, null, null, null, null, null, null, null, null, null)
            : filter;
    return new ProblemReader.Filter(
        f.states(),
        unit("filter.unit", f.unit()),
        unit("filter.territory", f.territory()),
        f.category(),
        f.source(),
        f.colour(),
        f.queue(),
        f.sample(),
        f.filedFrom(),
        f.filedBefore(),
        f.dueFrom(),
        f.dueBefore(),
        f.sweepDue(),
        clock.instant());
  }

  private static @Nullable UnitCode unit(String argument, @Nullable String text) {
    return text == null
        ? null
        : UnitCode.parse(text)
            .orElseThrow(() -> new InvalidArgumentException("MALFORMED_UNIT_CODE", argument, text));
  }

  private static String cursor(ProblemOnFile found, ProblemReader.Order order) {
    var run = found.problem().run();
    Object at =
        switch (order) {
          case NEWEST -> found.problem().file().filedAt();
          case DUE_FIRST -> run == null ? NEVER : run.clock().dueAt();
        };
    return Cursor.of(at, found.problem().id());
  }

  private static ProblemReader.@Nullable After behind(PageRequest page) {
    UUID id = page.uuid(1);
    return id == null
        ? null
        : new ProblemReader.After(NEVER.equals(page.key(0)) ? null : page.instant(0), id);
  }
}
