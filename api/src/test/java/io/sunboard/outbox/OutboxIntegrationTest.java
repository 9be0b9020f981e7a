package io.sunboard.outbox;

import static io.sunboard.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunboard.outbox.app.Outbox;
import io.sunboard.shared.Actor;
import io.sunboard.shared.DomainEvent;
import io.sunboard.shared.StaffRole;
import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import io.sunboard.testing.Together;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * What happened is kept with what it changed, or not at all, and followed by one node or another.
 */
class OutboxIntegrationTest {

  private static final int UNITS = 60;

  private static final Actor SOMEBODY =
      new Actor("outbox-test", "somebody", null, true, false, Set.of(StaffRole.HANDLER), null);

  private static DomainEvent anEvent(String key) {
    return new DomainEvent(
        "OutboxTest",
        key,
        "Tested",
        Instant.parse("2023-07-12T02:00:00.123456Z"),
        StaffRole.HANDLER,
        Map.of("赤壁", "市"));
  }

  private static long count(String table, String key) {
    Long count =
        Sunboard.bean(DatabaseClient.class)
            .sql("select count(*) n from " + table + " where subject_key = $1")
            .bind(0, key)
            .map(row -> row.get("n", Long.class))
            .one()
            .block();
    return count == null ? -1 : count;
  }

  @Test
  void anEventOfATransactionThatFailsLeavesNothing() {
    String key = UUID.randomUUID().toString();
    Mono<Void> failing =
        Sunboard.bean(Outbox.class)
            .append(SOMEBODY, anEvent(key))
            .then(Mono.<Void>error(new IllegalStateException("crash")))
            .as(Sunboard.bean(TransactionalOperator.class)::transactional);
    assertThatThrownBy(failing::block).hasMessageContaining("crash");
    assertThat(count("event", key)).isZero();
    assertThat(count("outbox", key)).isZero();
  }

  @Test
  void anEventIsKeptWithWhoWhatAndWhen() {
    String key = UUID.randomUUID().toString();
    Sunboard.bean(Outbox.class)
        .append(SOMEBODY, anEvent(key))
        .as(Sunboard.bean(TransactionalOperator.class)::transactional)
        .block();
    Map<String, Object> row =
        Sunboard.bean(DatabaseClient.class)
            .sql(
                "select subject, type, actor, staff_role, data ->> '赤壁' data, happened_at::text at"
                    + " from event where subject_key = $1")
            .bind(0, key)
            .fetch()
            .one()
            .block();
    assertThat(row)
        .containsEntry("subject", "OutboxTest")
        .containsEntry("type", "Tested")
        .containsEntry("actor", "outbox-test")
        .containsEntry("staff_role", "HANDLER")
        .containsEntry("data", "市");
    assertThat(String.valueOf(row.get("at"))).startsWith("2023-07-12 02:00:00.123456");
    eventually(() -> assertThat(count("outbox", key)).as("it was followed").isZero());
  }

  @Test
  void twoNodesFollowEveryChangeAndLoseNone() {
    Reader admin = Reader.as("admin");
    try (Sunboard.Node second = Sunboard.anotherNode();
        Sunboard.Node third = Sunboard.anotherNode()) {
      List<Reader> everywhere = List.of(admin, admin.at(second.url()), admin.at(third.url()));
      Together.all(
          UNITS,
          n -> {
            Map<String, String> unit =
                Map.of("code", "OB-" + n, "name", "信箱测试单位" + n, "tier", "COUNTY", "parent", "XN");
            Reader node = everywhere.get(n % everywhere.size());
            // All of them wait for one another; whoever waited too long is told to try again, and
            // may
            // find that it was done all the same.
            eventually(() -> {
              if (node.data("unit", Map.of("code", "OB-" + n)).get("unit").isNull()) {
                node.done("upsertUnit", unit);
              }
            });
            return n;
          });
      eventually(() -> assertThat(found()).hasSize(UNITS));
    }
    assertThat(found()).containsExactlyInAnyOrderElementsOf(expected());
  }

  private static List<String> expected() {
    List<String> codes = new ArrayList<>();
    for (int n = 0; n < UNITS; n++) {
      codes.add("OB-" + n);
    }
    return codes;
  }

  /** All units of this test that the search finds, page by page. */
  private static List<String> found() {
    List<String> codes = new ArrayList<>();
    String after = null;
    boolean more = true;
    while (more) {
      Map<String, Object> variables = new java.util.HashMap<>();
      variables.put("query", "信箱测试单位");
      variables.put("first", 50);
      variables.put("after", after);
      JsonNode page = Reader.anonymous().data("search", variables).get("search");
      for (JsonNode edge : page.get("edges")) {
        String code = edge.at("/node/node/code").asString("");
        if (code.startsWith("OB-")) {
          codes.add(code);
        }
      }
      after = page.at("/pageInfo/endCursor").asString(null);
      more = page.at("/pageInfo/hasNextPage").asBoolean();
    }
    return codes;
  }
}
