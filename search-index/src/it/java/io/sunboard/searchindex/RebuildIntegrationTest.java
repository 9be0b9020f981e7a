package io.sunboard.searchindex;

import static io.sunboard.searchindex.TestCluster.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class RebuildIntegrationTest {

  private static final int MANY = 1_500;

  private final TestCluster cluster = new TestCluster();
  private final SearchIndex index = cluster.index;

  @BeforeEach
  void fill() {
    await(index.ensure());
    assertThat(cluster.write(documents(1)).complete()).isTrue();
    cluster.refresh();
  }

  @AfterEach
  void close() {
    cluster.close();
  }

  @Test
  void noSearchFailsOrFindsLessWhileTheIndexIsSwapped() {
    AtomicInteger searches = new AtomicInteger();
    Mono<Void> searching =
        index
            .search(Documents.request("单位"))
            .doOnNext(page -> {
              searches.incrementAndGet();
              assertThat(page.total()).isEqualTo(MANY);
            })
            .repeat()
            // As many swaps as it takes for a slow machine to have searched beside them.
            .takeUntilOther(rebuilds(3).repeat(() -> searches.get() < 50))
            .then();
    searching.block(TestCluster.PATIENCE);
    assertThat(searches.get()).isGreaterThanOrEqualTo(50);
    assertThat(cluster.indices()).hasSize(1);
  }

  @Test
  void aReaderPagesOnAcrossARebuild() {
    List<SearchHit> whole = await(index.search(new SearchRequest("单位", Set.of(), 50, null))).hits();
    String middle = whole.get(20).cursor();
    await(rebuilds(1).then(Mono.just(true)));
    var rest = new SearchRequest("单位", Set.of(), 29, middle);
    assertThat(await(index.search(rest)).hits()).isEqualTo(whole.subList(21, 50));
  }

  @Test
  void aFailedRebuildLeavesTheOldIndexServing() {
    List<String> before = cluster.indices();
    Flux<SearchDocument> broken =
        Flux.fromIterable(documents(2)).concatWith(Flux.error(new IOException("database gone")));
    assertThatThrownBy(() -> await(index.rebuild(broken, RebuildBarrier.none())))
        .hasRootCauseMessage("database gone");
    assertThat(cluster.indices()).isEqualTo(before);
    assertThat(cluster.search("单位").total()).isEqualTo(MANY);
    assertThat(cluster.write(documents(3)).written()).isEqualTo(MANY);
  }

  @Test
  void aBarrierThatFailsLeavesTheOldIndexServing() {
    List<String> before = cluster.indices();
    RebuildBarrier closed = step -> Mono.error(new IOException("lock not granted"));
    assertThatThrownBy(() -> await(index.rebuild(Flux.fromIterable(documents(2)), closed)))
        .hasRootCauseMessage("lock not granted");
    assertThat(cluster.indices()).isEqualTo(before);
  }

  @Test
  void aCancelledRebuildLeavesTheOldIndexServing() {
    List<String> before = cluster.indices();
    Flux<SearchDocument> endless = Flux.fromIterable(documents(2)).concatWith(Mono.never());
    Disposable running = index.rebuild(endless, RebuildBarrier.none()).subscribe();
    eventually(() -> cluster.indices().size() == 2);
    running.dispose();
    eventually(() -> cluster.indices().equals(before));
    assertThat(cluster.search("单位").total()).isEqualTo(MANY);
  }

  @Test
  void ofRebuildsAtOnceOneWinsAndAllEnd() {
    List<RebuildOutcome> outcomes =
        await(
            Flux.range(0, 4)
                .flatMap(
                    i -> index.rebuild(Flux.fromIterable(documents(2)), RebuildBarrier.none()), 4)
                .collectList());
    assertThat(outcomes)
        .extracting(RebuildOutcome::result)
        .containsOnlyOnce(RebuildOutcome.Result.SWAPPED)
        .hasSize(4);
    assertThat(cluster.indices()).hasSize(1);
    assertThat(await(index.ensure())).isEqualTo(IndexState.CURRENT);
    cluster.refresh();
    assertThat(cluster.search("单位").total()).isEqualTo(MANY);
  }

  @Test
  void whatAKilledRebuildLeftIsSweptByTheNext() {
    IndexNames names = new IndexNames(cluster.prefix);
    IndexFamily family = new IndexFamily(names, cluster.connection.writing());
    String left = names.next();
    await(family.create(left).then(family.join(left)).thenReturn(true));
    assertThat(cluster.write(documents(2)).written()).isEqualTo(MANY);
    assertThat(cluster.indices()).hasSize(2);
    await(rebuilds(1).thenReturn(true));
    assertThat(cluster.indices()).hasSize(1).doesNotContain(left);
  }

  @Test
  void anOutageInTheMiddleDelaysARebuildAndLosesNothing() throws Exception {
    try (Outage outage = new Outage();
        var connection = ElasticsearchConnection.open(outage.url())) {
      SearchIndex far = connection.index(cluster.prefix, Duration.ofMillis(300));
      CountDownLatch middle = new CountDownLatch(MANY / 2);
      Flux<SearchDocument> slowly =
          Flux.fromIterable(documents(2))
              .delayElements(Duration.ofNanos(1_500_000))
              .doOnNext(_ -> middle.countDown());
      var rebuilt = far.rebuild(slowly, RebuildBarrier.none()).toFuture();
      assertThat(middle.await(60, TimeUnit.SECONDS)).isTrue();
      outage.cut();
      Thread.sleep(3_000);
      outage.mend();
      RebuildOutcome outcome = rebuilt.get(60, TimeUnit.SECONDS);
      assertThat(outcome.result()).isEqualTo(RebuildOutcome.Result.SWAPPED);
      assertThat(outcome.documents()).isEqualTo(MANY);
    }
    cluster.refresh();
    assertThat(cluster.search("单位").total()).isEqualTo(MANY);
    assertThat(cluster.indices()).hasSize(1);
  }

  @Test
  void aDocumentThatWasRemovedMeanwhileStaysRemoved() {
    // The snapshot still has it, read before its tombstone was written.
    Flux<SearchDocument> stale =
        Flux.fromIterable(documents(1))
            .concatWith(
                index
                    .write(List.of(SearchDocument.tombstone(DocumentKind.UNIT, "LATE", 5)))
                    .thenMany(Flux.just(Documents.unit("LATE", 4, "迟到单位"))));
    await(index.rebuild(stale, RebuildBarrier.none()));
    cluster.refresh();
    assertThat(cluster.ids("迟到单位")).isEmpty();
  }

  private Mono<Void> rebuilds(int times) {
    return Flux.range(0, times)
        .concatMap(i -> index.rebuild(Flux.fromIterable(documents(2 + i)), RebuildBarrier.none()))
        .then();
  }

  private static List<SearchDocument> documents(long version) {
    return IntStream.range(0, MANY)
        .mapToObj(i -> Documents.unit("U" + i, version, "单位" + i))
        .toList();
  }

  private static void eventually(BooleanSupplier condition) {
    for (int i = 0; i < 1_200 && !condition.getAsBoolean(); i++) {
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }
}
