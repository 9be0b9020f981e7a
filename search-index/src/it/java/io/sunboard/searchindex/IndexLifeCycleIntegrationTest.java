package io.sunboard.searchindex;

import static io.sunboard.searchindex.TestCluster.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.VersionType;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

class IndexLifeCycleIntegrationTest {

  private final TestCluster cluster = new TestCluster();
  private final SearchIndex index = cluster.index;

  @AfterEach
  void close() {
    cluster.close();
  }

  @Test
  void severalNodesThatStartTogetherMakeOneIndex() {
    List<IndexState> states =
        await(
            Flux.range(0, 8)
                .flatMap(node -> index.ensure().subscribeOn(Schedulers.boundedElastic()), 8)
                .collectList());
    assertThat(states).hasSize(8).containsOnly(IndexState.UNFILLED);
    assertThat(cluster.indices()).hasSize(1);
  }

  @Test
  void aRebuildMakesTheIndexCurrentAndLeavesNoOther() {
    await(index.ensure());
    List<String> before = cluster.indices();
    RebuildOutcome outcome =
        await(index.rebuild(Flux.fromIterable(Xianning.documents()), RebuildBarrier.none()));
    assertThat(outcome.result()).isEqualTo(RebuildOutcome.Result.SWAPPED);
    assertThat(outcome.documents()).isEqualTo(Xianning.documents().size());
    assertThat(await(index.ensure())).isEqualTo(IndexState.CURRENT);
    assertThat(cluster.indices()).hasSize(1).doesNotContainAnyElementsOf(before);
    assertThat(cluster.ids("赤壁")).first().isEqualTo("XN-CB");
  }

  @Test
  void anIndexOfAnotherMappingServesUntilItIsRebuilt() {
    createOutdated("{\"mappings\":{\"dynamic\":true}}");
    assertThat(await(index.ensure())).isEqualTo(IndexState.OUTDATED);
    await(index.rebuild(Flux.fromIterable(Xianning.documents()), RebuildBarrier.none()));
    assertThat(await(index.ensure())).isEqualTo(IndexState.CURRENT);
    assertThat(cluster.indices()).hasSize(1);
  }

  @Test
  void anIndexThatIsCalledOtherwiseIsTakenOverButNotDeleted() {
    String foreign = cluster.prefix + "by-hand";
    cluster.raw("PUT", "/" + foreign, "{\"aliases\": {\"" + cluster.prefix + "\": {}}}");
    assertThat(await(index.ensure())).isEqualTo(IndexState.OUTDATED);
    assertThat(cluster.indices()).containsExactly(foreign);
    await(index.rebuild(Flux.fromIterable(Xianning.documents()), RebuildBarrier.none()));
    assertThat(await(index.ensure())).isEqualTo(IndexState.CURRENT);
    assertThat(cluster.indices()).hasSize(2).contains(foreign);
    assertThat(cluster.ids("赤壁")).first().isEqualTo("XN-CB");
  }

  @Test
  void anIndexOfALaterVersionIsLeftAlone() {
    String later = cluster.prefix + "-999-00000000-20990101000000-00000000";
    cluster.raw(
        "PUT",
        "/" + later,
        "{\"aliases\": {\"%s\": {}, \"%s-write\": {}}}".formatted(cluster.prefix, cluster.prefix));
    IndexState state = await(index.ensure());
    assertThat(state).isEqualTo(IndexState.NEWER);
    assertThat(state.needsRebuild()).isFalse();
  }

  @Test
  void aLostReadAliasIsHealedByARebuild() {
    await(index.ensure());
    String name = cluster.indices().getFirst();
    cluster.raw("DELETE", "/" + name + "/_alias/" + cluster.prefix, "");
    assertThat(await(index.ensure())).isEqualTo(IndexState.OUTDATED);
    assertThatThrownBy(() -> cluster.search("赤壁")).isInstanceOf(IndexMissingException.class);
    await(index.rebuild(Flux.fromIterable(Xianning.documents()), RebuildBarrier.none()));
    assertThat(cluster.ids("赤壁")).first().isEqualTo("XN-CB");
  }

  @Test
  void aWriteNeverMakesAnIndex() {
    var documents = List.of(Documents.unit("XN", 1, "咸宁市"));
    assertThatThrownBy(() -> await(index.write(documents)))
        .isInstanceOf(IndexMissingException.class);
    var bulk = new BulkWriter(cluster.connection.writing(), VersionType.External, Refresh.False);
    String gone = new IndexNames(cluster.prefix).next();
    assertThat(await(bulk.write(gone, List.of(Projection.of(documents.getFirst())))))
        .extracting(BulkWriter.Result::fate)
        .containsExactly(BulkWriter.Fate.GONE);
    assertThat(cluster.indices()).isEmpty();
  }

  @Test
  void isHealthyOnceThereIsAnIndex() {
    assertThat(await(index.health()).serving()).isFalse();
    await(index.ensure());
    assertThat(await(index.health()).serving()).isTrue();
  }

  @Test
  void familiesWithALikePrefixKeepApart() {
    SearchIndex staff = cluster.connection.index(cluster.prefix + "-staff");
    await(index.ensure());
    await(staff.ensure());
    await(staff.write(List.of(Documents.unit("SECRET", 1, "内部事项"))));
    await(index.rebuild(Flux.fromIterable(Xianning.documents()), RebuildBarrier.none()));
    cluster.refresh();
    assertThat(cluster.indices()).hasSize(2);
    assertThat(cluster.ids("内部事项")).isEmpty();
    assertThat(await(staff.ensure())).isEqualTo(IndexState.UNFILLED);
  }

  private void createOutdated(String body) {
    String name = cluster.prefix + "-1-00000000-20200101000000-00000000";
    cluster.raw("PUT", "/" + name, body);
    for (String alias : List.of(cluster.prefix, cluster.prefix + "-write", IndexNames.door(name))) {
      cluster.raw("PUT", "/" + name + "/_alias/" + alias, "");
    }
  }
}
