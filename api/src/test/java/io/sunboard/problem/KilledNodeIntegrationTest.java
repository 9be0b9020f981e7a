package io.sunboard.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.problem.app.ProblemReader;
import io.sunboard.search.app.VerifyIndex;
import io.sunboard.shared.StaffRole;
import io.sunboard.testing.Eventually;
import io.sunboard.testing.NodeProcess;
import io.sunboard.testing.ProblemInHand;
import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

/**
 * A node is killed three times while it is given 5,001 commands, each of which is sent again until
 * it is acknowledged: nothing that was acknowledged is lost, and nothing happened twice.
 */
@Isolated("it keeps both cores busy")
class KilledNodeIntegrationTest {

  private static final int PROBLEMS = 1_667;
  private static final int STEPS = 3;
  private static final int HANDS = 8;

  private final AtomicInteger acknowledged = new AtomicInteger();
  private final Queue<String> numbers = new ConcurrentLinkedQueue<>();

  @Test
  void nothingIsLostAndNothingHappensTwice() throws Exception {
    try (NodeProcess node = Sunboard.ownProcess("killed");
        ExecutorService hands = Executors.newFixedThreadPool(HANDS)) {
      AtomicInteger next = new AtomicInteger();
      List<Future<?>> working =
          IntStream.range(0, HANDS)
              .<Future<?>>mapToObj(_ ->
                  hands.submit(() -> {
                    while (next.incrementAndGet() <= PROBLEMS) {
                      play(node);
                    }
                  }))
              .toList();
      for (int kill = 1; kill <= 3; kill++) {
        int after = kill * PROBLEMS * STEPS / 4;
        while (acknowledged.get() < after) {
          assertThat(working).noneMatch(hand -> hand.state() == Future.State.FAILED);
          Thread.sleep(20);
        }
        node.kill();
        node.start();
      }
      for (Future<?> hand : working) {
        hand.get();
      }
      node.kill();
    }
    assertThat(acknowledged).hasValue(PROBLEMS * STEPS);
    try (Sunboard.Node again = Sunboard.ownCity("killed")) {
      ledgerIsTheAcknowledgedHistory(again);
      ticketsAreOneADispatch(again);
      trailIsIntact(again);
      Eventually.eventually(() -> indexIsEqual(again));
    }
  }

  private void play(NodeProcess node) {
    String number = sent(node, "supervisor", "fileProblem", ProblemInHand.filing());
    numbers.add(number);
    sent(node, "supervisor", "dispatchProblem", step(number, Map.of("lead", "XN-XA")));
    sent(node, "handler", "acknowledgeProblem", step(number, Map.of()));
  }

  private static Map<String, Object> step(String number, Map<String, Object> more) {
    Map<String, Object> input = new HashMap<>(more);
    input.put("problem", number);
    input.put("idempotencyKey", UUID.randomUUID().toString());
    return input;
  }

  /** Sends until it is acknowledged; answers with the problem's number. */
  private String sent(NodeProcess node, String account, String mutation, Map<String, ?> input) {
    Reader reader = Reader.as(account).at(node.url());
    while (true) {
      JsonNode answer;
      try {
        answer = reader.answer(Reader.text(mutation), Map.of("input", input));
      } catch (IllegalStateException killed) {
        pause();
        continue;
      }
      JsonNode payload = answer.at("/data/" + mutation);
      if (payload.path("problem").isObject()) {
        acknowledged.incrementAndGet();
        return payload.at("/problem/number").asString();
      }
      // Whoever is told that something does not answer tries again; everything else is a fault.
      assertThat(answer.at("/errors/0/extensions/code").asString())
          .as(answer::toString)
          .isIn("UNAVAILABLE", "SIGN_IN_UNAVAILABLE");
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void ledgerIsTheAcknowledgedHistory(Sunboard.Node node) {
    ProblemReader reader = node.bean(ProblemReader.class);
    Map<String, UUID> ids = Objects.requireNonNull(reader.idsOf(numbers).block());
    assertThat(numbers).doesNotHaveDuplicates().hasSize(PROBLEMS);
    assertThat(count(node, "select count(*) n from problem")).isEqualTo(PROBLEMS);
    assertThat(count(node, "select count(*) n from problem_event")).isEqualTo(PROBLEMS * STEPS);
    Hand leader = new Hand("leader", Set.of(StaffRole.LEADER), null, null, null);
    List<ProblemOnFile> rows =
        Objects.requireNonNull(reader.byIds(ids.values(), leader).collectList().block());
    assertThat(rows).hasSize(PROBLEMS);
    Map<UUID, List<Happened>> events =
        Objects.requireNonNull(
            reader
                .history(ids.values(), 0, 100)
                .collectMultimap(ProblemReader.Event::problem, ProblemReader.Event::happened)
                .map(all -> {
                  Map<UUID, List<Happened>> lists = new HashMap<>();
                  all.forEach((id, each) -> lists.put(id, List.copyOf(each)));
                  return lists;
                })
                .block());
    for (ProblemOnFile row : rows) {
      assertThat(row.problem().state()).isEqualTo(ProblemState.IN_PROGRESS);
      assertThat(ProblemHistory.read(events.get(row.problem().id()))).isEqualTo(row.problem());
    }
  }

  private static void ticketsAreOneADispatch(Sunboard.Node node) {
    assertThat(count(node, "select count(*) n from ticket where colour = 'WHITE'"))
        .isEqualTo(PROBLEMS);
    assertThat(count(node, "select count(distinct (problem_id, run)) n from ticket"))
        .isEqualTo(PROBLEMS);
    assertThat(count(node, "select count(distinct number) n from ticket")).isEqualTo(PROBLEMS);
  }

  private static void trailIsIntact(Sunboard.Node node) {
    JsonNode report = Reader.as("admin").at(node.url()).done("verifyAudit", Map.of()).get("report");
    assertThat(report.get("intact").asBoolean()).as(report::toString).isTrue();
    assertThat(count(node, "select count(*) n from audit where action like 'Problem%'"))
        .isEqualTo(PROBLEMS * STEPS);
  }

  private static void indexIsEqual(Sunboard.Node node) {
    assertThat(node.bean(VerifyIndex.class).run().block()).allMatch(VerifyIndex.Report::equal);
  }

  private static long count(Sunboard.Node node, String sql) {
    return Objects.requireNonNull(
        node.bean(DatabaseClient.class)
            .sql(sql)
            .map(row -> Objects.requireNonNull(row.get("n", Long.class)))
            .one()
            .block());
  }
}
