package io.sunboard.searchindex;

import static io.sunboard.searchindex.TestCluster.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every filter and every facet against the same question asked of the documents themselves. */
class FilterIntegrationTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Instant NOW = Problems.NEW_YEAR.plus(Duration.ofDays(150));
  private static final Area.Circle CIRCLE = new Area.Circle(Problems.CENTRE, 1_500);
  private static final Area.Box BOX =
      new Area.Box(new Place(29.8204, 114.3051), new Place(29.8501, 114.3402));

  private static final TestCluster cluster = new TestCluster();
  private static final List<SearchDocument> documents = Problems.documents(3_000);

  /** A filter and what it means. */
  record Case(String name, SearchFilter filter, Predicate<Facts> meaning) {
    @Override
    public String toString() {
      return name;
    }
  }

  @BeforeAll
  static void fill() {
    await(cluster.index.ensure());
    assertThat(await(cluster.index.write(documents)).written()).isEqualTo(documents.size());
    cluster.refresh();
  }

  @AfterAll
  static void close() {
    cluster.close();
  }

  static Stream<Case> cases() {
    Instant march = Instant.parse("2021-02-28T16:00:00Z");
    Instant april = Instant.parse("2021-03-31T16:00:00Z");
    return Stream.of(
        of("unit", b -> b.units(Set.of("XN-CB-2")), f -> "XN-CB-2".equals(f.unit())),
        of("units below", b -> b.units(Set.of("XN-CB")), f -> f.unitPath().contains("XN-CB")),
        of(
            "several units",
            b -> b.units(Set.of("XN-CB-2", "XN-XA")),
            f -> "XN-CB-2".equals(f.unit()) || f.unitPath().contains("XN-XA")),
        of("nobody's unit", b -> b.units(Set.of("XN-C")), f -> false),
        of("category", b -> b.categories(Set.of("0101")), f -> "0101".equals(f.category())),
        of("class", b -> b.categories(Set.of("02")), f -> "02".equals(f.categoryClass())),
        of("status", b -> b.statuses(Set.of("FILED")), f -> "FILED".equals(f.status())),
        of(
            "statuses",
            b -> b.statuses(Set.of("FILED", "CLOSED")),
            f -> List.of("FILED", "CLOSED").contains(String.valueOf(f.status()))),
        of("colour", b -> b.colours(Set.of("RED")), f -> "RED".equals(f.colour())),
        of("outcome", b -> b.outcomes(Set.of("FIXED")), f -> "FIXED".equals(f.outcome())),
        of("source", b -> b.sources(Set.of("TIP")), f -> "TIP".equals(f.source())),
        of("a month", b -> b.at(march, april), f -> within(f.at(), march, april)),
        of("since", b -> b.at(march, null), f -> within(f.at(), march, Instant.MAX)),
        of("due", b -> b.due(march, april), f -> within(f.dueAt(), march, april)),
        of("closed", b -> b.closed(null, march), f -> within(f.closedAt(), Instant.MIN, march)),
        of("overdue", b -> b.overdueAt(NOW), f -> f.open() && within(f.dueAt(), Instant.MIN, NOW)),
        of("sample", b -> b.sample(true), Facts::sample),
        of("no sample", b -> b.sample(false), f -> !f.sample()),
        of("radius", b -> b.area(CIRCLE), f -> near(f.place())),
        of("box", b -> b.area(BOX), f -> inside(f.place())),
        of(
            "all at once",
            b ->
                b.units(Set.of("XN-XA"))
                    .categories(Set.of("01"))
                    .statuses(Problems.OPEN)
                    .colours(Set.of("YELLOW", "RED"))
                    .at(march, null)
                    .area(BOX),
            f ->
                f.unitPath().contains("XN-XA")
                    && "01".equals(f.categoryClass())
                    && f.open()
                    && List.of("YELLOW", "RED").contains(String.valueOf(f.colour()))
                    && within(f.at(), march, Instant.MAX)
                    && inside(f.place())));
  }

  private static Case of(
      String name, Function<SearchFilterBuilder, SearchFilterBuilder> filter, Predicate<Facts> f) {
    return new Case(name, filter.apply(SearchFilter.builder()).build(), f);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void showsExactlyWhatItMeansWithAndWithoutWords(Case given) {
    assertThat(ids("", given.filter())).isEqualTo(truth(given, d -> true));
    assertThat(ids("路灯不亮", given.filter()))
        .isEqualTo(truth(given, document -> document.title().contains("路灯不亮")));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void countsEveryFacetWhateverElseIsAskedFor(Case given) {
    SearchPage page = search("井盖缺失", given.filter(), EnumSet.allOf(Facet.class));
    Map<Facet, Function<Facts, @Nullable String>> values =
        Map.of(
            Facet.UNIT, Facts::unit,
            Facet.CATEGORY, Facts::category,
            Facet.STATUS, Facts::status,
            Facet.COLOUR, Facts::colour,
            Facet.MONTH, FilterIntegrationTest::month);
    values.forEach((facet, value) -> {
      SearchFilter others = without(facet, given.filter());
      Map<String, Long> truth =
          documents.stream()
              .filter(d -> d.title().contains("井盖缺失"))
              .filter(d -> ids("", others).contains(d.id()))
              .map(SearchDocument::facts)
              .filter(facts -> value.apply(facts) != null)
              .collect(
                  Collectors.groupingBy(
                      facts -> Objects.requireNonNull(value.apply(facts)),
                      TreeMap::new,
                      Collectors.counting()));
      assertThat(page.counts().get(facet))
          .as("%s of %s", facet, given)
          .containsExactlyInAnyOrderElementsOf(
              truth.entrySet().stream().map(e -> new Bucket(e.getKey(), e.getValue())).toList());
    });
  }

  @Test
  void countsMonthsInTheirOrderAndValuesMostFirst() {
    SearchPage page = search("井盖缺失", SearchFilter.none(), EnumSet.allOf(Facet.class));
    assertThat(page.counts().get(Facet.MONTH)).extracting(Bucket::value).isSorted().hasSize(12);
    assertThat(page.counts().get(Facet.UNIT))
        .extracting(bucket -> -bucket.count())
        .isSorted()
        .hasSize(9);
    assertThat(page.facets().get(DocumentKind.PROBLEM)).isEqualTo(page.total());
  }

  @Test
  void countsNothingThatWasNotAskedFor() {
    assertThat(search("井盖缺失", SearchFilter.none(), Set.of()).counts()).isEmpty();
  }

  /** What every facet leaves out of account is its own part of the filter. */
  private static SearchFilter without(Facet facet, SearchFilter f) {
    return new SearchFilter(
        f.kinds(),
        facet == Facet.UNIT ? Set.of() : f.units(),
        facet == Facet.CATEGORY ? Set.of() : f.categories(),
        facet == Facet.STATUS ? Set.of() : f.statuses(),
        facet == Facet.COLOUR ? Set.of() : f.colours(),
        f.outcomes(),
        f.sources(),
        facet == Facet.MONTH ? TimeRange.ALWAYS : f.at(),
        f.due(),
        f.closed(),
        f.overdueAt(),
        f.sample(),
        f.area());
  }

  private static Set<String> truth(Case given, Predicate<SearchDocument> words) {
    return documents.stream()
        .filter(words)
        .filter(document -> given.meaning().test(document.facts()))
        .map(SearchDocument::id)
        .collect(Collectors.toSet());
  }

  /** Every id, page by page; all documents where nothing limits. */
  private static Set<String> ids(String words, SearchFilter filter) {
    return words.isEmpty() && !filter.limits()
        ? documents.stream().map(SearchDocument::id).collect(Collectors.toSet())
        : Known.IDS.computeIfAbsent(
            List.of(words, filter), key -> Set.copyOf(Paging.ids(cluster.index, words, filter)));
  }

  /** Answers that were had before. */
  private static final class Known {
    static final Map<List<Object>, Set<String>> IDS = new ConcurrentHashMap<>();
  }

  private static SearchPage search(String words, SearchFilter filter, Set<Facet> facets) {
    return await(
        cluster.index.search(
            new SearchRequest(
                words,
                filter,
                new SearchOrder.BestFirst(),
                facets,
                SHANGHAI,
                Visibility.everything(),
                1,
                null)));
  }

  private static @Nullable String month(Facts facts) {
    Instant at = facts.at();
    return at == null ? null : DateTimeFormatter.ofPattern("yyyy-MM").format(at.atZone(SHANGHAI));
  }

  private static boolean within(@Nullable Instant at, Instant from, Instant before) {
    return at != null && !at.isBefore(from) && at.isBefore(before);
  }

  private static boolean near(@Nullable Place place) {
    return place != null && place.metresTo(CIRCLE.centre()) <= CIRCLE.metres();
  }

  private static boolean inside(@Nullable Place place) {
    return place != null
        && place.latitude() >= BOX.southWest().latitude()
        && place.latitude() <= BOX.northEast().latitude()
        && place.longitude() >= BOX.southWest().longitude()
        && place.longitude() <= BOX.northEast().longitude();
  }
}
