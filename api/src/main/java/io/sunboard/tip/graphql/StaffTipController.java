package io.sunboard.tip.graphql;

import io.sunboard.platform.graphql.PagedBatch;
import io.sunboard.platform.relay.Connection;
import io.sunboard.platform.relay.Cursor;
import io.sunboard.platform.relay.GlobalId;
import io.sunboard.platform.relay.NodeFetcher;
import io.sunboard.platform.relay.PageRequest;
import io.sunboard.problem.app.ProblemLedger;
import io.sunboard.shared.Actor;
import io.sunboard.shared.InvalidArgumentException;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import io.sunboard.tip.TipState;
import io.sunboard.tip.app.StaffTip;
import io.sunboard.tip.app.StaffTips;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** The staff's inbox of tips: supervisors whom they concern, and leaders. */
@Controller
class StaffTipController implements NodeFetcher {

  record Area(double south, double west, double north, double east) {}

  record TipFilter(
      @Nullable List<TipState> states,
      @Nullable String category,
      @Nullable String territory,
      @Nullable String office,
      @Nullable Boolean mine,
      @Nullable Boolean unanswered,
      @Nullable Boolean answerOverdue,
      @Nullable Boolean contested,
      @Nullable Boolean claimsReward,
      @Nullable Area area,
      @Nullable Instant receivedFrom,
      @Nullable Instant receivedBefore) {

    static final TipFilter ALL =
        new TipFilter(null, null, null, null, null, null, null, null, null, null, null, null);
  }

  private static final String HISTORY = "tipReportHistory";

  /** Before and behind them lies nothing that the database could hold. */
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private final StaffTips tips;
  private final ProblemLedger ledger;
  private final Clock clock;

  StaffTipController(
      StaffTips tips, ProblemLedger ledger, Clock clock, BatchLoaderRegistry loaders) {
    this.tips = tips;
    this.ledger = ledger;
    this.clock = clock;
    loaders
        .<PagedBatch.Key<UUID>, Connection<StaffTips.Entry>>forName(HISTORY)
        .registerMappedBatchLoader((keys, _) ->
            PagedBatch.load(
                keys,
                (of, page, _) ->
                    tips.history(
                        of, Objects.requireNonNullElse(page.number(0), 0), page.size() + 1),
                StaffTips.Entry::tip,
                each -> Cursor.of(each.entry().number())));
  }

  @QueryMapping
  Mono<Connection<StaffTip>> tips(
      @Argument @Nullable TipFilter filter,
      @Argument StaffTips.@Nullable Order orderBy,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      Actor actor) {
    actor.requireAny(StaffRole.SUPERVISOR, StaffRole.LEADER);
    PageRequest page = PageRequest.of(first, after, 2);
    StaffTips.Filter wanted = wanted(Objects.requireNonNullElse(filter, TipFilter.ALL), actor);
    StaffTips.Order order = orderBy == null ? StaffTips.Order.OLDEST : orderBy;
    return ledger
        .hand(actor)
        .flatMap(hand -> tips.page(wanted, order, hand, behind(page), page.size()))
        .map(found ->
            Connection.of(
                found, each -> Cursor.of(each.tip().sent().receivedAt(), each.tip().id())));
  }

  @QueryMapping
  Mono<StaffTip> tipReport(@Argument String number, Actor actor) {
    actor.requireAny(StaffRole.SUPERVISOR, StaffRole.LEADER);
    return ledger.hand(actor).flatMap(hand -> tips.byNumber(number, hand));
  }

  @Override
  public String type() {
    return "TipReport";
  }

  @Override
  public Mono<StaffTip> fetch(String key, Actor actor) {
    return Mono.justOrEmpty(new GlobalId(type(), key).uuid())
        .filter(_ -> actor.hasAny(StaffRole.SUPERVISOR, StaffRole.LEADER))
        .flatMap(id -> ledger.hand(actor).flatMap(hand -> tips.byIds(List.of(id), hand).next()));
  }

  @SchemaMapping(typeName = "TipReport")
  CompletableFuture<Connection<StaffTips.Entry>> history(
      StaffTip of,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataLoader<PagedBatch.Key<UUID>, Connection<StaffTips.Entry>> tipReportHistory) {
    return tipReportHistory.load(
        new PagedBatch.Key<>(of.tip().id(), PageRequest.of(first, after, 1), null));
  }

  private StaffTips.Filter wanted(TipFilter f, Actor actor) {
    return new StaffTips.Filter(
        f.states(),
        f.category(),
        unit("filter.territory", f.territory()),
        unit("filter.office", f.office()),
        Boolean.TRUE.equals(f.mine()) ? actor.id() : null,
        f.unanswered(),
        Boolean.TRUE.equals(f.answerOverdue()),
        Boolean.TRUE.equals(f.contested()),
        f.claimsReward(),
        area(f.area()),
        inTime("filter.receivedFrom", f.receivedFrom()),
        inTime("filter.receivedBefore", f.receivedBefore()),
        clock.instant());
  }

  private static @Nullable Instant inTime(String argument, @Nullable Instant at) {
    if (at != null && (at.isBefore(EARLIEST) || at.isAfter(LATEST))) {
      throw new InvalidArgumentException("ILLEGAL_ARGUMENT", argument);
    }
    return at;
  }

  private static @Nullable UnitCode unit(String argument, @Nullable String text) {
    return text == null
        ? null
        : UnitCode.parse(text)
            .orElseThrow(() -> new InvalidArgumentException("MALFORMED_UNIT_CODE", argument, text));
  }

  private static StaffTips.@Nullable Area area(@Nullable Area given) {
    if (given == null) {
      return null;
    }
    boolean sound =
        Math.abs(given.south()) <= 90
            && Math.abs(given.north()) <= 90
            && given.south() <= given.north()
            && Math.abs(given.west()) <= 180
            && Math.abs(given.east()) <= 180
            && given.west() <= given.east();
    if (!sound) {
      throw new InvalidArgumentException("ILLEGAL_ARGUMENT", "filter.area");
    }
    return new StaffTips.Area(given.south(), given.west(), given.north(), given.east());
  }

  private static StaffTips.@Nullable After behind(PageRequest page) {
    UUID id = page.uuid(1);
    Instant at = page.instant(0);
    if (id == null || at == null) {
      return null;
    }
    if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
      throw new InvalidArgumentException("ILLEGAL_CURSOR", "after");
    }
    return new StaffTips.After(at, id);
  }
}
