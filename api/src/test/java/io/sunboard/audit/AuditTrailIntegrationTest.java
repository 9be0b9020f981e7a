package io.sunboard.audit;

import static io.sunboard.audit.AuditedCity.entry;
import static io.sunboard.audit.AuditedCity.trail;
import static io.sunboard.audit.AuditedCity.upsert;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.audit.app.AuditTrail;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import io.sunboard.testing.ProblemInHand;
import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import io.sunboard.testing.Together;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** What staff do is kept in a chain, and read by those whom it concerns. */
@Execution(ExecutionMode.SAME_THREAD)
class AuditTrailIntegrationTest {

  private static final AuditedCity CITY = new AuditedCity("audited");

  @AfterAll
  static void stop() {
    CITY.close();
  }

  @Test
  void loadingACityLeavesAWholeTrailOfEveryStep() {
    JsonNode report = CITY.intact();
    assertThat(report.get("checked").asString()).isEqualTo(report.get("end").asString());
    for (String action :
        List.of(
            "openRound",
            "importScores",
            "closeRound",
            "computeRanking",
            "approveRanking",
            "releaseRanking",
            "draftPublication",
            "checkPublication",
            "schedulePublication",
            "releasePublication")) {
      assertThat(trail(CITY.leader, Map.of("action", action))).as(action).isNotEmpty();
    }
    for (String action : List.of("nameTiers", "upsertUnit", "adoptScheme", "loadProfile")) {
      assertThat(trail(CITY.admin, Map.of("action", action))).as(action).isNotEmpty();
    }
    assertThat(trail(CITY.leader, Map.of("action", "upload"))).isNotEmpty();
  }

  @Test
  void keepsWhoDidWhatFromWhichUnitAndWhatItWasBefore() {
    upsert(CITY.admin, "AU-ONE", "审计一");
    Map<String, Object> renamed =
        Map.of(
            "code",
            "AU-ONE",
            "name",
            "审计一甲",
            "tier",
            "COUNTY",
            "parent",
            "XN",
            "expectedRevision",
            1);
    CITY.admin.done("upsertUnit", renamed);
    JsonNode entries = trail(CITY.admin, Map.of("subject", "Unit", "key", "AU-ONE"));
    assertThat(entries).hasSize(2);
    JsonNode change = entries.get(0);
    assertThat(change.get("action").asString()).isEqualTo("upsertUnit");
    assertThat(change.get("username").asString()).isEqualTo("admin");
    assertThat(change.get("before").asString())
        .isEqualTo("{\"name\":{\"zh\":\"审计一\"},\"revision\":1}");
    assertThat(change.get("after").asString())
        .isEqualTo("{\"name\":{\"zh\":\"审计一甲\"},\"revision\":2}");
    assertThat(entries.get(1).get("before").isNull()).isTrue();

    CITY.record(entry("mine"));
    JsonNode mine = trail(CITY.leader, Map.of("key", "mine")).get(0);
    assertThat(mine.get("displayName").asString()).isEqualTo("测试员");
    assertThat(mine.get("staffRole").asString()).isEqualTo("SUPERVISOR");
    assertThat(mine.at("/unit/code").asString()).isEqualTo("XN-CJB");
    CITY.intact();
  }

  @Test
  void showsAdministratorsNoCaseAndNobodyElseAnything() {
    CITY.record(entry("a case"));
    assertThat(trail(CITY.admin, Map.of("key", "a case"))).isEmpty();
    assertThat(trail(CITY.leader, Map.of("key", "a case"))).hasSize(1);
    upsert(CITY.admin, "AU-SEEN", "审计可见");
    assertThat(trail(CITY.leader, Map.of("key", "AU-SEEN"))).isEmpty();
    for (String account : List.of("handler", "evaluator", "publisher")) {
      Reader reader = CITY.reader(account);
      JsonNode answer = reader.answer(Reader.text("auditTrail"), Map.of());
      assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
      assertThat(reader.forbidden("verifyAudit", Map.of())).isEqualTo("ROLE_REQUIRED");
    }
    JsonNode nobody =
        Reader.anonymous().at(CITY.node.url()).answer(Reader.text("auditTrail"), Map.of());
    assertThat(nobody.at("/errors/0/extensions/reason").asString()).isEqualTo("SIGN_IN_REQUIRED");
  }

  @Test
  void showsSupervisorsTheCasesOfTheirTerritoryOnly() {
    CITY.record(
        List.of(
            on("XN-XA", "on our ground"),
            on("GONE", "on no ground of ours"),
            entry("on no ground at all"),
            AuditEntry.setup("test", "Test", "no case", null, Map.of())));
    Reader supervisor = CITY.reader("supervisor");
    List<String> keys = new ArrayList<>();
    trail(supervisor, Map.of("action", "test"))
        .forEach(each -> keys.add(each.get("key").asString()));
    assertThat(keys).containsExactly("on our ground");
    assertThat(supervisor.forbidden("verifyAudit", Map.of())).isEqualTo("ROLE_REQUIRED");
    // What is really done to a case says by itself where it lies.
    Map<String, Object> filing = ProblemInHand.filing();
    filing.put("title", "审计中的问题");
    supervisor.done("fileProblem", filing);
    assertThat(
            trail(supervisor, Map.of("action", "ProblemFiled"))
                .valueStream()
                .map(each -> each.get("after").asString()))
        .anyMatch(after -> after.contains("审计中的问题"));
  }

  private static AuditEntry on(String ground, String key) {
    return new AuditEntry(
        AuditScope.CASE,
        "test",
        "Test",
        key,
        StaffRole.SUPERVISOR,
        new UnitCode(ground),
        null,
        Map.of());
  }

  @Test
  void pagesThroughTheTrailNewestFirst() {
    List<AuditEntry> many = IntStream.range(0, 45).mapToObj(n -> entry("page " + n)).toList();
    CITY.record(many);
    List<String> keys = new ArrayList<>();
    Map<String, Object> variables = new HashMap<>();
    variables.put("filter", Map.of("actor", "tester", "action", "test"));
    variables.put("first", 20);
    boolean more = true;
    while (more) {
      JsonNode page = CITY.leader.data("auditTrail", variables).get("auditTrail");
      page.get("nodes").forEach(each -> keys.add(each.get("key").asString()));
      more = page.at("/pageInfo/hasNextPage").asBoolean();
      variables.put("after", page.at("/pageInfo/endCursor").asString());
    }
    assertThat(keys).doesNotHaveDuplicates().containsSubsequence("page 44", "page 20", "page 0");
  }

  @Test
  void keepsNothingOfWhatIsRolledBack() {
    int before = CITY.end();
    Mono<Void> failing =
        CITY.bean(AuditTrail.class)
            .record(AuditedCity.SOMEBODY, entry("rolled back"))
            .then(Mono.<Void>error(new IllegalStateException("crash")))
            .as(CITY.bean(TransactionalOperator.class)::transactional);
    assertThat(failing.onErrorResume(_ -> Mono.empty()).blockOptional()).isEmpty();
    assertThat(trail(CITY.leader, Map.of("key", "rolled back"))).isEmpty();
    assertThat(CITY.end()).isEqualTo(before);
  }

  @Test
  void keepsOneUnbrokenChainOfManyAtOnceOnSeveralNodes() {
    int before = CITY.end();
    AuditTrail trail = CITY.bean(AuditTrail.class);
    try (Sunboard.Node other = Sunboard.ownCity("audited")) {
      List<Reader> everywhere = List.of(CITY.admin, CITY.admin.at(other.url()));
      Together.all(
          40,
          n -> {
            if (n % 4 == 0) {
              List<AuditEntry> many =
                  IntStream.range(0, 100).mapToObj(m -> entry("bulk " + n + " " + m)).toList();
              return trail.record(AuditedCity.SOMEBODY, many).blockOptional();
            }
            upsert(everywhere.get(n % 2), "AU-T" + n, "审计并发" + n);
            return n;
          });
    }
    assertThat(CITY.end() - before).isEqualTo(10 * 100 + 30);
  }

  @Test
  void linksSixtyThousandEntriesOfOneTransaction() {
    int before = CITY.end();
    List<AuditEntry> many = IntStream.range(0, 61_919).mapToObj(n -> entry("load " + n)).toList();
    CITY.bean(AuditTrail.class)
        .record(AuditedCity.SOMEBODY, many)
        .as(CITY.bean(TransactionalOperator.class)::transactional)
        .block();
    assertThat(CITY.end() - before).isEqualTo(61_919);
    int from = before + 60_000;
    JsonNode report = CITY.admin.done("verifyAudit", Map.of("from", from)).get("report");
    assertThat(report.get("intact").asBoolean()).isTrue();
    assertThat(Integer.parseInt(report.get("checked").asString()))
        .isEqualTo(before + 61_919 - from + 1);
  }
}
