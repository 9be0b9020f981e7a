package io.sunboard.challenge;

import static io.sunboard.challenge.TipToSend.input;
import static io.sunboard.challenge.TipToSend.solved;
import static io.sunboard.challenge.TipToSend.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.challenge.app.ChallengeHousekeeping;
import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import io.sunboard.testing.Together;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

/** Sending tips where a proof of work is asked for. */
class ChallengeIntegrationTest {

  private static final String SUBMIT = "guard/submitTip";

  private static Sunboard.Node node;
  private static Reader citizen;

  @BeforeAll
  static void start() {
    node =
        Sunboard.ownCity(
            "challenges", "--sunboard.challenge.required=true", "--sunboard.challenge.numbers=300");
    citizen = Reader.anonymous().at(node.url());
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  private static String refusal(Map<String, Object> input) {
    return citizen.refused(SUBMIT, input).get(0).get("code").asString();
  }

  private static int kept(String table) {
    return node.bean(DatabaseClient.class)
        .sql("select count(*)::int from " + table)
        .map(row -> row.get(0, Integer.class))
        .one()
        .block();
  }

  @Test
  void givesChallengesThatNobodyKeeps() {
    HttpResponse<String> given = citizen.send(citizen.request("/challenge"));
    assertThat(given.statusCode()).isEqualTo(200);
    assertThat(given.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(given.body())
        .contains("\"algorithm\":\"SHA-256\"", "\"maxnumber\":300", "\"signature\":\"");
    assertThat(citizen.send(citizen.request("/challenge")).body()).isNotEqualTo(given.body());
  }

  @Test
  void takesATipForASolvedChallengeAndNoOtherForTheSame() {
    Map<String, Object> first = input("垃圾" + UUID.randomUUID());
    assertThat(refusal(first)).isEqualTo("CHALLENGE_REQUIRED");
    JsonNode error = citizen.refused(SUBMIT, with(first, "challenge", "e30=")).get(0);
    assertThat(error.get("code").asString()).isEqualTo("CHALLENGE_WRONG");
    assertThat(error.get("field").toString()).isEqualTo("[\"input\",\"challenge\"]");
    String solved = solved(citizen);
    citizen.done(SUBMIT, with(first, "challenge", solved));
    assertThat(refusal(with(input("另一件" + UUID.randomUUID()), "challenge", solved)))
        .isEqualTo("CHALLENGE_USED");
  }

  @Test
  void needsNoneForARetryWithTheSameKey() {
    Map<String, Object> tip = input("路灯" + UUID.randomUUID());
    String code =
        citizen
            .done(SUBMIT, with(tip, "challenge", solved(citizen)))
            .get("trackingCode")
            .asString();
    assertThat(citizen.done(SUBMIT, tip).get("trackingCode").asString()).isEqualTo(code);
    assertThat(
            citizen.done(SUBMIT, with(tip, "challenge", "nonsense")).get("trackingCode").asString())
        .isEqualTo(code);
  }

  @Test
  void burnsNoneForATipThatIsRefused() {
    String solved = solved(citizen);
    Map<String, Object> tip = with(input("井盖" + UUID.randomUUID()), "challenge", solved);
    assertThat(refusal(with(tip, "text", " "))).isEqualTo("REQUIRED");
    // This is found out after the challenge was redeemed, and undoes it.
    String photo = refusal(with(tip, "photos", List.of(UUID.randomUUID().toString())));
    assertThat(photo).isNotIn("CHALLENGE_USED", "CHALLENGE_WRONG");
    citizen.done(SUBMIT, tip);
  }

  @Test
  void paysForOneOfManyThatComeAtOnce() {
    String solved = solved(citizen);
    List<Boolean> taken =
        Together.all(
            6,
            i ->
                citizen
                    .data(
                        SUBMIT,
                        Map.of(
                            "input",
                            with(input("同时" + i + UUID.randomUUID()), "challenge", solved)))
                    .at("/submitTip/userErrors")
                    .isEmpty());
    assertThat(taken.stream().filter(each -> each)).hasSize(1);
  }

  @Test
  void forgetsWhatHasExpired() {
    citizen.done(SUBMIT, with(input("过期" + UUID.randomUUID()), "challenge", solved(citizen)));
    DatabaseClient db = node.bean(DatabaseClient.class);
    String old = "insert into redeemed_challenge values ('\\x00ff', now() - interval '1 minute')";
    db.sql(old).then().block();
    node.bean(ChallengeHousekeeping.class).turn().block();
    assertThat(kept("redeemed_challenge")).isPositive();
    assertThat(
            db.sql("select count(*)::int from redeemed_challenge where digest = '\\x00ff'")
                .map(row -> row.get(0, Integer.class))
                .one()
                .block())
        .isZero();
  }

  @Test
  void asksForNoneWhereItIsSwitchedOff() {
    Reader elsewhere = Reader.anonymous();
    assertThat(elsewhere.send(elsewhere.request("/challenge")).statusCode()).isEqualTo(204);
  }
}
