package io.sunboard.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.sunboard.audit.app.AuditSettings;
import io.sunboard.audit.app.AuditTrail;
import io.sunboard.shared.Actor;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import io.sunboard.testing.Together;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What staff do is kept in a chain, and whatever the database's owner does to it is found. One
 * after the other, on a city of its own, since each test breaks the trail and mends it.
 */
@Execution(ExecutionMode.SAME_THREAD)
class AuditIntegrationTest {

  private static final String SCHEMA = "audited";
  private static final Actor OWNER =
      new Actor(
          "audit-test",
          "tester",
          "测试员",
          true,
          false,
          Set.of(StaffRole.SUPERVISOR),
          new UnitCode("XN-CJB"));

  private static Sunboard.Node node;
  private static Reader admin;
  private static Reader leader;

  @BeforeAll
  static void start() {
    node = Sunboard.ownCity(SCHEMA);
    admin = Reader.as("admin").at(node.url());
    leader = Reader.as("leader").at(node.url());
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  private static <T> T bean(Class<T> type) {
    return node.beans(type).values().iterator().next();
  }

  private static JsonNode verify() {
    return admin.done("verifyAudit", Map.of()).get("report");
  }

  private static JsonNode intact() {
    JsonNode report = verify();
    assertThat(report.get("intact").asBoolean()).as(report::toString).isTrue();
    return report;
  }

  private static int end() {
    return Integer.parseInt(intact().get("end").asString());
  }

  private static void upsert(Reader reader, String code, String name) {
    reader.done("upsertUnit", Map.of("code", code, "name", name, "tier", "COUNTY", "parent", "XN"));
  }

  private static AuditEntry entry(String key) {
    return new AuditEntry(
        AuditScope.CASE, "test", "Test", key, StaffRole.SUPERVISOR, null, Map.of("键", key));
  }

  private static JsonNode trail(Reader reader, Map<String, ?> filter) {
    return reader.data("auditTrail", Map.of("filter", filter, "first", 50)).at("/auditTrail/nodes");
  }

  /** Does something to the tables as their owner, looks what is found, and puts all back. */
  private static JsonNode afterTampering(String... statements) {
    try (Connection owner = owner();
        Statement sql = owner.createStatement()) {
      sql.execute("create table kept as select * from audit");
      sql.execute("create table kept_head as select * from audit_head");
      sql.execute("alter table audit disable trigger audit_append_only");
      try {
        for (String statement : statements) {
          sql.execute(statement);
        }
        JsonNode report = verify();
        assertThat(report.get("intact").asBoolean()).isFalse();
        return report.get("fault");
      } finally {
        sql.execute("delete from audit");
        sql.execute("insert into audit select * from kept");
        sql.execute("delete from audit_head");
        sql.execute("insert into audit_head select * from kept_head");
        sql.execute("drop table kept, kept_head");
        sql.execute("alter table audit enable trigger audit_append_only");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Connection owner() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://"
            + Sunboard.property("sunboard.database.host")
            + ":"
            + Sunboard.property("sunboard.database.port")
            + "/"
            + Sunboard.property("sunboard.database.name")
            + "?currentSchema="
            + SCHEMA,
        Sunboard.property("sunboard.database.username"),
        Sunboard.property("sunboard.database.password"));
  }

  private static void found(JsonNode fault, long number, String kind) {
    assertThat(fault.get("number").asString() + " " + fault.get("kind").asString())
        .isEqualTo(number + " " + kind);
    assertThat(fault.get("message").asString()).contains(Long.toString(number));
  }

  @Test
  void loadingACityLeavesAWholeTrailOfEveryStep() {
    JsonNode report = intact();
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
      assertThat(trail(leader, Map.of("action", action))).as(action).isNotEmpty();
    }
    for (String action : List.of("nameTiers", "upsertUnit", "adoptScheme", "loadProfile")) {
      assertThat(trail(admin, Map.of("action", action))).as(action).isNotEmpty();
    }
    assertThat(trail(leader, Map.of("action", "upload"))).isNotEmpty();
  }

  @Test
  void keepsWhoDidWhatFromWhichUnitAndWhatItWasBefore() {
    upsert(admin, "AU-ONE", "审计一");
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
    admin.done("upsertUnit", renamed);
    JsonNode entries = trail(admin, Map.of("subject", "Unit", "key", "AU-ONE"));
    assertThat(entries).hasSize(2);
    JsonNode change = entries.get(0);
    assertThat(change.get("action").asString()).isEqualTo("upsertUnit");
    assertThat(change.get("username").asString()).isEqualTo("admin");
    assertThat(change.get("before").asString())
        .isEqualTo("{\"name\":{\"zh\":\"审计一\"},\"revision\":1}");
    assertThat(change.get("after").asString())
        .isEqualTo("{\"name\":{\"zh\":\"审计一甲\"},\"revision\":2}");
    assertThat(entries.get(1).get("before").isNull()).isTrue();

    bean(AuditTrail.class).record(OWNER, entry("mine")).block();
    JsonNode mine = trail(leader, Map.of("key", "mine")).get(0);
    assertThat(mine.get("displayName").asString()).isEqualTo("测试员");
    assertThat(mine.get("staffRole").asString()).isEqualTo("SUPERVISOR");
    assertThat(mine.at("/unit/code").asString()).isEqualTo("XN-CJB");
    intact();
  }

  @Test
  void showsAdministratorsNoCaseAndNobodyElseAnything() {
    bean(AuditTrail.class).record(OWNER, entry("a case")).block();
    assertThat(trail(admin, Map.of("key", "a case"))).isEmpty();
    assertThat(trail(leader, Map.of("key", "a case"))).hasSize(1);
    upsert(admin, "AU-SEEN", "审计可见");
    assertThat(trail(leader, Map.of("key", "AU-SEEN"))).isEmpty();
    for (String account : List.of("handler", "supervisor", "evaluator", "publisher")) {
      Reader reader = Reader.as(account).at(node.url());
      JsonNode answer = reader.answer(Reader.text("auditTrail"), Map.of());
      assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
      assertThat(reader.forbidden("verifyAudit", Map.of())).isEqualTo("ROLE_REQUIRED");
    }
    JsonNode nobody = Reader.anonymous().at(node.url()).answer(Reader.text("auditTrail"), Map.of());
    assertThat(nobody.at("/errors/0/extensions/reason").asString()).isEqualTo("SIGN_IN_REQUIRED");
  }

  @Test
  void pagesThroughTheTrailNewestFirst() {
    List<AuditEntry> many = IntStream.range(0, 45).mapToObj(n -> entry("page " + n)).toList();
    bean(AuditTrail.class).record(OWNER, many).block();
    List<String> keys = new ArrayList<>();
    Map<String, Object> variables = new HashMap<>();
    variables.put("filter", Map.of("actor", "tester", "action", "test"));
    variables.put("first", 20);
    boolean more = true;
    while (more) {
      JsonNode page = leader.data("auditTrail", variables).get("auditTrail");
      page.get("nodes").forEach(each -> keys.add(each.get("key").asString()));
      more = page.at("/pageInfo/hasNextPage").asBoolean();
      variables.put("after", page.at("/pageInfo/endCursor").asString());
    }
    assertThat(keys).doesNotHaveDuplicates().containsSubsequence("page 44", "page 20", "page 0");
  }

  @Test
  void keepsNothingOfWhatIsRolledBack() {
    int before = end();
    Mono<Void> failing =
        bean(AuditTrail.class)
            .record(OWNER, entry("rolled back"))
            .then(Mono.<Void>error(new IllegalStateException("crash")))
            .as(bean(TransactionalOperator.class)::transactional);
    assertThat(failing.onErrorResume(_ -> Mono.empty()).blockOptional()).isEmpty();
    assertThat(trail(leader, Map.of("key", "rolled back"))).isEmpty();
    assertThat(end()).isEqualTo(before);
  }

  @Test
  void keepsOneUnbrokenChainOfManyAtOnceOnSeveralNodes() {
    int before = end();
    AuditTrail trail = bean(AuditTrail.class);
    try (Sunboard.Node other = Sunboard.ownCity(SCHEMA)) {
      List<Reader> everywhere = List.of(admin, admin.at(other.url()));
      Together.all(
          40,
          n -> {
            if (n % 4 == 0) {
              List<AuditEntry> many =
                  IntStream.range(0, 100).mapToObj(m -> entry("bulk " + n + " " + m)).toList();
              return trail.record(OWNER, many).blockOptional();
            }
            upsert(everywhere.get(n % 2), "AU-T" + n, "审计并发" + n);
            return n;
          });
    }
    assertThat(end() - before).isEqualTo(10 * 100 + 30);
  }

  @Test
  void linksSixtyThousandEntriesOfOneTransaction() {
    int before = end();
    List<AuditEntry> many = IntStream.range(0, 61_919).mapToObj(n -> entry("load " + n)).toList();
    bean(AuditTrail.class)
        .record(OWNER, many)
        .as(bean(TransactionalOperator.class)::transactional)
        .block();
    assertThat(end() - before).isEqualTo(61_919);
    int from = before + 60_000;
    JsonNode report = admin.done("verifyAudit", Map.of("from", from)).get("report");
    assertThat(report.get("intact").asBoolean()).isTrue();
    assertThat(Integer.parseInt(report.get("checked").asString()))
        .isEqualTo(before + 61_919 - from + 1);
  }

  @Test
  void refusesSlipsOfTheHand() throws SQLException {
    try (Connection owner = owner();
        Statement sql = owner.createStatement()) {
      for (String slip :
          List.of("update audit set action = ''", "delete from audit", "truncate audit")) {
        assertThat(catchThrowable(() -> sql.execute(slip)))
            .hasMessageContaining("only ever appended to");
      }
    }
  }

  @Test
  void findsAnEditedEntry() {
    int end = end();
    for (String edit :
        List.of(
            "action = 'nothing'",
            "actor = 'somebody else'",
            "username = 'somebody else'",
            "staff_role = 'LEADER'",
            "unit = 'XN'",
            "at = at - interval '1 microsecond'",
            "subject_key = 'another'",
            "before = '{\"revision\":1}'",
            "after = '{\"revision\" :7}'",
            "link = decode(repeat('ab', 32), 'hex')",
            "previous = decode(repeat('ab', 32), 'hex')")) {
      found(afterTampering("update audit set " + edit + " where number = 5"), 5, "EDITED");
    }
    found(afterTampering("update audit set action = '' where number = " + end), end, "EDITED");
    intact();
  }

  @Test
  void findsWhatWasTakenOut() {
    found(afterTampering("delete from audit where number = 7"), 7, "MISSING");
    found(afterTampering("delete from audit where number = 1"), 1, "MISSING");
    // With the numbers closed up behind it, by way of others since numbers are unique.
    found(
        afterTampering(
            "delete from audit where number = 7",
            "update audit set number = number + 1000000 where number > 7",
            "update audit set number = number - 1000001 where number > 1000000",
            "update audit_head set number = number - 1"),
        7,
        "MISSING");
    intact();
  }

  @Test
  void findsTwoThatChangedPlaces() {
    found(
        afterTampering(
            "update audit set number = 1000000 where number = 6",
            "update audit set number = 6 where number = 9",
            "update audit set number = 9 where number = 1000000"),
        6,
        "REORDERED");
    intact();
  }

  @Test
  void findsWhatWasPutIn() {
    int end = end();
    String columns =
        "at, actor, username, display_name, staff_role, unit, scope, action, subject, subject_key,"
            + " before, after, previous, link";
    found(
        afterTampering(
            "update audit set number = number + 1000000 where number > 3",
            "update audit set number = number - 999999 where number > 1000000",
            "insert into audit select 4, at, 'forged', username, display_name, staff_role, unit,"
                + " scope, action, subject, subject_key, before, after, link, previous"
                + " from audit where number = 3",
            "update audit_head set number = number + 1"),
        4,
        "INSERTED");
    found(
        afterTampering(
            "insert into audit (number, "
                + columns
                + ") select number + 1, "
                + columns
                + " from audit where number = "
                + end),
        end + 1,
        "INSERTED");
    intact();
  }

  @Test
  void findsThatTheEndWasCutOff() throws SQLException {
    String old;
    try (Connection owner = owner();
        Statement sql = owner.createStatement()) {
      var row = sql.executeQuery("select number, link::text, mac::text from audit_head");
      row.next();
      old =
          "update audit_head set number = %s, link = '%s'::bytea, mac = '%s'::bytea"
              .formatted(row.getString(1), row.getString(2), row.getString(3));
    }
    int kept = end();
    upsert(admin, "AU-END-1", "审计末一");
    upsert(admin, "AU-END-2", "审计末二");
    int end = end();
    String cut = "delete from audit where number > " + kept;
    found(afterTampering(cut), kept + 1, "TRUNCATED");
    found(afterTampering("delete from audit"), 1, "TRUNCATED");
    // With the note of the end as it once was, genuine and all.
    found(afterTampering(cut, old), kept + 1, "TRUNCATED");
    found(afterTampering(old), end, "HEAD_EDITED");
    // As if nobody had ever done anything.
    found(
        afterTampering(
            "delete from audit",
            "update audit_head set number = 0, link = decode(repeat('00', 32), 'hex'), mac = ''"),
        1,
        "TRUNCATED");
    intact();
  }

  @Test
  void tellsOperatorsByTheStatus() throws SQLException {
    HttpResponse<String> whole = post();
    assertThat(whole.statusCode()).isEqualTo(200);
    try (Connection owner = owner();
        Statement sql = owner.createStatement()) {
      sql.execute("alter table audit disable trigger audit_append_only");
      sql.execute("update audit set subject = 'Unit ' || subject where number = 2");
      HttpResponse<String> broken = post();
      sql.execute("update audit set subject = substr(subject, 6) where number = 2");
      sql.execute("alter table audit enable trigger audit_append_only");
      assertThat(broken.statusCode()).isEqualTo(409);
      JsonNode body = new JsonMapper().readTree(broken.body());
      assertThat(body.get("brokenAt").asInt()).isEqualTo(2);
      assertThat(body.get("kind").asString()).isEqualTo("EDITED");
    }
    intact();
  }

  private static HttpResponse<String> post() {
    URI management = node.management();
    return admin
        .at(management)
        .send(
            Reader.anonymous()
                .at(management)
                .request("/actuator/audit")
                .POST(BodyPublishers.noBody()));
  }

  @Test
  void doesNotStartWithoutAKey() {
    assertThat(catchThrowable(() -> new AuditSettings("short", "audit/head.json", Duration.ZERO)))
        .hasMessageContaining("SUNBOARD_AUDIT_KEY");
  }
}
