package io.sunboard.tip;

import static io.sunboard.tip.FollowedTip.CITIZEN;
import static io.sunboard.tip.FollowedTip.draft;
import static io.sunboard.tip.FollowedTip.key;
import static io.sunboard.tip.FollowedTip.photo;
import static io.sunboard.tip.FollowedTip.sent;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Reader;
import io.sunboard.testing.Statements;
import io.sunboard.testing.Sunboard;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.json.JsonMapper;

/** What a tip leaves behind: no code, no key, no sender; and how much work a guess makes. */
class TipTracesIntegrationTest {

  @Test
  void noTableHoldsACodeAKeyOrAContactThatCanBeRead() {
    Map<String, Object> input = draft();
    String key = (String) input.get("idempotencyKey");
    String telephone = "139" + (10_000_000 + (System.nanoTime() & 0x3FFFFFF) % 80_000_000);
    input.put("photos", List.of(photo()));
    input.put("rewardClaim", true);
    input.put("contact", Map.of("kind", "PHONE", "value", telephone, "consent", true));
    FollowedTip tip = sent(input);
    String messageKey = key();
    CITIZEN.done("tip/addTipMessage", tip.step(Map.of("text", "补充", "idempotencyKey", messageKey)));
    Set<String> secrets = new HashSet<>();
    for (String code : List.of(tip.code, tip.answer.get("claimCode").asString())) {
      secrets.add(code);
      secrets.add(code.replace("-", ""));
      secrets.add(hex(code.replace("-", "").getBytes(StandardCharsets.US_ASCII)));
    }
    for (String each : List.of(key, messageKey)) {
      secrets.add(each);
      secrets.add(
          Base64.getUrlEncoder().withoutPadding().encodeToString(HexFormat.of().parseHex(each)));
    }
    secrets.add(telephone);
    secrets.add(hex(telephone.getBytes(StandardCharsets.US_ASCII)));
    int tables = 0;
    for (String table : tables()) {
      tables++;
      for (String secret : secrets) {
        assertThat(holding(table, secret)).as("%s in %s", secret, table).isZero();
      }
    }
    assertThat(tables).isGreaterThan(20);
    // The search itself finds what is there.
    assertThat(holding("tip", tip.id().toString())).isEqualTo(1);
    assertThat(holding("contact", tip.id().toString())).isEqualTo(1);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static List<String> tables() {
    return Sunboard.bean(DatabaseClient.class)
        .sql(
            """
            select table_name from information_schema.tables
            where table_schema = current_schema() and table_type = 'BASE TABLE'
            """)
        .map(row -> String.valueOf(row.get("table_name", String.class)))
        .all()
        .collectList()
        .blockOptional()
        .orElseThrow();
  }

  /** How many rows of a table have these letters somewhere, bytes being read as hexadecimal. */
  private static long holding(String table, String letters) {
    return Sunboard.bean(DatabaseClient.class)
        .sql("select count(*) n from \"" + table + "\" t where strpos(t::text, $1) > 0")
        .bind(0, letters)
        .map(row -> row.get("n", Long.class))
        .one()
        .blockOptional()
        .orElseThrow();
  }

  @Test
  void aGuessMakesTheDatabaseDoTheSameAsACode() {
    Statements statements = new Statements();
    try (Sunboard.Node node = Sunboard.anotherNode(statements)) {
      FollowedTip tip = sent();
      List<String> right = ask(node, statements, tip.code);
      String never =
          TrackingCode.of(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8)).text();
      assertThat(right).hasSize(1);
      assertThat(ask(node, statements, never)).isEqualTo(right);
      assertThat(ask(node, statements, tip.code + "7")).isEmpty();
    }
  }

  private static List<String> ask(Sunboard.Node node, Statements statements, String code) {
    String name = UUID.randomUUID().toString();
    Reader citizen = CITIZEN.at(node.url());
    String body =
        new JsonMapper()
            .writeValueAsString(
                Map.of(
                    "query",
                    "query ($code: String!) { tip(trackingCode: $code) { status } }",
                    "variables",
                    Map.of("code", code)));
    citizen.send(
        citizen
            .request("/graphql")
            .header("Content-Type", "application/json")
            .header(Statements.REQUEST, name)
            .POST(BodyPublishers.ofString(body)));
    return statements.of(name);
  }
}
