package io.sunboard.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Reader;
import io.sunboard.testing.Statements;
import io.sunboard.testing.Sunboard;
import io.sunboard.testing.Together;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How many SQL statements the lists take that everybody and staff look at most. */
class ListStatementsIntegrationTest {

  private static final int PAGE = 20;

  /** The list, its items, what belongs to an item, and that one's fields. */
  private static final int DEPTH = 4;

  private static final Statements STATEMENTS = new Statements();
  private static Sunboard.Node node;

  @BeforeAll
  static void exposesMoreThanAPage() {
    node = Sunboard.anotherNode(STATEMENTS);
    Together.all(
        4,
        n -> {
          for (int i = 0; i < PAGE / 4; i++) {
            ExposureInHand.filed().dispatched().redacted("第" + n + "组第" + i + "件").released();
          }
          return n;
        });
  }

  @AfterAll
  static void stopsTheNode() {
    node.close();
  }

  /** Asks for a page, and for what it caused. */
  private static List<String> statements(Reader by, String list, int size) {
    // Other tests expose things, too: the newest one at least has all that is asked for.
    ExposureInHand.filed().dispatched().redacted("为了" + list + "的最新一件").released();
    String name = UUID.randomUUID().toString();
    Reader reader = by.at(node.url());
    String body =
        new JsonMapper()
            .writeValueAsString(
                Map.of("query", Reader.text("list/" + list), "variables", Map.of("first", size)));
    JsonNode answer =
        new JsonMapper()
            .readTree(
                reader
                    .send(
                        reader
                            .request("/graphql")
                            .header("Content-Type", "application/json")
                            .header(Statements.REQUEST, name)
                            .POST(BodyPublishers.ofString(body)))
                    .body());
    JsonNode nodes = answer.at("/data/" + list + "/nodes");
    assertThat(nodes).as(answer::toString).hasSize(size);
    for (JsonNode each : nodes) {
      // Of what others take back meanwhile, nothing but the number is left.
      if (!each.path("status").asString().equals("WITHDRAWN")) {
        assertThat(each.at("/category/name").asString()).as(each::toString).isNotEmpty();
      }
    }
    assertThat(nodes.valueStream().filter(each -> !each.get("photos").isEmpty())).isNotEmpty();
    assertThat(nodes.valueStream().filter(each -> !each.get("latestTicket").isNull())).isNotEmpty();
    return STATEMENTS.of(name);
  }

  @Test
  void listsExposuresInNoMoreStatementsThanTheSelectionIsDeep() {
    List<String> page = statements(Reader.anonymous(), "exposures", PAGE);
    assertThat(page).isNotEmpty().hasSizeLessThanOrEqualTo(DEPTH).doesNotHaveDuplicates();
    assertThat(statements(Reader.anonymous(), "exposures", PAGE / 2)).hasSameSizeAs(page);
  }

  /** One more than everybody's list to find out what the reader may see, and one for the photos. */
  @Test
  void listsProblemsInOneStatementForEachKindOfThing() {
    List<String> page = statements(Reader.as("leader"), "problems", PAGE);
    assertThat(page).isNotEmpty().hasSizeLessThanOrEqualTo(DEPTH + 2).doesNotHaveDuplicates();
    assertThat(statements(Reader.as("leader"), "problems", PAGE / 2)).hasSameSizeAs(page);
  }
}
