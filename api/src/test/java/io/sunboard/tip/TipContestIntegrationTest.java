package io.sunboard.tip;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Reader;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of a contest 异议 once it is decided. */
class TipContestIntegrationTest {

  private static final Reader CITIZEN = Reader.anonymous();

  @Test
  void anUpheldContestOpensTheProblemAgain() {
    ReportInHand tip = ReportInHand.sent().closed().contested();
    Map<String, Object> upheld = Map.of("upheld", true, "reason", "复核发现仍有垃圾");
    // Triaged and dispatched it; checked it.
    assertThat(tip.forbidden("supervisor", "decideContest", upheld))
        .isEqualTo("SECOND_PERSON_REQUIRED");
    assertThat(tip.forbidden("supervisor2", "decideContest", upheld))
        .isEqualTo("SECOND_PERSON_REQUIRED");
    assertThat(tip.seenBy("supervisor2").get("viewerCanDecideContest").asBoolean()).isFalse();
    tip.decided(true, "复核发现仍有垃圾");
    tip.readAgain();
    assertThat(tip.at("/contest").isNull()).isTrue();
    assertThat(tip.at("/problem/state").asString()).isEqualTo("DISPATCHED");
    assertThat(tip.followed().get("problemStatus").asString()).isEqualTo("DISPATCHED");
    assertThat(tip.events()).containsSubsequence("CONTESTED", "CONTEST_DECIDED", "PROBLEM_MOVED");
  }

  @Test
  void aRefusedContestStaysRefusedForThatClosing() {
    ReportInHand tip = ReportInHand.sent().closed().contested();
    tip.decided(false, "现场已清运干净");
    tip.readAgain();
    assertThat(tip.at("/contest").isNull()).isTrue();
    assertThat(tip.at("/problem/state").asString()).isEqualTo("CLOSED");
    assertThat(tip.followed().get("timeline").toString()).contains("现场已清运干净");
    Map<String, Object> again = new HashMap<>();
    again.put("trackingCode", tip.trackingCode);
    again.put("reason", "我不同意");
    again.put("idempotencyKey", ReportInHand.key());
    assertThat(ReportInHand.codes(CITIZEN.refused("tipstaff/contestTip", again)))
        .containsExactly("CONTEST_DECIDED");
  }
}
