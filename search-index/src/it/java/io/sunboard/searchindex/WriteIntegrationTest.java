package io.sunboard.searchindex;

import static io.sunboard.searchindex.TestCluster.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WriteIntegrationTest {

  private final TestCluster cluster = new TestCluster();
  private final SearchIndex index = cluster.index;

  @AfterEach
  void close() {
    cluster.close();
  }

  @Test
  void theHighestVersionStaysInWhateverOrderTheyArrive() {
    await(index.ensure());
    assertThat(cluster.write(List.of(Documents.unit("A", 2, "新名"))).written()).isEqualTo(1);
    BulkOutcome late =
        cluster.writeAgain(List.of(Documents.unit("A", 1, "旧名"), Documents.unit("A", 2, "新名")));
    assertThat(late.complete()).isTrue();
    assertThat(late.written()).isZero();
    assertThat(late.superseded()).isEqualTo(2);
    cluster.refresh();
    assertThat(cluster.ids("旧名")).isEmpty();
    assertThat(cluster.ids("新名")).containsExactly("A");
  }

  @Test
  void ofTwoVersionsInOneBatchTheHigherCounts() {
    await(index.ensure());
    BulkOutcome outcome =
        cluster.write(
            List.of(
                Documents.unit("A", 8, "新名"),
                Documents.unit("A", 7, "旧名"),
                SearchDocument.tombstone(DocumentKind.UNIT, "B", 9),
                Documents.unit("B", 3, "旧名")));
    assertThat(outcome).isEqualTo(new BulkOutcome(2, 2, List.of(), List.of()));
    cluster.refresh();
    assertThat(cluster.ids("旧名")).isEmpty();
    assertThat(cluster.ids("新名")).containsExactly("A");
  }

  @Test
  void writesMoreThanOneRequestHolds() {
    await(index.ensure());
    List<SearchDocument> many =
        IntStream.range(0, 2_345).mapToObj(i -> Documents.unit("U" + i, 1, "单位" + i)).toList();
    assertThat(cluster.write(many).written()).isEqualTo(2_345);
    cluster.refresh();
    assertThat(cluster.search("单位").total()).isEqualTo(2_345);
  }

  @Test
  void anItemThatTheMappingRefusesIsReportedById() {
    String name = cluster.prefix + "-1-00000000-20200101000000-00000000";
    cluster.raw(
        "PUT",
        "/" + name,
        """
        {"mappings": {"properties": {"id": {"type": "long"}}},
         "aliases": {"%s": {}, "%s-write": {}, "%s": {}}}
        """
            .formatted(cluster.prefix, cluster.prefix, IndexNames.door(name)));
    cluster.waitUntilActive();
    BulkOutcome outcome =
        cluster.write(List.of(Documents.unit("17", 1, "数字"), Documents.unit("XN-CB", 1, "赤壁市")));
    assertThat(outcome.written()).isEqualTo(1);
    assertThat(outcome.retryLater()).isEmpty();
    assertThat(outcome.rejected())
        .singleElement()
        .satisfies(failure -> {
          assertThat(failure.id()).isEqualTo("XN-CB");
          assertThat(failure.status()).isEqualTo(400);
          assertThat(failure.reason()).contains("failed to parse field [id]");
        });
  }

  @Test
  void aFullDiskMeansLater() {
    await(index.ensure());
    block(true);
    BulkOutcome full = await(index.write(List.of(Documents.unit("A", 1, "甲"))));
    assertThat(full.rejected()).isEmpty();
    assertThat(full.retryLater()).map(ItemFailure::id).containsExactly("A");
    block(false);
    assertThat(cluster.write(List.of(Documents.unit("A", 1, "甲"))).written()).isEqualTo(1);
  }

  @Test
  void aMissingServerIsUnavailableAndComesBack() throws IOException {
    await(index.ensure());
    try (Outage outage = new Outage();
        var connection = ElasticsearchConnection.open(outage.url())) {
      SearchIndex far = connection.index(cluster.prefix);
      assertThat(await(far.write(List.of(Documents.unit("A", 1, "甲")))).written()).isEqualTo(1);
      outage.cut();
      assertThatThrownBy(() -> await(far.write(List.of(Documents.unit("A", 2, "甲")))))
          .isInstanceOf(SearchUnavailableException.class);
      assertThatThrownBy(() -> await(far.search(Documents.request("甲"))))
          .isInstanceOf(SearchUnavailableException.class);
      assertThatThrownBy(() -> await(far.health())).isInstanceOf(SearchUnavailableException.class);
      assertThatThrownBy(() -> await(far.ensure())).isInstanceOf(SearchUnavailableException.class);
      outage.mend();
      assertThat(await(far.write(List.of(Documents.unit("A", 2, "甲")))).written()).isEqualTo(1);
      assertThat(await(far.health()).serving()).isTrue();
    }
  }

  @Test
  void aHugeDocumentIsCutAndFound() {
    await(index.ensure());
    String sentence = "红色物业覆盖率计入总分，权重百分之十。";
    SearchDocument huge =
        new SearchDocument(
            DocumentKind.PUBLICATION,
            "huge",
            1,
            "通报".repeat(50_000),
            "",
            List.of("开头", sentence.repeat(100_000)),
            List.of("号".repeat(40_000)),
            null,
            false);
    assertThat(cluster.write(List.of(huge)).written()).isEqualTo(1);
    cluster.refresh();
    SearchHit hit = cluster.search("红色物业").hits().getFirst();
    assertThat(hit.id()).isEqualTo("huge");
    assertThat(hit.highlights()).hasSize(3);
  }

  private void block(boolean full) {
    cluster.raw(
        "PUT",
        "/" + cluster.prefix + "/_settings",
        "{\"index.blocks.read_only_allow_delete\": " + (full ? "true" : "null") + "}");
  }

  @Test
  void whatIsAwaitedIsFindableWhenItIsWrittenAndGoneWhenItIsBuried() {
    await(index.ensure());
    for (int version = 1; version < 40; version += 2) {
      await(index.writeAtOnce(List.of(Documents.unit("XN-NOW", version, "立等可见街道"))));
      assertThat(cluster.ids("立等可见")).containsExactly("XN-NOW");
      await(
          index.writeAtOnce(
              List.of(SearchDocument.tombstone(DocumentKind.UNIT, "XN-NOW", version + 1))));
      assertThat(cluster.ids("立等可见")).isEmpty();
    }
  }
}
