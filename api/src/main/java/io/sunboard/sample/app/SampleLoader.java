package io.sunboard.sample.app;

import io.sunboard.audit.AuditEntry;
import io.sunboard.audit.app.AuditTrail;
import io.sunboard.calendar.app.Calendars;
import io.sunboard.category.app.CategoryReader;
import io.sunboard.problem.ProblemChange;
import io.sunboard.problem.app.LoadHistory;
import io.sunboard.problem.app.ProblemLedger;
import io.sunboard.sample.Rehearsal;
import io.sunboard.sample.SampleCase;
import io.sunboard.sample.SampleYear;
import io.sunboard.sample.SampleYear.Batch;
import io.sunboard.sample.World;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.Tier;
import io.sunboard.unit.UnitPlan;
import io.sunboard.unit.app.UnitCommands;
import io.sunboard.unit.app.UnitReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Plays a sample year and loads it in bulk, some hundred problems a transaction; goes on where an
 * earlier loading stopped, and does nothing the second time.
 */
@Service
public class SampleLoader {

  /** Which version: all of the year, or a handful of it. */
  public enum Size {
    YEAR,
    SMALL
  }

  private static final Logger log = LoggerFactory.getLogger(SampleLoader.class);
  private static final int CHUNK = 500;
  private static final Actor ADMIN =
      new Actor("sample:admin", "admin", "sample", false, true, Set.of(), null);

  private final SampleProgress progress;
  private final LoadHistory history;
  private final ProblemLedger ledger;
  private final UnitReader units;
  private final UnitCommands unitCommands;
  private final CategoryReader categories;
  private final Calendars calendars;
  private final AuditTrail audit;
  private final TransactionalOperator transaction;
  private final ZoneId zone;
  private final Clock clock;

  SampleLoader(
      SampleProgress progress,
      LoadHistory history,
      ProblemLedger ledger,
      UnitReader units,
      UnitCommands unitCommands,
      CategoryReader categories,
      Calendars calendars,
      AuditTrail audit,
      TransactionalOperator transaction,
      ZoneId zone,
      Clock clock) {
    this.progress = progress;
    this.history = history;
    this.ledger = ledger;
    this.units = units;
    this.unitCommands = unitCommands;
    this.categories = categories;
    this.calendars = calendars;
    this.audit = audit;
    this.transaction = transaction;
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * Loads what is not loaded yet; answers how many problems it loaded now.
   *
   * @throws IllegalStateException when another version is loaded: the figures would be of both
   */
  public Mono<Integer> load(SampleYear year, Size size) {
    return progress
        .size()
        .filter(loaded -> !loaded.equals(size.name()))
        .flatMap(other ->
            Mono.<Integer>error(
                new IllegalStateException(
                    "the sample %s is loaded; %s needs an empty database".formatted(other, size))))
        .switchIfEmpty(
            Mono.defer(() ->
                world(year)
                    .flatMapMany(world ->
                        Flux.fromIterable(year.batches())
                            .map(batch -> size == Size.SMALL ? batch.smaller() : batch)
                            .concatMap(batch -> load(world, year, batch, size)))
                    .reduce(0, Integer::sum)));
  }

  /** The city, once the units that only the sample names are there. */
  public Mono<World> world(SampleYear year) {
    return addUnits(year)
        .then(
            Mono.zip(
                units.all().collectList(), categories.all().collectList(), calendars.current()))
        .map(all -> new World(year, all.getT1(), all.getT2(), all.getT3(), zone));
  }

  private Mono<Void> addUnits(SampleYear year) {
    if (year.units().isEmpty()) {
      return Mono.empty();
    }
    List<Tier> tiers =
        year.tiers().stream()
            .map(tier -> new Tier(tier.code(), tier.depth(), tier.name()))
            .toList();
    return unitCommands
        .nameTiers(tiers, ADMIN)
        .then(units.byCode(new UnitCode(year.office())))
        .flatMapMany(
            office -> Flux.fromIterable(year.units()).concatMap(unit -> add(unit, office.parent())))
        .then();
  }

  private Mono<Void> add(SampleYear.MoreUnit unit, @Nullable UnitCode root) {
    UnitPlan plan =
        new UnitPlan(
            unit.code(),
            unit.name().zh(),
            unit.name().en(),
            unit.tier(),
            unit.parent() != null ? unit.parent() : root == null ? null : root.value(),
            null);
    return units
        .byCode(new UnitCode(unit.code()))
        .hasElement()
        .flatMap(there ->
            there ? Mono.empty() : unitCommands.upsert(plan, ADMIN).map(SampleLoader::done))
        .then();
  }

  /** While one chunk is written, the next is played. */
  private Mono<Integer> load(World world, SampleYear year, Batch batch, Size size) {
    return progress
        .lock(size.name(), batch.name())
        .as(transaction::transactional)
        .flatMapMany(loaded -> Flux.fromStream(() -> starts(loaded, batch.count())))
        .concatMap(from -> play(world, year, batch, size, from), 1)
        .concatMap(chunk -> write(year, batch, size, chunk).as(transaction::transactional), 1)
        .reduce(0, Integer::sum)
        .doOnNext(loaded -> log.info("sample {} {}: {} loaded", year.year(), batch.name(), loaded));
  }

  private static Stream<Integer> starts(int loaded, int count) {
    return Stream.iterate(loaded, from -> from < count, from -> from + CHUNK);
  }

  /** What is played of a batch, from that case on. */
  private record Chunk(int from, List<ProblemChange> played) {}

  private Mono<Chunk> play(World world, SampleYear year, Batch batch, Size size, int from) {
    return ledger
        .nextNumbers(year.year(), Math.min(CHUNK, batch.count() - from))
        .collectList()
        .publishOn(Schedulers.parallel())
        .map(numbers -> new Chunk(from, play(world, year, batch, size, from, numbers)));
  }

  /** Loads the chunk, unless somebody else has meanwhile. */
  private Mono<Integer> write(SampleYear year, Batch batch, Size size, Chunk chunk) {
    int many = chunk.played().size();
    int loaded = chunk.from() + many;
    return progress
        .lock(size.name(), batch.name())
        .filter(before -> before == chunk.from())
        .flatMap(_ ->
            history
                .load(chunk.played())
                .then(progress.note(size.name(), batch.name(), loaded))
                .then(audit.record(ADMIN, loaded(year, batch, size, loaded)))
                .thenReturn(many))
        .defaultIfEmpty(0);
  }

  /** One entry a transaction: what is played is nobody's doing but the loading's. */
  private static AuditEntry loaded(SampleYear year, Batch batch, Size size, int loaded) {
    return AuditEntry.setup(
        "loadSample",
        "Sample",
        "%d %s %s".formatted(year.year(), size, batch.name()),
        null,
        Map.of("loaded", loaded));
  }

  private List<ProblemChange> play(
      World world, SampleYear year, Batch batch, Size size, int from, List<String> numbers) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<ProblemChange> played = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      Rehearsal stage = new Rehearsal(world, id(year, batch, size, from + i), numbers.get(i), now);
      new SampleCase(world, batch, from + i).play(stage);
      played.add(stage.change());
    }
    return played;
  }

  /** The same at every loading. */
  private static UUID id(SampleYear year, Batch batch, Size size, int index) {
    String name = "%s/%d/%s/%d".formatted(size, year.year(), batch.name(), index);
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static <T> T done(Decision<T> decision) {
    return switch (decision) {
      case Decision.Accepted<T>(T value) -> value;
      case Decision.Refused<T>(var refusals) ->
          throw new IllegalStateException("a unit of the sample is refused: " + refusals);
    };
  }
}
