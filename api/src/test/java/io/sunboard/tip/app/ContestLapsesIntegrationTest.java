package io.sunboard.tip.app;

import static io.sunboard.tip.FollowedTip.key;
import static io.sunboard.tip.FollowedTip.sent;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.platform.relay.GlobalId;
import io.sunboard.testing.Eventually;
import io.sunboard.testing.ProblemInHand;
import io.sunboard.testing.Sunboard;
import io.sunboard.testing.Together;
import io.sunboard.tip.FollowedTip;
import io.sunboard.tip.TipCommand;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

/** What happens to a contest that nobody decides. */
class ContestLapsesIntegrationTest {

  /** A problem that was closed, and whose tips contest it; the time for that is over. */
  private static List<FollowedTip> contested(ProblemInHand problem, int tips) {
    List<FollowedTip> sent =
        IntStream.range(0, tips).mapToObj(_ -> sent().acceptedInto(problem)).toList();
    FollowedTip.fix(problem);
    for (FollowedTip tip : sent) {
      FollowedTip.CITIZEN.done(
          "tip/contestTip", tip.step(Map.of("reason", "还在那里", "idempotencyKey", key())));
    }
    return sent;
  }

  /** As if the contest had been made a month ago. */
  private static void aMonthPasses(FollowedTip tip) {
    Sunboard.bean(DatabaseClient.class)
        .sql(
            """
            update tip set contest_due_at = now() - interval '1 second',
              contest = jsonb_set(contest, '{dueAt}',
                to_jsonb(to_char(now() at time zone 'UTC' - interval '1 second',
                  'YYYY-MM-DD"T"HH24:MI:SS"Z"')))
            where id = $1 and contest is not null
            """)
        .bind(0, tip.id())
        .then()
        .block();
  }

  @Test
  void silenceReopensOnceHoweverManyNodesLook() {
    ProblemInHand problem = ProblemInHand.dispatched();
    List<FollowedTip> tips = contested(problem, 2);
    assertThat(Sunboard.bean(ContestLapses.class).run().block()).isNotNull();
    assertThat(tips.getFirst().events()).doesNotContain("CONTEST_LAPSED");
    tips.forEach(ContestLapsesIntegrationTest::aMonthPasses);
    try (Sunboard.Node another = Sunboard.anotherNode()) {
      assertThat(another.url()).isNotNull();
      Together.all(4, _ -> Sunboard.bean(ContestLapses.class).run().block());
      Eventually.eventually(
          () -> assertThat(tips).allSatisfy(tip -> assertThat(tip.events()).endsWith("REOPENED")));
    }
    assertThat(problem.seenBy("supervisor").get("state").asString()).isEqualTo("DISPATCHED");
    // One of the two lapsed, and the problem that it opened settled the other one.
    assertThat(tips.stream().flatMap(tip -> tip.events().stream()).filter("CONTEST_LAPSED"::equals))
        .hasSize(1);
    for (FollowedTip tip : tips) {
      assertThat(tip.events().stream().filter("REOPENED"::equals)).hasSize(1);
      assertThat(tip.seen().get("contest").isNull()).isTrue();
      assertThat(tip.seen().get("problemStatus").asString()).isEqualTo("DISPATCHED");
      assertThat(tip.seen().get("viewerCanContest").asBoolean()).isFalse();
    }
    UUID id = GlobalId.uuid("Problem", problem.id()).orElseThrow();
    assertThat(reopenings(id)).isEqualTo("sunboard null CONTEST_UPHELD");
  }

  private static String reopenings(UUID problem) {
    return Sunboard.bean(DatabaseClient.class)
        .sql(
            """
            select string_agg(concat_ws(' ', actor, coalesce(staff_role, 'null'), data ->> 'why'), ', ') who
            from problem_event where problem_id = $1 and type = 'Reopened'
            """)
        .bind(0, problem)
        .map(row -> String.valueOf(row.get("who", String.class)))
        .one()
        .blockOptional()
        .orElseThrow();
  }

  @Test
  void aContestThatWasDecidedNeverLapses() {
    ProblemInHand problem = ProblemInHand.dispatched();
    FollowedTip tip = contested(problem, 1).getFirst();
    tip.decided(new TipCommand.DecideContest(false, "现场已清除，照片为证"));
    aMonthPasses(tip);
    Sunboard.bean(ContestLapses.class).run().block();
    assertThat(tip.events()).endsWith("CONTESTED", "CONTEST_REFUSED");
    assertThat(tip.seen().get("problemStatus").asString()).isEqualTo("CLOSED");
    assertThat(tip.seen().at("/timeline/nodes").toString()).contains("照片为证");
  }
}
