package io.sunboard.publication;

import static io.sunboard.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Live;
import io.sunboard.testing.NoticeInHand;
import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/**
 * Before its second an embargoed publication is nowhere, not even as a difference; after it, it is
 * everywhere. In a city of its own, whose clock the tests move and in which nothing else happens.
 */
@Execution(ExecutionMode.SAME_THREAD)
class EmbargoIntegrationTest {

  private static final String TITLE = "绝密标题在此";
  private static final String RELEASES = "subscription{publicationReleased{number}}";
  private static final Duration HOUR = Duration.ofHours(1);

  private static Sunboard.Node one;
  private static Sunboard.Node two;

  private static Sunboard.Node start() {
    return Sunboard.ownCity("embargo", "--sunboard.clock.movable=true");
  }

  @BeforeAll
  static void startTwoNodesOfOneCity() {
    one = start();
    two = start();
  }

  @AfterAll
  static void stop() {
    one.close();
    two.close();
  }

  private static Instant now() {
    return Instant.parse(clock("{}").replaceAll(".*\"now\":\"([^\"]+)\".*", "$1"));
  }

  private static void to(Instant instant) {
    clock("{\"to\":\"" + instant + "\"}");
  }

  private static String clock(String body) {
    Reader operator = Reader.anonymous().at(one.management());
    HttpResponse<String> answer =
        operator.send(
            operator
                .request("/actuator/clock")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    assertThat(answer.statusCode()).as(answer::body).isEqualTo(200);
    return answer.body();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** What a citizen gets who looks everywhere, by the way that leads there; tags too. */
  private static Map<String, String> everywhere(URI node, String number, String id) {
    Reader citizen = Reader.anonymous().at(node);
    Map<String, String> found = new LinkedHashMap<>();
    List<String> addresses =
        List.of(
            "/feeds/publications.atom",
            "/feeds/publications.json",
            "/feeds/publications.json?kind=PRESS_RELEASE",
            "/export/catalog.jsonld",
            "/graphql?query=" + encoded("{publications(first:100){nodes{id number title}}}"),
            "/graphql?query="
                + encoded("{publications(filter:{period:\"2047-01\"}){nodes{number}}}"),
            "/graphql?query=" + encoded("{publication(number:\"" + number + "\"){id title}}"),
            "/graphql?query="
                + encoded(
                    "{publication(number:\""
                        + number
                        + "\",asOf:\"2099-01-01T00:00:00Z\"){id title}}"),
            "/graphql?query=" + encoded("{node(id:\"" + id + "\"){id}}"),
            "/graphql?query="
                + encoded(
                    "{search(query:\""
                        + TITLE
                        + "\"){totalCount facets{kind count} monthCounts{value count}"
                        + " nodes{node{... on Publication{title}}}}}"),
            "/graphql?query=" + encoded("{search(query:\"绝密\"){totalCount facets{kind count}}}"),
            "/graphql?query=" + encoded("{search(query:\"" + number + "\"){totalCount}}"));
    for (String address : addresses) {
      HttpResponse<String> answer = citizen.send(citizen.request(address));
      assertThat(answer.statusCode()).as(() -> address + ": " + answer.body()).isEqualTo(200);
      // The times of the questions are no difference.
      found.put(address, answer.headers().firstValue("ETag").orElse("") + " " + answer.body());
    }
    return found;
  }

  private static JsonNode published(URI node, String number) {
    return Reader.anonymous()
        .at(node)
        .data("publication", Map.of("number", number))
        .get("publication");
  }

  @Test
  void tellsNothingBeforeItsSecondAndEverythingAfterIt() {
    // Like no other number here: whoever searches for it must not find what others released just
    // now.
    String number = "机要〔2051〕%d号".formatted(ThreadLocalRandom.current().nextInt(1000, 10000));
    Instant release = now().plus(HOUR);
    NoticeInHand notice =
        NoticeInHand.draftedAt(
            one.url(),
            number,
            Map.of("kind", "PRESS_RELEASE", "title", TITLE, "period", "2047-01"));
    List<Map<String, String>> before = new ArrayList<>();
    for (Sunboard.Node node : List.of(one, two)) {
      before.add(everywhere(node.url(), number, notice.id()));
    }
    notice.check().sign(Map.of("releaseAt", release.toString()));
    try (Live here = Live.events(one.url(), RELEASES);
        Live there = Live.events(two.url(), RELEASES)) {
      to(release.minusSeconds(120));
      assertThat(everywhere(one.url(), number, notice.id())).isEqualTo(before.get(0));
      assertThat(everywhere(two.url(), number, notice.id())).isEqualTo(before.get(1));
      assertThat(here.messages()).noneMatch(message -> message.contains(number));
      to(release);
      for (Sunboard.Node node : List.of(one, two)) {
        eventually(() -> assertThat(published(node.url(), number).isNull()).isFalse());
        // What shows in one place shows in all of them; only the search may take its second.
        Map<String, String> after = everywhere(node.url(), number, notice.id());
        after.forEach((address, answer) -> {
          if (address.startsWith("/feeds/") || address.contains("publication")) {
            assertThat(answer).as(address).containsAnyOf(number, notice.id());
          }
        });
        eventually(() ->
            assertThat(
                    everywhere(node.url(), number, notice.id()).entrySet().stream()
                        .filter(each -> each.getKey().contains("search"))
                        .filter(each -> each.getKey().contains(encoded(TITLE))))
                .allSatisfy(each -> assertThat(each.getValue()).contains(TITLE)));
      }
      here.until(number);
      there.until(number);
    }
    JsonNode out = published(two.url(), number);
    assertThat(Instant.parse(out.get("releasedAt").asString()))
        .isBetween(release, release.plusSeconds(60));
  }

  @Test
  void goesOutOnceWhicheverOfTheNodesLooksFirst() {
    List<String> numbers = new ArrayList<>();
    Instant release = now().plus(HOUR);
    for (int i = 1; i <= 5; i++) {
      String number = "城管密〔2047〕1" + i + "号";
      numbers.add(number);
      NoticeInHand.draftedAt(one.url(), number, Map.of())
          .check()
          .sign(Map.of("releaseAt", release.toString()));
    }
    try (Live here = Live.events(one.url(), RELEASES)) {
      to(release.plusSeconds(1));
      numbers.forEach(here::until);
      String last = "城管密〔2047〕19号";
      NoticeInHand.draftedAt(one.url(), last, Map.of()).check().sign(Map.of()).release();
      here.until(last);
      for (String number : numbers) {
        assertThat(here.messages()).filteredOn(each -> each.contains(number)).hasSize(1);
        assertThat(published(two.url(), number).get("revision").asInt()).isEqualTo(4);
      }
    }
  }

  @Test
  void aSignedOneThatIsWithdrawnNeverGoesOut() {
    String number = "城管密〔2047〕21号";
    Instant release = now().plus(HOUR);
    NoticeInHand notice =
        NoticeInHand.draftedAt(one.url(), number, Map.of())
            .check()
            .sign(Map.of("releaseAt", release.toString()))
            .withdraw("不再发布");
    assertThat(notice.status()).isEqualTo("WITHDRAWN");
    to(release.plusSeconds(1));
    // Another one that is due at the same time shows that the clock has gone by.
    String other = "城管密〔2047〕22号";
    NoticeInHand.draftedAt(one.url(), other, Map.of())
        .check()
        .sign(Map.of("releaseAt", release.toString()));
    eventually(() -> assertThat(published(two.url(), other).isNull()).isFalse());
    assertThat(published(one.url(), number).isNull()).isTrue();
  }

  @Test
  void goesOutAtOnceAfterAnOutage() {
    String number = "城管密〔2047〕31号";
    Instant release;
    try (Sunboard.Node first = Sunboard.ownCity("outage")) {
      NoticeInHand notice = NoticeInHand.draftedAt(first.url(), number, Map.of()).check();
      release = Instant.now().plusSeconds(2);
      notice.sign(Map.of("releaseAt", release.toString()));
    }
    try (Sunboard.Node second = Sunboard.ownCity("outage")) {
      eventually(() -> assertThat(published(second.url(), number).isNull()).isFalse());
      String at = published(second.url(), number).get("releasedAt").asString();
      assertThat(Instant.parse(at)).isAfterOrEqualTo(release.truncatedTo(ChronoUnit.MICROS));
    }
  }
}
