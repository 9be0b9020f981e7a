package io.sunboard.alert;

import static io.sunboard.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.alert.Receiver.Answer;
import io.sunboard.testing.NodeProcess;
import io.sunboard.testing.NoticeInHand;
import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A node that is killed in the middle of telling loses nothing, and tells nothing as another thing.
 */
class AlertCrashIntegrationTest {

  @Test
  void aKilledNodeLosesNothingAndSendsNothingUnderTwoIds() throws Exception {
    CountDownLatch inTheMiddle = new CountDownLatch(1);
    AtomicBoolean alive = new AtomicBoolean(true);
    try (Receiver receiver = new Receiver();
        NodeProcess node = Sunboard.ownProcess("alertcrash")) {
      Reader citizen = Reader.anonymous().at(node.url());
      AlertInHand alert =
          AlertInHand.wished(
                  citizen, Map.of("topics", List.of("PUBLICATIONS"), "webhook", receiver.url()))
              .active();
      // Takes the message, and the node dies before it hears so.
      receiver.answering(call -> {
        if (alive.get()) {
          inTheMiddle.countDown();
          sleep();
        }
        return Answer.of(200);
      });
      released(node, "城管灾〔2043〕1号");
      assertThat(inTheMiddle.await(60, TimeUnit.SECONDS)).isTrue();
      // Committed and not yet looked at, or queued and not yet sent: whatever it is.
      released(node, "城管灾〔2043〕2号");
      released(node, "城管灾〔2043〕3号");
      node.kill();
      alive.set(false);
      node.start();
      eventually(() ->
          assertThat(alert.log())
              .hasSize(4)
              .allMatch(line -> line.get("state").asString().equals("DELIVERED")));
      Map<String, List<String>> ids =
          receiver.news().stream()
              .collect(
                  Collectors.groupingBy(
                      call -> call.json().at("/data/number").asString(),
                      Collectors.mapping(Receiver.Call::id, Collectors.toList())));
      assertThat(ids).hasSize(3);
      assertThat(ids.values()).allSatisfy(each -> assertThat(each.stream().distinct()).hasSize(1));
      assertThat(ids.get("城管灾〔2043〕1号")).as("at least once").hasSizeGreaterThan(1);
    }
  }

  private static void released(NodeProcess node, String number) {
    NoticeInHand.draftedAt(node.url(), number, Map.of()).check().sign(Map.of()).release();
  }

  private static void sleep() {
    try {
      Thread.sleep(8_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
