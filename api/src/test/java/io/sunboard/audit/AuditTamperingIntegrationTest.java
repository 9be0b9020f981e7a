package io.sunboard.audit;

import static io.sunboard.audit.AuditedCity.upsert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.sunboard.testing.Reader;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever the database's owner does to the trail is found. One after the other, since each test
 * breaks the trail and mends it.
 */
@Execution(ExecutionMode.SAME_THREAD)
class AuditTamperingIntegrationTest {

  private static final AuditedCity CITY = new AuditedCity("tampered");

  @AfterAll
  static void stop() {
    CITY.close();
  }

  private static void found(JsonNode fault, long number, String kind) {
    assertThat(fault.get("number").asString() + " " + fault.get("kind").asString())
        .isEqualTo(number + " " + kind);
    assertThat(fault.get("message").asString()).contains(Long.toString(number));
  }

  private static HttpResponse<String> post() {
    URI management = CITY.node.management();
    return CITY.admin
        .at(management)
        .send(
            Reader.anonymous()
                .at(management)
                .request("/actuator/audit")
                .POST(BodyPublishers.noBody()));
  }

  @Test
  void refusesSlipsOfTheHand() throws SQLException {
    try (Connection owner = CITY.owner();
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
    int end = CITY.end();
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
      found(CITY.afterTampering("update audit set " + edit + " where number = 5"), 5, "EDITED");
    }
    found(CITY.afterTampering("update audit set action = '' where number = " + end), end, "EDITED");
    CITY.intact();
  }

  @Test
  void findsWhatWasTakenOut() {
    found(CITY.afterTampering("delete from audit where number = 7"), 7, "MISSING");
    found(CITY.afterTampering("delete from audit where number = 1"), 1, "MISSING");
    // With the numbers closed up behind it, by way of others since numbers are unique.
    found(
        CITY.afterTampering(
            "delete from audit where number = 7",
            "update audit set number = number + 1000000 where number > 7",
            "update audit set number = number - 1000001 where number > 1000000",
            "update audit_head set number = number - 1"),
        7,
        "MISSING");
    CITY.intact();
  }

  @Test
  void findsTwoThatChangedPlaces() {
    found(
        CITY.afterTampering(
            "update audit set number = 1000000 where number = 6",
            "update audit set number = 6 where number = 9",
            "update audit set number = 9 where number = 1000000"),
        6,
        "REORDERED");
    CITY.intact();
  }

  @Test
  void findsWhatWasPutIn() {
    int end = CITY.end();
    String columns =
        "at, actor, username, display_name, staff_role, unit, scope, action, subject, subject_key,"
            + " before, after, previous, link";
    found(
        CITY.afterTampering(
            "update audit set number = number + 1000000 where number > 3",
            "update audit set number = number - 999999 where number > 1000000",
            "insert into audit select 4, at, 'forged', username, display_name, staff_role, unit,"
                + " scope, action, subject, subject_key, before, after, link, previous"
                + " from audit where number = 3",
            "update audit_head set number = number + 1"),
        4,
        "INSERTED");
    found(
        CITY.afterTampering(
            "insert into audit (number, "
                + columns
                + ") select number + 1, "
                + columns
                + " from audit where number = "
                + end),
        end + 1,
        "INSERTED");
    CITY.intact();
  }

  @Test
  void findsThatTheEndWasCutOff() throws SQLException {
    String old;
    try (Connection owner = CITY.owner();
        Statement sql = owner.createStatement()) {
      var row = sql.executeQuery("select number, link::text, mac::text from audit_head");
      row.next();
      old =
          "update audit_head set number = %s, link = '%s'::bytea, mac = '%s'::bytea"
              .formatted(row.getString(1), row.getString(2), row.getString(3));
    }
    int kept = CITY.end();
    upsert(CITY.admin, "AU-END-1", "审计末一");
    upsert(CITY.admin, "AU-END-2", "审计末二");
    int end = CITY.end();
    String cut = "delete from audit where number > " + kept;
    found(CITY.afterTampering(cut), kept + 1, "TRUNCATED");
    found(CITY.afterTampering("delete from audit"), 1, "TRUNCATED");
    // With the note of the end as it once was, genuine and all.
    found(CITY.afterTampering(cut, old), kept + 1, "TRUNCATED");
    found(CITY.afterTampering(old), end, "HEAD_EDITED");
    // As if nobody had ever done anything.
    found(
        CITY.afterTampering(
            "delete from audit",
            "update audit_head set number = 0, link = decode(repeat('00', 32), 'hex'), mac = ''"),
        1,
        "TRUNCATED");
    CITY.intact();
  }

  @Test
  void tellsOperatorsByTheStatus() throws SQLException {
    HttpResponse<String> whole = post();
    assertThat(whole.statusCode()).isEqualTo(200);
    try (Connection owner = CITY.owner();
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
    CITY.intact();
  }
}
