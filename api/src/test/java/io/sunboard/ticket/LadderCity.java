package io.sunboard.ticket;

import static io.sunboard.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/**
 * A city of its own whose clock the tests of a ladder move, one after the other: each has a Monday
 * of 2023, at nine.
 */
@Execution(ExecutionMode.SAME_THREAD)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.MethodName.class)
abstract class LadderCity {

  private final String schema;

  /** Mondays of 2023, one a test, at nine in the city. */
  Instant monday = Instant.parse("2023-02-06T01:00:00Z");

  Sunboard.Node node;

  URI url;

  LadderCity(String schema) {
    this.schema = schema;
  }

  Sunboard.Node start() {
    return Sunboard.ownCity(schema, "--sunboard.clock.movable=true");
  }

  @BeforeAll
  void startOne() {
    node = start();
    url = node.url();
  }

  @AfterAll
  void stop() {
    node.close();
  }

  @BeforeEach
  void onAMonday() {
    monday = monday.plus(Duration.ofDays(7));
    clock(Map.of("to", monday.toString()));
  }

  void clock(Map<String, String> input) {
    StringBuilder json = new StringBuilder("{");
    input.forEach(
        (name, value) -> json.append('"').append(name).append("\":\"").append(value).append('"'));
    HttpResponse<String> answer =
        Reader.anonymous()
            .at(node.management())
            .send(
                Reader.anonymous()
                    .at(node.management())
                    .request("/actuator/clock")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(json.append('}').toString())));
    assertThat(answer.statusCode()).as(answer::body).isEqualTo(200);
  }

  /** Moves the clock of all nodes to a time of this test's Monday, or so many days later. */
  void at(int days, int hour, int minute) {
    Instant midnight = monday.minus(Duration.ofHours(9));
    Instant to = midnight.plus(Duration.ofDays(days)).plus(Duration.ofMinutes(hour * 60L + minute));
    clock(Map.of("to", to.toString()));
  }

  Connection owner() throws SQLException {
    return Sunboard.connection(schema);
  }

  List<String> rows(String query) {
    try (Connection owner = owner();
        Statement sql = owner.createStatement();
        ResultSet found = sql.executeQuery(query)) {
      List<String> rows = new ArrayList<>();
      while (found.next()) {
        rows.add(found.getString(1));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Every number of every series from 1 on, each once. */
  void numbersHaveNoGaps() {
    assertThat(
            rows(
                """
                select agency || year from ticket where serial is not null group by agency, year
                having count(*) <> max(serial) or count(distinct serial) <> max(serial)
                """))
        .isEmpty();
    assertThat(rows("select count(*)::text from ticket where serial is not null").getFirst())
        .isNotEqualTo("0");
  }

  void story(CaseInHand problem, String... tickets) {
    eventually(() -> assertThat(problem.story()).containsExactly(tickets));
  }

  Map<String, Object> input(JsonNode ticket) {
    return Map.of(
        "ticket", ticket.get("id").asString(), "expectedRevision", ticket.get("revision").asInt());
  }

  Reader as(String account) {
    return Reader.as(account).at(url);
  }

  /** What a browser without a token is told. */
  int opened(String address) {
    Reader browser = Reader.anonymous().at(url);
    return browser.send(browser.request(address)).statusCode();
  }

  /** The accounts that are told that they may. */
  List<String> mayRevoke(JsonNode ticket) {
    String query = "query($n: String!) { ticket(number: $n) { viewerCanRevoke } }";
    Map<String, ?> number = Map.of("n", ticket.get("number").asString());
    return List.of("handler", "supervisor", "supervisor2", "leader").stream()
        .filter(
            each -> as(each).answer(query, number).at("/data/ticket/viewerCanRevoke").asBoolean())
        .toList();
  }
}
