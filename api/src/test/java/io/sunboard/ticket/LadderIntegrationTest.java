package io.sunboard.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Reader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The ladder by itself: its colours, with signatures, stopped and moved on. */
class LadderIntegrationTest extends LadderCity {

  LadderIntegrationTest() {
    super("ladder");
  }

  @Test
  void assignsInWhiteRemindsInYellowAndWaitsForASignatureInRed() {
    CaseInHand problem = CaseInHand.dispatched(url, 4, "WORKING_HOURS");
    JsonNode white = problem.tickets().get(0);
    assertThat(white.get("number").asString()).matches("咸创办督〔2023〕[1-9]\\d*号");
    assertThat(white.at("/issuer/code").asString()).isEqualTo("XN-CJB");
    assertThat(white.at("/addressee/code").asString()).isEqualTo("XN-XA");
    assertThat(problem.seenBy("leader").get("colour").asString()).isEqualTo("WHITE");

    // Three hours in the morning, one in the afternoon.
    at(0, 15, 0);
    problem.step("handler", "acknowledgeProblem", Map.of());
    assertThat(problem.story()).containsExactly("WHITE DISPATCHED IN_FORCE");
    at(0, 15, 45);
    story(problem, "WHITE DISPATCHED IN_FORCE", "YELLOW OVERDUE IN_FORCE");
    JsonNode yellow = problem.tickets().get(1);
    assertThat(yellow.get("dueAt")).isEqualTo(white.get("limitEnds"));
    assertThat(Instant.parse(yellow.get("writtenAt").asString()))
        .isBetween(monday.plus(Duration.ofMinutes(405)), monday.plus(Duration.ofMinutes(407)));
    assertThat(yellow.at("/copies/0/code").asString()).isEqualTo("XN");

    at(2, 15, 50);
    story(
        problem,
        "WHITE DISPATCHED IN_FORCE",
        "YELLOW OVERDUE IN_FORCE",
        "RED STILL_OVERDUE PREPARED");
    assertThat(problem.seenBy("leader").get("colour").asString()).isEqualTo("YELLOW");
    JsonNode red = problem.tickets().get(2);
    assertThat(red.get("number").isNull()).isTrue();
    assertThat(red.get("viewerCanSign").asBoolean()).isTrue();

    assertThat(as("supervisor").forbidden("signTicket", input(red))).isEqualTo("ROLE_REQUIRED");
    JsonNode signed = as("leader").done("signTicket", input(red)).get("ticket");
    assertThat(signed.get("number").asString()).startsWith("咸创办督〔2023〕");
    assertThat(as("leader").refused("signTicket", input(red)).at("/0/code").asString())
        .isEqualTo("TICKET_NOT_PREPARED");
    assertThat(problem.seenBy("handler").get("colour").asString()).isEqualTo("RED");
    assertThat(
            rows(
                "select count(*)::text from ledger_entry where ticket_number = '"
                    + signed.get("number").asString()
                    + "'"))
        .containsExactly("1");

    // Another unit's handler does not even see it.
    assertThat(as("handler2").refused("acknowledgeTicket", input(signed)).at("/0/code").asString())
        .isEqualTo("UNKNOWN_TICKET");
    JsonNode received = as("handler").done("acknowledgeTicket", input(signed)).get("ticket");
    assertThat(received.at("/receipt/name").asString()).isNotBlank();
    assertThat(as("handler").refused("acknowledgeTicket", input(received)).at("/0/code").asString())
        .isEqualTo("RECEIVED_ALREADY");

    Map<String, Object> revoke =
        Map.of(
            "ticket", received.get("number").asString(),
            "reason", "送达有误",
            "expectedRevision", received.get("revision").asInt());
    assertThat(as("handler").forbidden("revokeTicket", revoke)).isEqualTo("ROLE_REQUIRED");
    assertThat(mayRevoke(received)).containsExactly("supervisor", "supervisor2");
    JsonNode revoked = as("supervisor").done("revokeTicket", revoke).get("ticket");
    assertThat(revoked.get("number")).isEqualTo(signed.get("number"));
    assertThat(mayRevoke(revoked)).isEmpty();
    assertThat(problem.seenBy("leader").get("colour").asString()).isEqualTo("YELLOW");

    // One red ticket a run, revoked or not.
    at(3, 10, 0);
    problem.submit().fail(true).submit().fail(true);
    assertThat(problem.tickets()).hasSize(3);
    numbersHaveNoGaps();
    assertThat(
            as("leader")
                .data("auditTrail", Map.of("filter", Map.of("subject", "Ticket"), "first", 10))
                .at("/auditTrail/nodes")
                .valueStream()
                .map(each -> each.get("action").asString()))
        .contains("signTicket", "acknowledgeTicket", "revokeTicket");
  }

  @Test
  void standsStillWhileAReportIsCheckedAndTurnsRedAtTheSecondFailure() {
    CaseInHand problem = CaseInHand.dispatched(url, 4, "WORKING_HOURS");
    problem.submit();
    at(2, 9, 0);
    problem.fail(false);
    at(2, 15, 0);
    // The whole limit was left.
    assertThat(problem.story()).containsExactly("WHITE DISPATCHED IN_FORCE");
    at(2, 15, 50);
    story(problem, "WHITE DISPATCHED IN_FORCE", "YELLOW OVERDUE IN_FORCE");
    problem.submit().fail(false);
    story(
        problem,
        "WHITE DISPATCHED IN_FORCE",
        "YELLOW OVERDUE IN_FORCE",
        "RED FAILED_VERIFICATION PREPARED");
    problem.submit().pass();
    assertThat(problem.story())
        .containsExactly(
            "WHITE DISPATCHED IN_FORCE",
            "YELLOW OVERDUE IN_FORCE",
            "RED FAILED_VERIFICATION LAPSED");
    at(6, 9, 0);
    problem.step("supervisor", "reopenProblem", Map.of("why", "RECURRED", "note", "又积水"));
    assertThat(problem.story()).hasSize(4).last().isEqualTo("WHITE DISPATCHED IN_FORCE");
  }

  @Test
  void moreTimeAndAStoppedClockMoveWhatHasNotFired() {
    CaseInHand longer = CaseInHand.dispatched(url, 4, "WORKING_HOURS");
    CaseInHand stopped = CaseInHand.dispatched(url, 4, "WORKING_HOURS");
    CaseInHand returned = CaseInHand.dispatched(url, 4, "WORKING_HOURS");
    Map<String, Object> by = Map.of("amount", 1, "unit", "WORKING_HOURS");
    longer
        .step("handler", "requestExtension", Map.of("by", by, "reason", "下雨"))
        .step("supervisor", "decideExtension", Map.of("granted", true));
    stopped.step("supervisor", "stopClock", Map.of("reason", "等待管线图"));
    returned.step("handler", "returnProblem", Map.of("reason", "不属本区"));
    at(0, 16, 50);
    Reader leader = as("leader");
    story(longer, "WHITE DISPATCHED IN_FORCE", "YELLOW OVERDUE IN_FORCE");
    JsonNode yellow = longer.tickets().get(1);
    assertThat(yellow.get("dueAt")).isEqualTo(yellow.get("limitEnds"));
    assertThat(Instant.parse(yellow.get("dueAt").asString()))
        .isAfterOrEqualTo(monday.plus(Duration.ofMinutes(450)));
    assertThat(stopped.story()).containsExactly("WHITE DISPATCHED IN_FORCE");
    assertThat(returned.story()).containsExactly("WHITE DISPATCHED IN_FORCE");
    stopped.step("supervisor", "resumeClock", Map.of());
    at(1, 16, 0);
    story(stopped, "WHITE DISPATCHED IN_FORCE", "YELLOW OVERDUE IN_FORCE");
    assertThat(returned.story()).containsExactly("WHITE DISPATCHED IN_FORCE");
    JsonNode yellows =
        leader
            .data("tickets", Map.of("filter", Map.of("colour", "YELLOW", "unit", "XN-XA")))
            .at("/tickets/nodes");
    assertThat(yellows.valueStream().map(t -> t.at("/problem/number").asString()))
        .contains(longer.number(), stopped.number())
        .doesNotContain(returned.number());
  }

  @Test
  void showsTicketsToThoseWhoSeeTheirProblems() {
    CaseInHand problem = CaseInHand.dispatched(url, 4, "WORKING_HOURS");
    String number = problem.tickets().get(0).get("number").asString();
    String query = "query($n: String!) { ticket(number: $n) { number } }";
    for (String account : List.of("handler", "supervisor", "leader")) {
      assertThat(
              as(account).answer(query, Map.of("n", number)).at("/data/ticket/number").asString())
          .isEqualTo(number);
    }
    String notice = problem.tickets().get(0).get("notice").asString();
    HttpResponse<String> printed = as("handler").send(as("handler").request(notice));
    assertThat(printed.statusCode()).as(printed::body).isEqualTo(200);
    assertThat(printed.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(printed.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).contains("sha256-"));
    assertThat(printed.body()).contains(number, "整改通知书（白单）", "咸安区：");
    String unsigned = notice.substring(0, notice.indexOf('?'));
    assertThat(as("handler").send(as("handler").request(unsigned)).statusCode()).isEqualTo(200);
    assertThat(as("handler2").send(as("handler2").request(unsigned)).statusCode()).isEqualTo(404);
    assertThat(opened(unsigned)).isIn(401, 403);
    // A browser has nothing but the address.
    assertThat(opened(notice)).isEqualTo(200);
    assertThat(opened(notice + "x")).isIn(401, 403);
    assertThat(opened(notice.replace("expires=", "expires=9"))).isIn(401, 403);
    String other =
        CaseInHand.dispatched(url, 4, "WORKING_HOURS").tickets().get(0).get("notice").asString();
    String signature = notice.substring(notice.indexOf('?'));
    assertThat(opened(other.substring(0, other.indexOf('?')) + signature)).isIn(401, 403);
    clock(Map.of("by", "PT5M1S"));
    assertThat(opened(notice)).isIn(401, 403);
    for (String account : List.of("handler2", "evaluator", "publisher")) {
      assertThat(as(account).answer(query, Map.of("n", number)).at("/data/ticket").isNull())
          .as(account)
          .isTrue();
      assertThat(
              as(account)
                  .data("tickets", Map.of("filter", Map.of("unit", "XN-XA"), "first", 100))
                  .at("/tickets/nodes"))
          .isEmpty();
    }
    assertThat(
            Reader.anonymous()
                .at(url)
                .answer(query, Map.of("n", number))
                .at("/errors/0/extensions/reason")
                .asString())
        .isEqualTo("SIGN_IN_REQUIRED");
  }
}
