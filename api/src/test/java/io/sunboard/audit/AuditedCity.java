package io.sunboard.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.audit.app.AuditTrail;
import io.sunboard.shared.Actor;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A city of its own whose trail a test may look through, and break. */
final class AuditedCity implements AutoCloseable {

  static final Actor SOMEBODY =
      new Actor(
          "audit-test",
          "tester",
          "测试员",
          true,
          false,
          Set.of(StaffRole.SUPERVISOR),
          new UnitCode("XN-CJB"));

  final Sunboard.Node node;
  final Reader admin;
  final Reader leader;
  private final String schema;

  AuditedCity(String schema, String... settings) {
    this.schema = schema;
    this.node = Sunboard.ownCity(schema, settings);
    this.admin = reader("admin");
    this.leader = reader("leader");
  }

  Reader reader(String account) {
    return Reader.as(account).at(node.url());
  }

  <T> T bean(Class<T> type) {
    return node.beans(type).values().iterator().next();
  }

  JsonNode verify() {
    return admin.done("verifyAudit", Map.of()).get("report");
  }

  JsonNode intact() {
    JsonNode report = verify();
    assertThat(report.get("intact").asBoolean()).as(report::toString).isTrue();
    return report;
  }

  /** The number of the last entry of a trail that is whole. */
  int end() {
    return Integer.parseInt(intact().get("end").asString());
  }

  static void upsert(Reader reader, String code, String name) {
    reader.done("upsertUnit", Map.of("code", code, "name", name, "tier", "COUNTY", "parent", "XN"));
  }

  static AuditEntry entry(String key) {
    return new AuditEntry(
        AuditScope.CASE, "test", "Test", key, StaffRole.SUPERVISOR, null, Map.of("键", key));
  }

  void record(AuditEntry entry) {
    record(List.of(entry));
  }

  void record(Collection<AuditEntry> entries) {
    bean(AuditTrail.class).record(SOMEBODY, entries).block();
  }

  static JsonNode trail(Reader reader, Map<String, ?> filter) {
    return reader.data("auditTrail", Map.of("filter", filter, "first", 50)).at("/auditTrail/nodes");
  }

  /** Does something to the tables as their owner, looks what is found, and puts all back. */
  JsonNode afterTampering(String... statements) {
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

  Connection owner() throws SQLException {
    return Sunboard.connection(schema);
  }

  @Override
  public void close() {
    node.close();
  }
}
