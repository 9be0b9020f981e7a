package io.sunboard.ranking;

import static io.sunboard.ranking.StoryRanking.CITY_IN_GBK;
import static io.sunboard.ranking.StoryRanking.GROUP;
import static io.sunboard.ranking.StoryRanking.PERIOD;
import static io.sunboard.ranking.StoryRanking.RED_IN_XLSX;
import static io.sunboard.ranking.StoryRanking.SCHEME;
import static io.sunboard.ranking.StoryRanking.admin;
import static io.sunboard.ranking.StoryRanking.anonymous;
import static io.sunboard.ranking.StoryRanking.codes;
import static io.sunboard.ranking.StoryRanking.evaluator;
import static io.sunboard.ranking.StoryRanking.found;
import static io.sunboard.ranking.StoryRanking.leader;
import static io.sunboard.ranking.StoryRanking.lines;
import static io.sunboard.ranking.StoryRanking.listed;
import static io.sunboard.ranking.StoryRanking.node;
import static io.sunboard.ranking.StoryRanking.publisher;
import static io.sunboard.ranking.StoryRanking.ranking;
import static io.sunboard.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Reader;
import io.sunboard.testing.RoundInHand;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/**
 * A month from the opening of its round to the release, each step taken by who may take it. Before
 * the release the public finds it nowhere, afterwards everywhere.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReleaseStoryIntegrationTest {

  private String scheme = "";

  private RoundInHand round;

  private final List<String> rankings = new ArrayList<>();

  private boolean released;

  /** After every step but the last: whoever does not sign in cannot tell it from nothing. */
  @AfterEach
  void thePublicFindsItNowhereBeforeItsRelease() {
    if (released) {
      return;
    }
    assertThat(ranking(anonymous).isNull()).isTrue();
    assertThat(listed(anonymous).get("edges").isEmpty()).isTrue();
    for (String id : rankings) {
      assertThat(node(anonymous, id).isNull()).isTrue();
      assertThat(node(Reader.as("handler"), id).isNull()).isTrue();
    }
    // The rules are public before anything is scored by them.
    assertThat(node(anonymous, scheme).get("code").asString()).isEqualTo("story-2041");
    JsonNode standings =
        anonymous.data("standings", Map.of("code", "XN-JY", "group", GROUP)).at("/unit/standings");
    assertThat(standings.get("edges").isEmpty()).isTrue();
    assertThat(found("2041年1月")).noneMatch(rankings::contains);
    assertThat(found("故事组")).isEmpty();
    if (round != null) {
      assertThat(node(anonymous, round.id()).isNull()).isTrue();
      assertThat(node(Reader.as("handler"), round.id()).isNull()).isTrue();
    }
  }

  @Test
  @Order(1)
  void theAdministratorAdoptsAScheme() {
    String upload = admin.upload("story.yaml", SCHEME.getBytes(StandardCharsets.UTF_8));
    scheme = admin.done("adoptScheme", Map.of("uploadId", upload)).at("/scheme/id").asString();
    assertThat(node(Reader.as("handler"), scheme).get("code").asString()).isEqualTo("story-2041");
  }

  @Test
  @Order(2)
  void theEvaluatorOpensTheRoundOnce() {
    round = RoundInHand.open(PERIOD, GROUP);
    assertThat(round.state()).isEqualTo("OPEN");
    JsonNode again =
        Reader.as("evaluator2")
            .refused("openRound", Map.of("period", PERIOD, "groups", List.of(GROUP)));
    assertThat(again.at("/0/code").asString()).isEqualTo("ROUND_EXISTS");
    assertThat(again.at("/0/field").toString()).isEqualTo("[\"input\",\"period\"]");
  }

  @Test
  @Order(3)
  void theEvaluatorImportsATableThatWasSavedInGbk() {
    Map<String, Object> input = round.importing("city", evaluator.upload("城管.csv", CITY_IN_GBK));
    JsonNode payload = evaluator.done("importScores", input);
    assertThat(payload.get("imported").asInt()).isEqualTo(5);
    round.take(evaluator, "importScores", input);
    assertThat(round.revision()).isEqualTo(payload.at("/round/revision").asInt());
  }

  @Test
  @Order(4)
  void theSameFileTwiceHasOneEffect() {
    Map<String, Object> input = round.importing("city", evaluator.upload("b.csv", CITY_IN_GBK));
    input.put("expectedRevision", 1);
    JsonNode again = evaluator.done("importScores", input);
    assertThat(again.get("imported").asInt()).isEqualTo(5);
    assertThat(again.at("/round/revision").asInt()).isEqualTo(round.revision());
  }

  @Test
  @Order(5)
  void theRoundStaysOpenUntilEveryChannelHasItsScores() {
    JsonNode refused = evaluator.refused("closeRound", round.input());
    assertThat(refused.at("/0/code").asString()).isEqualTo("CHANNEL_WITHOUT_SCORES");
    assertThat(refused.at("/0/message").asString()).contains("red");
    round.take(
        evaluator,
        "importScores",
        round.importing("red", evaluator.upload("红色物业.xlsx", RED_IN_XLSX)));
  }

  @Test
  @Order(6)
  void whoeverHasReadAnOlderRevisionIsToldTheCurrentOne() {
    JsonNode stale =
        evaluator.refused("closeRound", Map.of("round", round.id(), "expectedRevision", 1));
    assertThat(stale.at("/0/code").asString()).isEqualTo("STALE_REVISION");
    assertThat(stale.at("/0/message").asString()).contains(String.valueOf(round.revision()));
    assertThat(stale.at("/0/field").toString()).isEqualTo("[\"input\",\"expectedRevision\"]");
    assertThat(round.close().state()).isEqualTo("COLLECTED");
  }

  @Test
  @Order(7)
  void nothingIsComputedApprovedOrReleasedOutOfTurn() {
    assertThat(leader.refused("approveRanking", round.input()).at("/0/code").asString())
        .isEqualTo("ROUND_NOT_COMPUTED");
    assertThat(publisher.refused("releaseRanking", round.input()).at("/0/code").asString())
        .isEqualTo("ROUND_NOT_APPROVED");
    assertThat(
            evaluator
                .refused(
                    "importScores",
                    round.importing("city", evaluator.upload("x", new byte[] {'x'})))
                .at("/0/code")
                .asString())
        .isEqualTo("FILE_HAS_FAULTS");
    assertThat(round.compute().state()).isEqualTo("COMPUTED");
    rankings.addAll(round.rankings());
    assertThat(rankings).hasSize(1);
  }

  @Test
  @Order(8)
  void computingAgainGivesTheSame() {
    JsonNode before = node(evaluator, rankings.getFirst());
    round.compute();
    rankings.addAll(round.rankings());
    JsonNode after = node(evaluator, rankings.getLast());
    assertThat(after.get("rows")).isEqualTo(before.get("rows"));
    assertThat(lines(after))
        .containsExactly(
            "1 XN-TC 91.50", "2 XN-CB 90.50", "2 XN-JY 90.50", "4 XN-CY 88.65", "- XN-GX -");
  }

  @Test
  @Order(9)
  void nobodyReleasesWhatNoLeaderHasApproved() {
    JsonNode refused = publisher.refused("releaseRanking", round.input());
    assertThat(refused.at("/0/code").asString()).isEqualTo("ROUND_NOT_APPROVED");
    assertThat(node(evaluator, round.id()).get("state").asString()).isEqualTo("COMPUTED");
    assertThat(node(evaluator, round.id()).get("revision").asInt()).isEqualTo(round.revision());
    assertThat(publisher.forbidden("approveRanking", round.input())).isEqualTo("ROLE_REQUIRED");
    assertThat(evaluator.forbidden("approveRanking", round.input())).isEqualTo("ROLE_REQUIRED");
    assertThat(round.approve().state()).isEqualTo("APPROVED");
  }

  @Test
  @Order(10)
  void nothingLeaksIntoTheSearchBehindTheTransaction() {
    Instant end = Instant.now().plusSeconds(2);
    while (Instant.now().isBefore(end)) {
      assertThat(found("2041年1月")).noneMatch(rankings::contains);
      assertThat(found("故事组")).isEmpty();
    }
  }

  @Test
  @Order(11)
  void aUnitWithoutARankNeedsAReason() {
    JsonNode refused = publisher.refused("releaseRanking", round.input());
    assertThat(refused.size()).isEqualTo(1);
    assertThat(refused.at("/0/code").asString()).isEqualTo("UNRANKED_WITHOUT_REASON");
    assertThat(refused.at("/0/message").asString()).contains("XN-GX");
    assertThat(node(publisher, round.id()).get("state").asString()).isEqualTo("APPROVED");
    assertThat(leader.forbidden("releaseRanking", round.input())).isEqualTo("ROLE_REQUIRED");
  }

  @Test
  @Order(12)
  void nothingIsReleasedInTheFuture() {
    Map<String, Object> input = round.input();
    input.put("unrankedReasons", List.of(Map.of("unit", "XN-GX", "reason", "未列入本期通报")));
    input.put("publishedAt", "2999-01-01T00:00:00Z");
    JsonNode refused = publisher.refused("releaseRanking", input);
    assertThat(refused.at("/0/code").asString()).isEqualTo("IN_THE_FUTURE");
    assertThat(refused.at("/0/field").toString()).isEqualTo("[\"input\",\"publishedAt\"]");
  }

  @Test
  @Order(13)
  void onceReleasedThePublicReadsIt() {
    round.release(Map.of("XN-GX", "未列入本期通报"));
    released = true;
    assertThat(round.state()).isEqualTo("RELEASED");
    JsonNode ranking = ranking(anonymous);
    assertThat(ranking.get("status").asString()).isEqualTo("RELEASED");
    assertThat(ranking.get("releasedAt").asString()).isNotBlank();
    assertThat(ranking.at("/group/name").asString()).isEqualTo("故事组");
    assertThat(ranking.at("/incentives/0/amount").asString()).isEqualTo("500000");
    assertThat(ranking.get("previous").isNull()).isTrue();
    assertThat(lines(ranking))
        .containsExactly(
            "1 XN-TC 91.50", "2 XN-CB 90.50", "2 XN-JY 90.50", "4 XN-CY 88.65", "- XN-GX -");
    JsonNode last = ranking.at("/rows/edges/4/node");
    assertThat(last.get("unrankedReason").asString()).isEqualTo("未列入本期通报");
    assertThat(last.get("components").isEmpty()).isTrue();
    JsonNode chibi = ranking.at("/rows/edges/1/node/components/1");
    assertThat(chibi.get("score").asString()).isEqualTo("95.01");
    assertThat(chibi.get("weight").asString()).isEqualTo("0.1");
    assertThat(chibi.get("value").asString()).isEqualTo("9.501");
  }

  @Test
  @Order(14)
  void onceReleasedThePublicFindsItEverywhere() {
    assertThat(codes(listed(anonymous), "/period")).containsExactly(PERIOD);
    assertThat(node(anonymous, rankings.getLast()).get("period").asString()).isEqualTo(PERIOD);
    assertThat(node(anonymous, rankings.getFirst()).isNull())
        .as("what was computed anew is gone")
        .isTrue();
    assertThat(node(anonymous, scheme).get("code").asString()).isEqualTo("story-2041");
    assertThat(codes(anonymous.data("schemes", Map.of("first", 100)).get("schemes"), "/code"))
        .contains("story-2041");
    JsonNode standings =
        anonymous.data("standings", Map.of("code", "XN-GX", "group", GROUP)).at("/unit/standings");
    assertThat(standings.at("/edges/0/node/row/unrankedReason").asString()).isEqualTo("未列入本期通报");
    assertThat(standings.at("/edges/0/node/row/rank").isNull()).isTrue();
    eventually(() -> {
      assertThat(found("2041年1月")).contains(rankings.getLast());
      assertThat(found("故事组")).containsExactly(rankings.getLast());
    });
  }

  @Test
  @Order(15)
  void theRoundItselfStaysWithTheOffice() {
    assertThat(node(anonymous, round.id()).isNull()).isTrue();
    assertThat(node(Reader.as("handler"), round.id()).isNull()).isTrue();
    assertThat(node(leader, round.id()).get("state").asString()).isEqualTo("RELEASED");
  }

  @Test
  @Order(16)
  void whatIsReleasedNeverChanges() {
    assertThat(evaluator.refused("computeRanking", round.input()).at("/0/code").asString())
        .isEqualTo("ROUND_NOT_COLLECTED");
    assertThat(leader.refused("approveRanking", round.input()).at("/0/code").asString())
        .isEqualTo("ROUND_NOT_COMPUTED");
    assertThat(publisher.refused("releaseRanking", round.input()).at("/0/code").asString())
        .isEqualTo("ROUND_NOT_APPROVED");
    assertThat(evaluator.refused("closeRound", round.input()).at("/0/code").asString())
        .isEqualTo("ROUND_NOT_OPEN");
    byte[] other = "unit,score\n赤壁市,1".getBytes(StandardCharsets.UTF_8);
    assertThat(
            evaluator
                .refused("importScores", round.importing("city", evaluator.upload("x", other)))
                .at("/0/code")
                .asString())
        .isEqualTo("ROUND_NOT_OPEN");
    assertThat(lines(ranking(anonymous))).contains("1 XN-TC 91.50");
  }

  @Test
  @Order(17)
  void theNextReleaseNamesThePreviousOne() {
    RoundInHand next =
        RoundInHand.open("2041-Q2", GROUP)
            .collect("city", "XN-JY,92", "XN-CB,91", "XN-TC,90", "XN-CY,89", "XN-GX,88")
            .collect("red", "XN-JY,92", "XN-CB,91", "XN-TC,90", "XN-CY,89", "XN-GX,88")
            .close()
            .compute()
            .approve()
            .release(Map.of());
    assertThat(next.state()).isEqualTo("RELEASED");
    JsonNode ranking =
        anonymous.data("ranking", Map.of("group", GROUP, "period", "2041-Q2")).get("ranking");
    assertThat(ranking.at("/previous/period").asString()).isEqualTo(PERIOD);
    JsonNode jiayu = ranking.at("/rows/edges/0/node");
    assertThat(jiayu.at("/previous/period").asString()).isEqualTo(PERIOD);
    assertThat(jiayu.at("/previous/rank").asInt()).isEqualTo(2);
    assertThat(jiayu.at("/previous/total").asString()).isEqualTo("90.50");
    JsonNode gaoxin = ranking.at("/rows/edges/4/node");
    assertThat(gaoxin.at("/unit/code").asString()).isEqualTo("XN-GX");
    assertThat(gaoxin.get("previous").isNull()).as("it had no rank there").isTrue();
    assertThat(codes(listed(anonymous), "/period")).containsExactly("2041-Q2", PERIOD);
  }
}
