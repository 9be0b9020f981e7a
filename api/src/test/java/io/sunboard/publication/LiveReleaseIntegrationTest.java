package io.sunboard.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.Live;
import io.sunboard.testing.NoticeInHand;
import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Releases are told to whoever listens, on whichever node, once. */
class LiveReleaseIntegrationTest {

  private static final String RELEASES =
      "subscription{publicationReleased{number status sections{heading}}}";

  /** The numbers that were told until the given one, among those of this test. */
  private static void isToldOnce(Live live, String number, String last) {
    live.until(last);
    assertThat(live.messages()).filteredOn(message -> message.contains(number)).hasSize(1);
    assertThat(live.messages())
        .filteredOn(message -> message.contains(number))
        .allMatch(message -> message.contains("RELEASED") && message.contains("排名"));
  }

  @Test
  void toldOverEventsAndSocketsOfEveryNode() {
    try (Sunboard.Node node = Sunboard.anotherNode();
        Live events = Live.events(Sunboard.url(), RELEASES);
        Live socket = Live.socket(Sunboard.url(), RELEASES);
        Live eventsThere = Live.events(node.url(), RELEASES);
        Live socketThere = Live.socket(node.url(), RELEASES)) {
      String number = "城管播〔2043〕1号";
      NoticeInHand.drafted(number, Map.of()).check().sign(Map.of()).release();
      for (Live live : new Live[] {events, socket, eventsThere, socketThere}) {
        live.until(number);
      }
      String last = "城管播〔2043〕2号";
      NoticeInHand.drafted(last, Map.of()).check().sign(Map.of()).release();
      for (Live live : new Live[] {events, socket, eventsThere, socketThere}) {
        isToldOnce(live, number, last);
      }
    }
  }

  @Test
  void whatIsInternalOrLongPastIsNotToldAtAll() {
    try (Live events = Live.events(Sunboard.url(), RELEASES)) {
      String internal = "城管播〔2043〕3号";
      NoticeInHand.drafted(internal, Map.of("audience", "INTERNAL"))
          .check()
          .sign(Map.of())
          .release();
      String past = "城管播〔2043〕4号";
      NoticeInHand notice = NoticeInHand.drafted(past, Map.of()).check().sign(Map.of());
      Reader.as("publisher2")
          .done("releasePublication", notice.input(Map.of("publishedAt", "2023-07-12T00:00:00Z")));
      String last = "城管播〔2043〕5号";
      NoticeInHand.drafted(last, Map.of()).check().sign(Map.of()).release();
      events.until(last);
      assertThat(events.messages())
          .noneMatch(message -> message.contains(internal) || message.contains(past));
    }
  }
}
