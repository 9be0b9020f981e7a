package io.sunboard.searchindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IndexNamesTest {

  private final IndexNames names = new IndexNames("sunboard-public");

  @Test
  void knowsItsOwnIndices() {
    assertThat(names.isMember(names.first())).isTrue();
    assertThat(names.isMember(names.next())).isTrue();
    assertThat(names.isMember("sunboard-public-1-00000000-20230712000000-0123abcd")).isTrue();
    assertThat(names.isMember(new IndexNames("sunboard-public-staff").first())).isFalse();
    assertThat(names.isMember(new IndexNames("sunboard").first())).isFalse();
    assertThat(names.isMember("sunboard-public")).isFalse();
  }

  @Test
  void tellsAnIndexByItsName() {
    assertThat(names.state(names.first())).isEqualTo(IndexState.UNFILLED);
    assertThat(names.state(names.next())).isEqualTo(IndexState.CURRENT);
    assertThat(names.state("sunboard-public-1-00000000-first")).isEqualTo(IndexState.OUTDATED);
    assertThat(names.state("sunboard-public-0-" + IndexLayout.HASH + "-first"))
        .isEqualTo(IndexState.OUTDATED);
    assertThat(names.state("sunboard-public-999-00000000-20230712000000-0123abcd"))
        .isEqualTo(IndexState.NEWER);
  }

  @Test
  void aChangedLayoutHasAnotherNumber() {
    // When this fails, raise `_meta.layout` in index.json first, then put both numbers here.
    assertThat(IndexLayout.NUMBER + " " + IndexLayout.HASH).isEqualTo("3 26999079");
  }

  @Test
  void onlyAnOlderOrEmptyIndexIsRebuilt() {
    assertThat(IndexState.values())
        .filteredOn(IndexState::needsRebuild)
        .containsExactly(IndexState.UNFILLED, IndexState.OUTDATED);
  }

  @Test
  void neverGivesANameTwice() {
    assertThat(names.next()).isNotEqualTo(names.next()).startsWith("sunboard-public-");
  }

  @Test
  void refusesPrefixesThatElasticsearchWouldRefuseOrExpand() {
    for (String prefix : new String[] {"", "A", "a*", "a,b", "-a", "_a", "a b", "a".repeat(61)}) {
      assertThatThrownBy(() -> new IndexNames(prefix)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
