package io.sunboard.tip;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.testing.NodeProcess;
import io.sunboard.testing.Reader;
import io.sunboard.testing.Sunboard;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

/**
 * A node is killed while it takes tips, each of which is sent again with its key until it is
 * acknowledged: none is lost, and none is there twice.
 */
@Isolated("it keeps both cores busy")
class KilledTipsIntegrationTest {

  private static final int TIPS = 400;
  private static final int HANDS = 6;

  private final Map<String, String> codes = new ConcurrentHashMap<>();

  @Test
  void noTipIsLostAndNoneIsThereTwice() throws Exception {
    try (NodeProcess node = Sunboard.ownProcess("killedtips");
        ExecutorService hands = Executors.newFixedThreadPool(HANDS)) {
      AtomicInteger next = new AtomicInteger();
      var working =
          IntStream.range(0, HANDS)
              .<Future<?>>mapToObj(_ ->
                  hands.submit(() -> {
                    while (next.incrementAndGet() <= TIPS) {
                      send(node, FollowedTip.draft());
                    }
                  }))
              .toList();
      while (codes.size() < TIPS / 3) {
        assertThat(working).noneMatch(hand -> hand.state() == Future.State.FAILED);
        Thread.sleep(20);
      }
      node.kill();
      node.start();
      for (Future<?> hand : working) {
        hand.get();
      }
      node.kill();
    }
    assertThat(codes).hasSize(TIPS);
    try (Sunboard.Node again = Sunboard.ownCity("killedtips")) {
      Reader citizen = Reader.anonymous().at(again.url());
      codes.forEach((text, code) -> {
        JsonNode tip = citizen.data("tip/tip", Map.of("code", code)).get("tip");
        assertThat(tip.get("text").asString()).isEqualTo(text);
        assertThat(tip.at("/timeline/nodes")).hasSize(1);
      });
      Long tips =
          again
              .bean(DatabaseClient.class)
              .sql("select count(*) n from tip")
              .map(row -> row.get("n", Long.class))
              .one()
              .block();
      assertThat(tips).isEqualTo(TIPS);
    }
  }

  /** Sends until it is acknowledged, with the same key. */
  private void send(NodeProcess node, Map<String, Object> input) {
    Reader citizen = Reader.anonymous().at(node.url());
    while (true) {
      try {
        JsonNode answer = citizen.answer(Reader.text("tip/submitTip"), Map.of("input", input));
        JsonNode code = answer.at("/data/submitTip/trackingCode");
        if (code.isString()) {
          codes.put((String) input.get("text"), code.asString());
          return;
        }
        assertThat(answer.at("/errors/0/extensions/code").asString())
            .as(answer::toString)
            .isEqualTo("UNAVAILABLE");
      } catch (IllegalStateException killed) {
        // Tried again.
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
