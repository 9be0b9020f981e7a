package io.sunboard.searchindex;

import static io.sunboard.searchindex.TestCluster.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What the index holds can be compared with a database, and what is gone there be buried here. */
class VersionsIntegrationTest {

  private static final int MANY = 4_500;

  private final TestCluster cluster = new TestCluster();
  private final SearchIndex index = cluster.index;

  @BeforeEach
  void fill() {
    await(index.ensure());
    await(index.write(Problems.documents(MANY)));
    await(index.write(Xianning.documents()));
  }

  @AfterEach
  void close() {
    cluster.close();
  }

  private List<IndexedVersion> versions() {
    return await(index.versions(DocumentKind.PROBLEM).collectList());
  }

  @Test
  void tellsEveryVersionOfAKindInTheOrderOfIds() {
    await(index.write(List.of(SearchDocument.tombstone(DocumentKind.PROBLEM, "p-000007", 3))));
    List<IndexedVersion> all = versions();
    assertThat(all).hasSize(MANY).extracting(IndexedVersion::id).isSorted();
    assertThat(all.get(7)).isEqualTo(new IndexedVersion(DocumentKind.PROBLEM, "p-000007", 3, true));
    assertThat(all.get(8))
        .isEqualTo(new IndexedVersion(DocumentKind.PROBLEM, "p-000008", 1, false));
  }

  @Test
  void isAsOfOneMomentWhateverIsWrittenMeanwhile() {
    AtomicInteger seen = new AtomicInteger();
    List<IndexedVersion> all =
        await(
            index
                .versions(DocumentKind.PROBLEM)
                .concatMap(
                    version ->
                        seen.incrementAndGet() == 100
                            ? index
                                .write(
                                    List.of(
                                        SearchDocument.tombstone(DocumentKind.PROBLEM, "p-1", 1),
                                        SearchDocument.tombstone(
                                            DocumentKind.PROBLEM, "p-004400", 2)))
                                .doOnNext(outcome -> cluster.refresh())
                                .thenReturn(version)
                            : Mono.just(version),
                    1)
                .collectList());
    assertThat(all).hasSize(MANY).allMatch(version -> version.version() == 1);
  }

  @Test
  void readsNoFurtherThanItIsAsked() {
    assertThat(await(index.versions(DocumentKind.PROBLEM).take(10).collectList())).hasSize(10);
    // What was opened for reading was closed.
    for (int i = 0; i < 200 && contexts() > 0; i++) {
      pause();
    }
    assertThat(contexts()).isZero();
  }

  private long contexts() {
    String stats = cluster.raw("GET", "/" + cluster.prefix + "/_stats/search", "");
    return Long.parseLong(stats.replaceAll("(?s).*?\"open_contexts\":(\\d+).*", "$1"));
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Test
  void buriesWhatIsGoneAndLetsALaterVersionComeBack() {
    SearchDocument document = Problems.documents(1).getFirst();
    IndexedVersion known = versions().getFirst();
    assertThat(await(index.bury(List.of(known))).written()).isEqualTo(1);
    assertThat(versions().getFirst().tombstone()).isTrue();
    assertThat(await(index.write(List.of(document))).superseded()).isEqualTo(1);
    SearchDocument back = at(document, 2);
    assertThat(await(index.write(List.of(back))).written()).isEqualTo(1);
    // The burial was late: something newer is there.
    assertThat(await(index.bury(List.of(known))).superseded()).isEqualTo(1);
    assertThat(versions().getFirst())
        .isEqualTo(new IndexedVersion(DocumentKind.PROBLEM, document.id(), 2, false));
  }

  private static SearchDocument at(SearchDocument d, long version) {
    return new SearchDocument(
        d.kind(),
        d.id(),
        version,
        d.title(),
        d.titleEn(),
        d.body(),
        d.names(),
        d.date(),
        d.tombstone(),
        d.facts());
  }
}
