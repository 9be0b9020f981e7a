package io.sunboard.exposure.graphql;

import io.sunboard.exposure.Exposure;
import io.sunboard.exposure.ExposureStatus;
import io.sunboard.exposure.app.ExposureReader;
import io.sunboard.exposure.app.ExposureReader.Sight;
import io.sunboard.outbox.app.Notices;
import io.sunboard.platform.relay.Connection;
import io.sunboard.platform.relay.Cursor;
import io.sunboard.platform.relay.NodeFetcher;
import io.sunboard.platform.relay.PageRequest;
import io.sunboard.problem.ProblemOnFile;
import io.sunboard.shared.Actor;
import io.sunboard.shared.InvalidArgumentException;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Exposures, as far as their reader may see them. */
@Controller
class ExposureController implements NodeFetcher {

  record Area(double south, double west, double north, double east) {}

  record ExposureFilter(
      @Nullable String unit,
      @Nullable String category,
      @Nullable ExposureStatus status,
      @Nullable String colour,
      @Nullable Boolean overdue,
      @Nullable Area area,
      @Nullable Boolean sample,
      @Nullable Boolean proposed) {}

  /** Stands in a cursor for what is not released, or not due. */
  private static final String NEVER = "-";

  /** Before and behind them lies nothing that the database could hold. */
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  /** What changes for everybody; proposals are told to nobody. */
  private static final Set<String> PUBLIC_EVENTS =
      Set.of("ExposureReleased", "ExposureCorrected", "ExposureChanged", "ExposureWithdrawn");

  private final ExposureReader exposures;
  private final Notices notices;
  private final Clock clock;

  ExposureController(ExposureReader exposures, Notices notices, Clock clock) {
    this.exposures = exposures;
    this.notices = notices;
    this.clock = clock;
  }

  private static Sight sight(Actor actor) {
    return actor.hasAny(StaffRole.PUBLISHER, StaffRole.LEADER) ? Sight.OFFICE : Sight.EVERYBODY;
  }

  @QueryMapping
  Mono<Connection<Exposure>> exposures(
      @Argument @Nullable ExposureFilter filter,
      @Argument ExposureReader.@Nullable Order orderBy,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      Actor actor) {
    PageRequest page = PageRequest.of(first, after, 2);
    ExposureReader.Filter wanted = wanted(filter);
    if (wanted.proposed()) {
      actor.requireAny(StaffRole.PUBLISHER, StaffRole.LEADER);
    }
    // Everybody's list is the same for publishers, unless they ask for what waits for them.
    Sight sight = wanted.proposed() ? Sight.OFFICE : Sight.EVERYBODY;
    ExposureReader.Order order = orderBy == null ? ExposureReader.Order.NEWEST : orderBy;
    return exposures
        .page(wanted, order, sight, after(page), page.size())
        .map(found -> Connection.of(found, exposure -> cursor(exposure, order)));
  }

  @QueryMapping
  Mono<Exposure> exposure(@Argument String number, @Argument @Nullable Instant asOf, Actor actor) {
    if (asOf == null) {
      return exposures.byNumbers(List.of(number), sight(actor)).next();
    }
    return inTime(asOf) ? exposures.asOf(number, asOf) : Mono.empty();
  }

  @Override
  public String type() {
    return "Exposure";
  }

  @Override
  public Mono<Exposure> fetch(String key, Actor actor) {
    return exposures.byNumbers(List.of(key), sight(actor)).next();
  }

  /** Who may redact, approve or decide sees what is proposed; every other reader what is public. */
  @BatchMapping(typeName = "Problem", field = "exposure")
  Mono<Map<ProblemOnFile, Exposure>> exposureOf(
      List<ProblemOnFile> problems, @ContextValue Actor actor) {
    boolean all = actor.hasAny(StaffRole.SUPERVISOR, StaffRole.PUBLISHER, StaffRole.LEADER);
    List<UUID> ids = problems.stream().map(each -> each.problem().id()).toList();
    return exposures
        .ofProblems(ids)
        .map(found -> {
          Map<ProblemOnFile, Exposure> byProblem = new HashMap<>();
          for (ProblemOnFile each : problems) {
            Exposure exposure = found.get(each.problem().id());
            if (exposure != null && (all || exposure.isPublic())) {
              byProblem.put(each, all ? exposure : exposure.forEverybody());
            }
          }
          return byProblem;
        });
  }

  @SubscriptionMapping
  Flux<Exposure> exposureChanged(@Argument String number) {
    return notices.stream()
        .filter(notice ->
            notice.subject().equals("Exposure")
                && notice.key().equals(number)
                && PUBLIC_EVENTS.contains(notice.type()))
        .concatMap(_ -> exposures.byNumbers(List.of(number), Sight.EVERYBODY));
  }

  @SubscriptionMapping
  Flux<Exposure> exposuresChanged(@Argument @Nullable ExposureFilter filter) {
    if (wanted(filter).proposed()) {
      // What waits for approval is told to nobody.
      throw new InvalidArgumentException("ILLEGAL_ARGUMENT", "filter.proposed");
    }
    return notices.stream()
        .filter(
            notice -> notice.subject().equals("Exposure") && PUBLIC_EVENTS.contains(notice.type()))
        .concatMap(notice -> exposures.matching(notice.key(), wanted(filter)));
  }

  private ExposureReader.Filter wanted(@Nullable ExposureFilter given) {
    ExposureFilter f =
        given == null ? new ExposureFilter(null, null, null, null, null, null, null, null) : given;
    return new ExposureReader.Filter(
        unit(f.unit()),
        f.category(),
        f.status(),
        f.colour(),
        f.overdue(),
        area(f.area()),
        f.sample(),
        Boolean.TRUE.equals(f.proposed()),
        clock.instant());
  }

  private static @Nullable UnitCode unit(@Nullable String text) {
    return text == null
        ? null
        : UnitCode.parse(text)
            .orElseThrow(
                () -> new InvalidArgumentException("MALFORMED_UNIT_CODE", "filter.unit", text));
  }

  private static ExposureReader.@Nullable Area area(@Nullable Area given) {
    if (given == null) {
      return null;
    }
    boolean sound =
        Math.abs(given.south()) <= 90
            && Math.abs(given.north()) <= 90
            && given.south() <= given.north()
            && Math.abs(given.west()) <= 180
            && Math.abs(given.east()) <= 180;
    if (!sound) {
      throw new InvalidArgumentException("ILLEGAL_ARGUMENT", "filter.area");
    }
    return new ExposureReader.Area(given.south(), given.west(), given.north(), given.east());
  }

  private static String cursor(Exposure exposure, ExposureReader.Order order) {
    Instant at =
        switch (order) {
          case NEWEST -> exposure.releasedAt();
          case DUE_FIRST -> exposure.withdrawn() ? null : exposure.standing().dueAt();
        };
    return Cursor.of(at == null ? NEVER : at, exposure.number());
  }

  private static ExposureReader.@Nullable After after(PageRequest page) {
    String number = page.key(1);
    if (number == null) {
      return null;
    }
    Instant at = NEVER.equals(page.key(0)) ? null : page.instant(0);
    if ((at != null && !inTime(at)) || number.indexOf('\0') >= 0) {
      throw new InvalidArgumentException("ILLEGAL_CURSOR", "after");
    }
    return new ExposureReader.After(at, number);
  }

  private static boolean inTime(Instant at) {
    return !at.isBefore(EARLIEST) && !at.isAfter(LATEST);
  }
}
