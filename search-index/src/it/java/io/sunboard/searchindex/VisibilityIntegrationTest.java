package io.sunboard.searchindex;

import static io.sunboard.searchindex.TestCluster.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader finds what bears one of his scopes; what bears none is not even counted. */
class VisibilityIntegrationTest {

  private static final TestCluster cluster = new TestCluster();
  private static final List<SearchDocument> documents = Problems.documents(1_000);
  private static final SearchFilter LIMITS =
      SearchFilter.builder().statuses(Problems.STATUSES).build();

  @BeforeAll
  static void fill() {
    await(cluster.index.ensure());
    await(cluster.index.write(documents));
    cluster.refresh();
  }

  @AfterAll
  static void close() {
    cluster.close();
  }

  private static SearchPage search(String words, SearchFilter filter, Visibility visibility) {
    return await(
        cluster.index.search(
            new SearchRequest(
                words,
                filter,
                new SearchOrder.BestFirst(),
                EnumSet.allOf(Facet.class),
                ZoneId.of("Asia/Shanghai"),
                visibility,
                50,
                null)));
  }

  private static List<SearchDocument> visible(String... scopes) {
    return documents.stream()
        .filter(d -> d.facts().scopes().stream().anyMatch(List.of(scopes)::contains))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"unit:XN", "unit:XN-CB", "unit:XN-CB-2", "finding"})
  void findsAndCountsExactlyItsOwn(String scope) {
    List<SearchDocument> own = visible(scope);
    Visibility visibility = Visibility.of(Set.of(scope));
    Set<String> found =
        Paging.all(
                cluster.index,
                Paging.request("", LIMITS, new SearchOrder.NewestFirst(), visibility),
                page -> assertThat(page.total()).isEqualTo(own.size()))
            .stream()
            .map(SearchHit::id)
            .collect(Collectors.toSet());
    assertThat(found).isEqualTo(own.stream().map(SearchDocument::id).collect(Collectors.toSet()));
    SearchPage page = search("", LIMITS, visibility);
    assertThat(page.facets().get(DocumentKind.PROBLEM)).isEqualTo(own.size());
    for (Facet facet : List.of(Facet.UNIT, Facet.CATEGORY, Facet.STATUS, Facet.MONTH)) {
      assertThat(page.counts().get(facet).stream().mapToLong(Bucket::count).sum())
          .isEqualTo(own.size());
    }
    assertThat(page.counts().get(Facet.UNIT))
        .extracting(Bucket::value)
        .isSubsetOf(own.stream().map(d -> d.facts().unit()).toList());
  }

  @Test
  void severalScopesAddUp() {
    SearchPage page = search("", LIMITS, Visibility.of(Set.of("unit:XN-CB", "finding")));
    assertThat(page.total()).isEqualTo(visible("unit:XN-CB", "finding").size());
  }

  @Test
  void anothersNumberTextUnitOrPlaceFindsNothing() {
    SearchDocument foreign =
        documents.stream().filter(d -> "XN-JY-1".equals(d.facts().unit())).findAny().orElseThrow();
    Visibility handler = Visibility.of(Set.of("unit:XN-CB"));
    assertThat(search(foreign.names().getFirst(), SearchFilter.none(), Visibility.everything()))
        .extracting(page -> page.hits().getFirst().id())
        .isEqualTo(foreign.id());
    assertThat(search(foreign.names().getFirst(), SearchFilter.none(), handler).hits())
        .allMatch(hit -> !hit.id().equals(foreign.id()));
    SearchPage byUnit = search("", SearchFilter.builder().units(Set.of("XN-JY")).build(), handler);
    assertThat(byUnit.hits()).isEmpty();
    assertThat(byUnit.total()).isZero();
    assertThat(byUnit.facets()).doesNotContainEntry(DocumentKind.PROBLEM, 1L);
    assertThat(byUnit.counts().get(Facet.UNIT))
        .extracting(Bucket::value)
        .allMatch(unit -> unit.startsWith("XN-CB"));
  }

  @Test
  void aReaderWithoutScopesFindsNothing() {
    SearchPage page = search("井盖", LIMITS, Visibility.of(Set.of()));
    assertThat(page.hits()).isEmpty();
    assertThat(page.total()).isZero();
    assertThat(page.counts()).containsOnlyKeys(Facet.values());
    assertThat(page.counts().values()).allMatch(List::isEmpty);
  }

  @Test
  void aDocumentWithoutScopesIsFoundByNobodyWhoNeedsOne() {
    await(cluster.index.write(List.of(Documents.unit("XN-NO", 1, "无范围单位"))));
    cluster.refresh();
    assertThat(search("无范围单位", SearchFilter.none(), Visibility.of(Set.of("unit:XN", ""))).hits())
        .isEmpty();
    await(cluster.index.write(List.of(SearchDocument.tombstone(DocumentKind.UNIT, "XN-NO", 2))));
    cluster.refresh();
  }

  /** What an attacker might send as a scope is a value like any other. */
  @ParameterizedTest
  @ValueSource(strings = {"*", "unit:*", "unit:XN* OR *", "\"", "\\", "\u0000", "unit:xn", "🙂"})
  void aScopeIsNoPattern(String scope) {
    assertThat(search("", LIMITS, Visibility.of(Set.of(scope))).total()).isZero();
  }
}
