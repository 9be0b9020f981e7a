package io.sunboard.searchindex;

import static io.sunboard.searchindex.TestCluster.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Writers that work as the relay does, with rows that stand for the database's, while rebuilds run
 * one after the other: in the end the index says what the rows say.
 */
class RebuildUnderWritesIntegrationTest {

  private static final int ROWS = 300;
  private static final int WRITERS = 3;

  private final TestCluster cluster = new TestCluster();
  private final Map<String, Row> rows = new HashMap<>();
  private final ReentrantReadWriteLock relayLock = new ReentrantReadWriteLock();
  private volatile boolean writing = true;

  private record Row(long version, boolean removed) {}

  @AfterEach
  void close() {
    cluster.close();
  }

  @Test
  void theIndexSaysWhatTheRowsSay() throws InterruptedException {
    await(cluster.index.ensure());
    List<Thread> writers = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      Random random = new Random(writer);
      writers.add(Thread.ofPlatform().start(() -> relay(random)));
    }
    for (int i = 0; i < 6; i++) {
      // Read when subscribed to, as a query is.
      Flux<SearchDocument> everything =
          Flux.defer(() -> Flux.fromIterable(living())).delayElements(Duration.ofMillis(1));
      RebuildOutcome outcome = await(cluster.index.rebuild(everything, this::exclusively));
      assertThat(outcome.result()).isEqualTo(RebuildOutcome.Result.SWAPPED);
      assertThat(outcome.rejected()).isEmpty();
    }
    writing = false;
    for (Thread writer : writers) {
      writer.join();
    }
    cluster.refresh();
    assertThat(cluster.indices()).hasSize(1);
    for (SearchDocument living : living()) {
      List<SearchHit> hits = cluster.search(living.id()).hits();
      assertThat(hits).singleElement().extracting(SearchHit::id).isEqualTo(living.id());
      assertThat(Documents.text(hits.getFirst().title())).isEqualTo(living.title());
    }
    assertThat(cluster.search("单位").total()).isEqualTo(living().size());
  }

  /** Changes rows and brings them to the index, inside the shared lock. */
  private void relay(Random random) {
    while (writing) {
      relayLock.readLock().lock();
      try {
        List<SearchDocument> batch = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
          batch.add(change("U" + random.nextInt(ROWS), random.nextInt(4) == 0));
        }
        assertThat(cluster.write(batch).complete()).isTrue();
      } finally {
        relayLock.readLock().unlock();
      }
    }
  }

  /** A removed row is gone from the snapshot but keeps counting its versions. */
  private synchronized SearchDocument change(String id, boolean remove) {
    Row row = rows.get(id);
    long version = row == null ? 1 : row.version() + 1;
    rows.put(id, new Row(version, remove));
    return remove
        ? SearchDocument.tombstone(DocumentKind.UNIT, id, version)
        : document(id, version);
  }

  private synchronized List<SearchDocument> living() {
    return rows.entrySet().stream()
        .filter(entry -> !entry.getValue().removed())
        .map(entry -> document(entry.getKey(), entry.getValue().version()))
        .toList();
  }

  private static SearchDocument document(String id, long version) {
    return Documents.unit(id, version, "单位 " + id + " 第" + version + "版");
  }

  private Mono<Void> exclusively(Mono<Void> step) {
    return Mono.fromRunnable(
            () -> {
              relayLock.writeLock().lock();
              try {
                step.block();
              } finally {
                relayLock.writeLock().unlock();
              }
            })
        .subscribeOn(Schedulers.boundedElastic())
        .then();
  }
}
