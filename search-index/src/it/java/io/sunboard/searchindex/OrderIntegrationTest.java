package io.sunboard.searchindex;

import static io.sunboard.searchindex.TestCluster.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each order is what it says, and its pages join while documents arrive, change and go. */
class OrderIntegrationTest {

  private static final int MANY = 600;
  private static final SearchFilter LIMITS =
      SearchFilter.builder().statuses(Problems.STATUSES).build();
  private static final Place ELSEWHERE = new Place(29.83, 114.30);

  private final TestCluster cluster = new TestCluster();
  private final List<SearchDocument> documents = Problems.documents(MANY);

  @BeforeEach
  void fill() {
    await(cluster.index.ensure());
    await(cluster.index.write(documents));
    cluster.refresh();
  }

  @AfterEach
  void close() {
    cluster.close();
  }

  static Stream<SearchOrder> orders() {
    return Stream.of(
        new SearchOrder.BestFirst(),
        new SearchOrder.NewestFirst(),
        new SearchOrder.NearestFirst(ELSEWHERE));
  }

  private List<String> paged(String words, SearchOrder order, int first, Runnable between) {
    SearchRequest whole = Paging.request(words, LIMITS, order, Visibility.everything());
    SearchRequest small =
        new SearchRequest(
            words, LIMITS, order, Set.of(), whole.zone(), whole.visibility(), first, null);
    return Paging.all(cluster.index, small, page -> between.run()).stream()
        .map(SearchHit::id)
        .toList();
  }

  private static List<String> ids(Stream<SearchDocument> sorted) {
    return sorted.map(SearchDocument::id).toList();
  }

  private static Instant at(SearchDocument document) {
    return Objects.requireNonNull(document.facts().at());
  }

  private static double metres(SearchDocument document) {
    return Objects.requireNonNull(document.facts().place()).metresTo(ELSEWHERE);
  }

  @Test
  void newestFirstIsByTheInstantThenById() {
    assertThat(paged("", new SearchOrder.NewestFirst(), 37, () -> {}))
        .isEqualTo(
            ids(
                documents.stream()
                    .sorted(
                        Comparator.comparing(OrderIntegrationTest::at)
                            .reversed()
                            .thenComparing(SearchDocument::id))));
  }

  @Test
  void nearestFirstIsByDistanceAndLeavesOutWhatHasNoPlace() {
    List<String> found = paged("", new SearchOrder.NearestFirst(ELSEWHERE), 37, () -> {});
    List<SearchDocument> placed =
        documents.stream().filter(d -> d.facts().place() != null).toList();
    assertThat(found).containsExactlyInAnyOrderElementsOf(ids(placed.stream()));
    List<Double> distances =
        found.stream()
            .map(id -> placed.stream().filter(d -> d.id().equals(id)).findAny().orElseThrow())
            .map(OrderIntegrationTest::metres)
            .toList();
    // The index keeps places to a centimetre.
    for (int i = 1; i < distances.size(); i++) {
      assertThat(distances.get(i)).isGreaterThan(distances.get(i - 1) - 0.05);
    }
  }

  @Test
  void saysHowFarItIs() {
    var request =
        Paging.request(
            "", LIMITS, new SearchOrder.NearestFirst(ELSEWHERE), Visibility.everything());
    SearchHit nearest = await(cluster.index.search(request)).hits().getFirst();
    double truth =
        documents.stream()
            .filter(d -> d.facts().place() != null)
            .mapToDouble(OrderIntegrationTest::metres)
            .min()
            .orElseThrow();
    assertThat(Objects.requireNonNull(nearest.metres()) - truth).isBetween(-0.05, 0.05);
    var around =
        Paging.request(
            "",
            SearchFilter.builder().area(new Area.Circle(ELSEWHERE, 900)).build(),
            new SearchOrder.NewestFirst(),
            Visibility.everything());
    assertThat(await(cluster.index.search(around)).hits())
        .isNotEmpty()
        .allMatch(hit -> Objects.requireNonNull(hit.metres()) <= 900);
    var anywhere =
        Paging.request("井盖", LIMITS, new SearchOrder.NewestFirst(), Visibility.everything());
    assertThat(await(cluster.index.search(anywhere)).hits()).allMatch(hit -> hit.metres() == null);
  }

  @Test
  void bestFirstPutsTheNumberThenTheTitleThenTheScattered() {
    assertThat(paged("XN-2021-00042", new SearchOrder.BestFirst(), 5, () -> {}).getFirst())
        .isEqualTo("p-000042");
    List<String> wells = paged("井盖缺失", new SearchOrder.BestFirst(), 50, () -> {});
    assertThat(wells)
        .isEqualTo(
            ids(
                documents.stream()
                    .filter(d -> d.title().contains("井盖缺失"))
                    .sorted(
                        Comparator.comparing(OrderIntegrationTest::at)
                            .reversed()
                            .thenComparing(SearchDocument::id))));
  }

  @ParameterizedTest
  @MethodSource("orders")
  void pagesJoinWhileDocumentsArriveChangeAndGo(SearchOrder order) {
    List<String> before = paged("", order, 50, () -> {});
    Random random = new Random(7);
    List<String> gone = new ArrayList<>();
    int[] arrived = {0};
    List<String> paged =
        paged(
            "",
            order,
            23,
            () -> {
              String going = before.get(random.nextInt(before.size()));
              gone.add(going);
              SearchDocument changed = documents.get(random.nextInt(documents.size()));
              await(
                  cluster.index.write(
                      List.of(
                          SearchDocument.tombstone(DocumentKind.PROBLEM, going, 9),
                          Problems.document(MANY + arrived[0]++, 1, random),
                          changed.withScopes(Set.of("other")))));
              cluster.refresh();
            });
    assertThat(arrived[0]).isGreaterThan(10);
    assertThat(paged).doesNotHaveDuplicates();
    List<String> stayed = before.stream().filter(id -> !gone.contains(id)).toList();
    assertThat(paged).containsSubsequence(stayed);
  }
}
