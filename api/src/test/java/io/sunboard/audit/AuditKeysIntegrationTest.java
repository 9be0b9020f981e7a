package io.sunboard.audit;

import static io.sunboard.audit.AuditedCity.entry;
import static io.sunboard.audit.AuditedCity.trail;
import static io.sunboard.audit.AuditedCity.upsert;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A new secret for the trail, while what the old one linked stays verified. */
class AuditKeysIntegrationTest {

  private static final String SCHEMA = "rekeyed";
  private static final String[] RENEWED = {
    "--sunboard.audit.key=another secret that is long enough for tests",
    "--sunboard.audit.key-id=2",
    "--sunboard.audit.old-keys.1=" + Sunboard.AUDIT_KEY
  };

  private static List<String> keyIds(Reader reader, String key) {
    return trail(reader, Map.of("key", key))
        .valueStream()
        .map(each -> each.get("keyId").asString())
        .toList();
  }

  @Test
  void linksOnWithTheNewestKeyAndVerifiesWhatOlderOnesLinked() {
    int before;
    try (AuditedCity city = new AuditedCity(SCHEMA)) {
      city.record(entry("under the old key"));
      before = city.end();
    }
    try (AuditedCity city = new AuditedCity(SCHEMA, RENEWED)) {
      assertThat(city.end()).isEqualTo(before);
      city.record(entry("under the new key"));
      assertThat(city.end()).isEqualTo(before + 1);
      assertThat(keyIds(city.leader, "under the old key")).containsExactly("1");
      assertThat(keyIds(city.leader, "under the new key")).containsExactly("2");
      upsert(city.admin, "AU-KEY", "审计密钥");

      try (AuditedCity left = new AuditedCity(SCHEMA)) {
        // A node that was not told of the new key does not go on with the old one.
        JsonNode refused =
            left.admin.answer(
                Reader.text("upsertUnit"),
                Map.of(
                    "input",
                    Map.of("code", "AU-LEFT", "name", "旧密钥", "tier", "COUNTY", "parent", "XN")));
        assertThat(refused.at("/errors/0/extensions/code").asString()).isEqualTo("UNAVAILABLE");
      }
      JsonNode relabelled =
          city.afterTampering("update audit set key_id = '1' where number = " + city.end());
      assertThat(relabelled.get("kind").asString()).isEqualTo("EDITED");
      JsonNode resealed = city.afterTampering("update audit_head set key_id = '1'");
      assertThat(resealed.get("kind").asString()).isEqualTo("HEAD_EDITED");
      city.intact();
    }
  }
}
