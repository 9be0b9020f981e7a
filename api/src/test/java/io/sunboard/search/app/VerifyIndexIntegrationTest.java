package io.sunboard.search.app;

import static io.sunboard.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.search.app.VerifyIndex.Report;
import io.sunboard.searchindex.DocumentKind;
import io.sunboard.searchindex.IndexedVersion;
import io.sunboard.searchindex.SearchDocument;
import io.sunboard.searchindex.SearchIndex;
import io.sunboard.testing.Sunboard;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The index becomes equal to the tables, whatever had come between them. */
class VerifyIndexIntegrationTest {

  private static final int MANY = 2_600;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static Sunboard.Node city;
  private static DatabaseClient db;
  private static SearchIndices indices;

  @BeforeAll
  static void start() {
    city = Sunboard.ownCity("verifying");
    db = only(DatabaseClient.class);
    indices = only(SearchIndices.class);
    eventually(() -> assertThat(verify()).isNotEmpty().allMatch(Report::equal));
    // Loaded in bulk, so that nobody told the index.
    sql(Problems.insert(MANY));
  }

  @AfterAll
  static void stop() {
    city.close();
  }

  private static <T> T only(Class<T> type) {
    return city.beans(type).values().iterator().next();
  }

  private static <T> T await(Mono<T> mono) {
    return Objects.requireNonNull(mono.block(PATIENCE));
  }

  private static void sql(String statement) {
    db.sql(statement).then().block(PATIENCE);
  }

  private static List<Report> verify() {
    return await(only(VerifyIndex.class).run());
  }

  private static Report problems() {
    return verify().stream()
        .filter(report -> report.kind() == DocumentKind.PROBLEM)
        .reduce((one, other) -> {
          throw new AssertionError("problems are in one family only");
        })
        .orElseThrow();
  }

  private static Report report(long documents, long missing, long stale, long surplus, long ahead) {
    return new Report(
        Readership.STAFF, DocumentKind.PROBLEM, MANY, documents, missing, stale, surplus, ahead);
  }

  private static List<IndexedVersion> indexed() {
    return await(indices.forStaff().versions(DocumentKind.PROBLEM).collectList());
  }

  @Test
  void repairsWhateverIsMissingStaleSurplusOrAhead() throws Exception {
    assertThat(problems()).isEqualTo(report(0, MANY, 0, 0, 0));
    assertThat(problems()).isEqualTo(report(MANY, 0, 0, 0, 0));

    SearchIndex index = indices.forStaff();
    List<IndexedVersion> all = indexed();
    await(index.bury(all.subList(0, 7)));
    sql(
        "update problem set marks = marks + 1 where id in (select id from problem order by id desc limit 5)");
    await(index.write(List.of(ghost("ffffffff-0000-4000-8000-000000000001", 1), ghost("0", 3))));
    assertThat(problems()).isEqualTo(report(MANY - 7 + 2, 7, 5, 2, 0));
    assertThat(problems()).isEqualTo(report(MANY, 0, 0, 0, 0));

    // The database was set back behind what the index had been told.
    sql("update problem set marks = 0 where marks > 0");
    assertThat(problems()).isEqualTo(report(MANY, 0, 0, 0, 5));
    assertThat(problems()).isEqualTo(report(MANY, 0, 0, 0, 0));

    JsonNode told = new JsonMapper().readTree(post("/actuator/searchindex/verification").body());
    assertThat(told.toString())
        .contains("\"kind\":\"PROBLEM\",\"rows\":" + MANY + ",\"documents\":" + MANY)
        .contains("\"family\":\"PUBLIC\"");
    assertThat(post("/actuator/searchindex/nonsense").statusCode()).isEqualTo(400);
    assertThat(await(indices.forEverybody().versions(DocumentKind.PROBLEM).collectList()))
        .isEmpty();

    followsChangesInBulk();
  }

  /** By the outbox, many at once, as after history was loaded. */
  private static void followsChangesInBulk() {
    sql("update problem set marks = marks + 1");
    sql("insert into outbox (subject, subject_key) select 'Problem', id::text from problem");
    eventually(() -> assertThat(indexed()).hasSize(MANY).allMatch(each -> each.version() == 2));
    assertThat(problems()).isEqualTo(report(MANY, 0, 0, 0, 0));
  }

  private static SearchDocument ghost(String id, long version) {
    return new SearchDocument(
        DocumentKind.PROBLEM, id, version, "幽灵", "", List.of(), List.of(), null, false);
  }

  private static HttpResponse<String> post(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(city.management().resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build(),
            BodyHandlers.ofString());
  }
}
