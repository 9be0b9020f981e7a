package io.sunboard.challenge;

import static io.sunboard.challenge.TipToSend.fault;
import static io.sunboard.challenge.TipToSend.from;
import static io.sunboard.challenge.TipToSend.input;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

/**
 * An anonymous tip and the address that it came from can be joined nowhere: what is logged names
 * neither the tip nor its code, and what is kept names no address.
 */
class NothingJoinsIntegrationTest {

  private static final String ADDRESS = "198.18.77.91";

  /** Everything that the product logs, with its exceptions. */
  private static final class Logged extends AppenderBase<ILoggingEvent> {
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    @Override
    protected void append(ILoggingEvent event) {
      String stack =
          event.getThrowableProxy() == null
              ? ""
              : ThrowableProxyUtil.asString(event.getThrowableProxy());
      lines.add(
          event.getLoggerName()
              + " "
              + event.getFormattedMessage()
              + " "
              + event.getMDCPropertyMap()
              + " "
              + event.getKeyValuePairs()
              + " "
              + stack);
    }
  }

  @Test
  void neitherInLogsNorInTablesNorInMetrics() {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Logged logged = new Logged();
    logged.setContext(root.getLoggerContext());
    logged.start();
    root.addAppender(logged);
    try (var node = Sunboard.ownCity("nothingjoins", "--sunboard.proxies=1")) {
      Reader citizen = Reader.anonymous().at(node.url());
      String words = "桥下路灯不亮" + UUID.randomUUID();
      Map<String, Object> tip = input(words);
      String key = tip.get("idempotencyKey").toString();
      JsonNode sent = from(ADDRESS, citizen, "guard/submitTip", Map.of("input", tip));
      assertThat(fault(sent)).as(sent::toString).isEmpty();
      String code = sent.at("/data/submitTip/trackingCode").asString();
      String receipt = sent.at("/data/submitTip/receipt").asString();
      from(ADDRESS, citizen, "guard/tip", Map.of("code", code));
      from(ADDRESS, citizen, "guard/tip", Map.of("code", code.replace("-", " ") + "7"));
      Map<String, Object> message = new HashMap<>();
      message.put("trackingCode", code);
      message.put("text", "补充一句");
      message.put("idempotencyKey", UUID.randomUUID().toString().replace("-", ""));
      from(ADDRESS, citizen, "guard/addTipMessage", Map.of("input", message));
      // Requests that go wrong, with the code wherever it does not belong.
      from(ADDRESS, citizen, "guard/rateTip", Map.of("input", Map.of("trackingCode", code)));
      from(ADDRESS, citizen, "guard/tip", Map.of("code", List.of(code, code)));
      citizen.answer("{ tip(trackingCode: \"" + code + "\") { status nothing } }", Map.of());
      citizen.send(citizen.request("/graphql?query=%7Btip(trackingCode:%22" + code + "%22)"));

      DatabaseClient db = node.bean(DatabaseClient.class);
      String id =
          db.sql("select id::text from tip where text = '" + words + "'")
              .map(row -> row.get(0, String.class))
              .one()
              .block();
      String letters = code.replace("-", "");
      for (String line : logged.lines) {
        assertThat(line).doesNotContain(code, letters, key, receipt, words, ADDRESS);
        // An id alone would be harmless; beside an address it would not.
        assertThat(line.contains(id) && line.contains("198.18.")).isFalse();
      }
      for (String table : tables(db)) {
        String rows = rows(db, table);
        assertThat(rows)
            .as(table)
            .doesNotContain("198.18.", "c6124d00", "c6124d5b", code, letters, key);
      }
      String metrics =
          citizen.send(citizen.at(node.management()).request("/actuator/prometheus")).body();
      assertThat(metrics).contains("graphql").doesNotContain(code, letters, id, key, "198.18.");
    } finally {
      root.detachAppender(logged);
    }
  }

  private static List<String> tables(DatabaseClient db) {
    List<String> tables =
        db.sql("select tablename::text from pg_tables where schemaname = current_schema()")
            .map(row -> row.get(0, String.class))
            .all()
            .collectList()
            .block();
    assertThat(tables).contains("tip", "tip_event", "alike_tips", "redeemed_challenge");
    return tables;
  }

  /** Every row as text; bytes in hexadecimal. */
  private static String rows(DatabaseClient db, String table) {
    return db.sql("select coalesce(string_agg(t::text, '\n'), '') from \"" + table + "\" t")
        .map(row -> row.get(0, String.class))
        .one()
        .block();
  }
}
