package io.sunboard.problem.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.audit.app.AuditTrail;
import io.sunboard.calendar.app.Calendars;
import io.sunboard.category.app.CategoryReader;
import io.sunboard.media.app.Photos;
import io.sunboard.outbox.app.Outbox;
import io.sunboard.problem.Filing;
import io.sunboard.problem.Hand;
import io.sunboard.problem.Problem;
import io.sunboard.problem.ProblemChange;
import io.sunboard.problem.ProblemCommand;
import io.sunboard.problem.ProblemOnFile;
import io.sunboard.sample.Rehearsal;
import io.sunboard.sample.SampleCase;
import io.sunboard.sample.SampleYear;
import io.sunboard.sample.Theatre;
import io.sunboard.sample.World;
import io.sunboard.sample.app.SampleFiles;
import io.sunboard.sample.app.SampleLoader;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import io.sunboard.unit.app.UnitReader;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** A case comes out the same, taken step by step through the use cases or loaded in bulk. */
class PlayedBothWaysIntegrationTest {

  private static final int CASES = 25;

  private static Sunboard.Node city;

  @BeforeAll
  static void aCity() {
    city = Sunboard.ownCity("bothways", "--sunboard.ladder.every=0s");
  }

  @AfterAll
  static void noCityAnyMore() {
    city.close();
  }

  private static <T> T bean(Class<T> type) {
    return city.beans(type).values().iterator().next();
  }

  /** The use cases, with a clock that is wherever the play is. */
  private static final class Stage extends Clock implements Theatre {

    private Instant now = Instant.EPOCH;
    private final ProblemSteps steps =
        new ProblemSteps(
            bean(ProblemLedger.class),
            bean(CategoryReader.class),
            bean(UnitReader.class),
            bean(Calendars.class),
            bean(Outbox.class),
            bean(AuditTrail.class),
            bean(Photos.class),
            List.copyOf(city.beans(ProblemFollower.class).values()),
            bean(ZoneId.class),
            this);
    private final Requests requests =
        new Requests(bean(ProblemLedger.class), bean(ProblemReader.class));
    private final FileProblem filing =
        new FileProblem(
            bean(ProblemLedger.class),
            bean(ProblemReader.class),
            steps,
            requests,
            bean(CategoryReader.class),
            bean(UnitReader.class));
    private final ProblemCommands commands =
        new ProblemCommands(bean(ProblemLedger.class), bean(ProblemReader.class), steps, requests);

    @Override
    public Problem file(Filing wanted, Hand hand, Instant at) {
      now = at;
      String key = UUID.randomUUID().toString();
      return done(filing.run(wanted, key, key, actor(hand)));
    }

    @Override
    public Problem take(Problem problem, ProblemCommand command, Hand hand, Instant at) {
      now = at;
      ProblemCommands.Request request =
          new ProblemCommands.Request(problem.id(), problem.revision(), null, "");
      return done(commands.take(request, command, actor(hand)));
    }

    private static Actor actor(Hand hand) {
      return new Actor(
          hand.account(), hand.account(), null, true, false, hand.roles(), hand.unit());
    }

    private static Problem done(Mono<Decision<ProblemOnFile>> step) {
      Decision<ProblemOnFile> decision =
          step.as(bean(TransactionalOperator.class)::transactional).blockOptional().orElseThrow();
      assertThat(decision).isInstanceOf(Decision.Accepted.class);
      return ((Decision.Accepted<ProblemOnFile>) decision).value().problem();
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  /**
   * Everything that is kept of a problem, but what it is called, when it was written down, and what
   * the ladder marks on it, which looks at the clock on the wall.
   */
  private static List<String> kept(UUID id) {
    return bean(DatabaseClient.class)
        .sql(
            """
            select (to_jsonb(p) - 'id' - 'number' - 'marks')::text line, 0 n from problem p where id = $1
            union all
            select (to_jsonb(e) - 'problem_id' - 'recorded_at' - 'data'
              || jsonb_build_object('data', e.data - 'id' - 'number'))::text, e.number
            from problem_event e where problem_id = $1
            order by n
            """)
        .bind(0, id)
        .map(row -> String.valueOf(row.get("line", String.class)))
        .all()
        .collectList()
        .blockOptional()
        .orElseThrow();
  }

  @Test
  void isTheSameInEveryRow() {
    SampleYear year = SampleFiles.read("xianning");
    World world = bean(SampleLoader.class).world(year).blockOptional().orElseThrow();
    for (SampleYear.Batch whole : year.batches()) {
      SampleYear.Batch batch = whole.smaller();
      List<UUID> stepByStep = new ArrayList<>();
      List<ProblemChange> inBulk = new ArrayList<>();
      Stage stage = new Stage();
      for (int i = 0; i < CASES; i++) {
        int index = i * batch.count() / CASES;
        stepByStep.add(new SampleCase(world, batch, index).play(stage).id());
        Rehearsal rehearsal =
            new Rehearsal(world, UUID.randomUUID(), batch.name() + "-" + i, Instant.now());
        new SampleCase(world, batch, index).play(rehearsal);
        inBulk.add(rehearsal.change());
      }
      bean(LoadHistory.class).load(inBulk).block();
      for (int i = 0; i < CASES; i++) {
        assertThat(kept(inBulk.get(i).after().id())).isEqualTo(kept(stepByStep.get(i)));
      }
    }
    assertThat(
            Reader.as("admin")
                .at(city.url())
                .done("verifyStatistics", Map.of())
                .at("/check/wrong")
                .asInt())
        .isZero();
  }
}
