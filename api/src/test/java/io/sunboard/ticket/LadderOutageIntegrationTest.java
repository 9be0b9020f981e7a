package io.sunboard.ticket;

import static io.sunboard.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Sunboard;
import io.sunboard.testing.Together;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The ladder on several nodes, and over an outage of all. */
class LadderOutageIntegrationTest extends LadderCity {

  LadderOutageIntegrationTest() {
    super("ladderoutage");
  }

  @Test
  void firesEachRungOnceWhicheverOfSeveralNodesRunAndThoughOneIsStopped() {
    List<CaseInHand> many;
    try (Sunboard.Node second = start();
        Sunboard.Node third = start()) {
      List<URI> nodes = List.of(url, second.url(), third.url());
      many =
          Together.all(
              24, n -> CaseInHand.dispatched(nodes.get(n % 3), 4, "WORKING_HOURS").at(url));
      numbersHaveNoGaps();
      at(0, 15, 45);
      third.close();
      eventually(() ->
          assertThat(
                  rows(
                      "select problem_id::text from ladder_run where next_at < '"
                          + monday.plus(Duration.ofMinutes(405))
                          + "'"))
              .isEmpty());
      many.forEach(each -> story(each, "WHITE DISPATCHED IN_FORCE", "YELLOW OVERDUE IN_FORCE"));
      at(2, 15, 50);
    }
    for (CaseInHand each : many) {
      story(
          each,
          "WHITE DISPATCHED IN_FORCE",
          "YELLOW OVERDUE IN_FORCE",
          "RED STILL_OVERDUE PREPARED");
    }
    numbersHaveNoGaps();
  }

  @Test
  void makesUpForEverythingThatWasMissedWhileNobodyRan() throws SQLException {
    CaseInHand problem = CaseInHand.dispatched(url, 4, "WORKING_HOURS");
    node.close();
    try (Connection owner = owner();
        Statement sql = owner.createStatement()) {
      sql.execute("update clock_offset set nanos = nanos + " + Duration.ofDays(4).toNanos());
    }
    node = start();
    url = node.url();
    CaseInHand found = problem.at(url);
    story(
        found,
        "WHITE DISPATCHED IN_FORCE",
        "YELLOW OVERDUE IN_FORCE",
        "RED STILL_OVERDUE PREPARED");
    JsonNode yellow = found.tickets().get(1);
    JsonNode red = found.tickets().get(2);
    assertThat(yellow.get("dueAt")).isEqualTo(found.tickets().get(0).get("limitEnds"));
    assertThat(Instant.parse(red.get("dueAt").asString()))
        .isEqualTo(Instant.parse(yellow.get("dueAt").asString()).plus(Duration.ofDays(2)));
    assertThat(Instant.parse(yellow.get("writtenAt").asString()))
        .isAfter(monday.plus(Duration.ofDays(4)));
    assertThat(red.get("writtenAt")).isEqualTo(yellow.get("writtenAt"));
    numbersHaveNoGaps();
  }
}
