package io.sunboard.profile.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.evaluation.ImportedScore;
import io.sunboard.evaluation.ScoreSheet;
import io.sunboard.platform.table.TableReader;
import io.sunboard.profile.CityProfile;
import io.sunboard.profile.CityUnits;
import io.sunboard.profile.PublishedRound;
import io.sunboard.publication.PublicationContent.FigureRow;
import io.sunboard.publication.PublicationContent.FigureTable;
import io.sunboard.publication.PublicationContent.Section;
import io.sunboard.scheme.Scheme;
import io.sunboard.scheme.SchemeDocument;
import io.sunboard.scheme.SchemeReading;
import io.sunboard.scheme.Shown;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Period;
import io.sunboard.shared.Sheet;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Xianning's profile, file by file, without a server. */
class XianningProfileTest {

  private static final ProfileFiles FILES = new ProfileFiles();
  private static final CityProfile PROFILE = FILES.profile("xianning");
  private static final CityUnits UNITS = FILES.units("xianning");

  static Stream<String> schemes() {
    return PROFILE.schemes().stream();
  }

  /** Those of the counties, as they were published. */
  static Stream<String> rounds() {
    return PROFILE.rounds().stream().filter(name -> !name.contains("townships"));
  }

  /** Those that counties rank their townships by. */
  static Stream<String> townshipRounds() {
    return PROFILE.rounds().stream().filter(name -> name.contains("townships"));
  }

  static Stream<String> countySchemes() {
    return schemes().filter(name -> !name.startsWith("townships"));
  }

  static Stream<String> townshipSchemes() {
    return schemes().filter(name -> name.startsWith("townships"));
  }

  private static Set<UnitCode> codes() {
    return UNITS.units().stream()
        .map(unit -> new UnitCode(unit.code()))
        .collect(Collectors.toSet());
  }

  private static Scheme scheme(String name) {
    SchemeDocument document =
        YAMLMapper.shared().readValue(FILES.scheme("xianning", name), SchemeDocument.class);
    Decision<Scheme> read = SchemeReading.read(document, new UUID(0, 1), 1, codes());
    assertThat(read).isInstanceOf(Decision.Accepted.class);
    return ((Decision.Accepted<Scheme>) read).value();
  }

  /** The scheme that is in force in that month. */
  static Scheme schemeOf(String period) {
    return countySchemes()
        .map(XianningProfileTest::scheme)
        .filter(each -> !each.inForceFrom().isAfter(Period.parse(period).orElseThrow().first()))
        .reduce((_, later) -> later)
        .orElseThrow();
  }

  static List<ImportedScore> scores(String name) {
    Map<String, UnitCode> byText = new HashMap<>();
    UNITS.units().forEach(unit -> byText.put(unit.name().zh(), new UnitCode(unit.code())));
    Sheet.Reading<ImportedScore> reading =
        ScoreSheet.read(
            TableReader.read(FILES.scores("xianning", name)),
            new ScoreSheet.Rules(byText, List.copyOf(codes()), 2));
    assertThat(reading.faults()).isEmpty();
    return reading.records();
  }

  @Test
  void isThere() {
    assertThat(FILES.exists("xianning")).isTrue();
    assertThat(FILES.exists("nowhere")).isFalse();
    assertThat(FILES.exists("../xianning")).isFalse();
    assertThat(FILES.exists("")).isFalse();
    assertThat(PROFILE.code()).isEqualTo("xianning");
  }

  @Test
  void namesEveryUnitBelowOneThatItNamedBefore() {
    Set<String> tiers = new HashSet<>();
    UNITS.tiers().forEach(tier -> assertThat(tiers.add(tier.code())).isTrue());
    Set<String> named = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (CityUnits.UnitEntry unit : UNITS.units()) {
      assertThat(UnitCode.parse(unit.code())).isPresent();
      assertThat(tiers).contains(unit.tier());
      assertThat(unit.name().en()).as("%s in English", unit.code()).isNotBlank();
      if (unit.parent() == null) {
        assertThat(unit.code()).isEqualTo(PROFILE.city());
      } else {
        assertThat(named).contains(unit.parent());
      }
      assertThat(named.add(unit.code())).isTrue();
      assertThat(names.add(unit.name().zh())).isTrue();
    }
    assertThat(
            UNITS.units().stream()
                .filter(unit -> !unit.tier().equals("TOWNSHIP"))
                .map(CityUnits.UnitEntry::code))
        .containsExactlyInAnyOrder(
            "XN", "XN-CJB", "XN-GX", "XN-ZX", "XN-XA", "XN-JY", "XN-CB", "XN-TC", "XN-CY", "XN-TS");
  }

  @ParameterizedTest
  @MethodSource("townshipSchemes")
  void aCountyRanksTheTownshipsThatTheNoticesNameAndShowsTheFirstAndTheLast(String name) {
    Scheme scheme = scheme(name);
    assertThat(scheme.code()).isEqualTo("xianning-" + name);
    assertThat(scheme.inForceFrom().toString()).isEqualTo("2021-01");
    String owner = Objects.requireNonNull(scheme.owner()).value();
    assertThat(owner)
        .isEqualTo("XN-" + name.substring("townships-".length()).toUpperCase(Locale.ROOT));
    Scheme.Group group = scheme.groups().getFirst();
    assertThat(group.code()).isEqualTo(name);
    assertThat(group.shows()).isEqualTo(Shown.FIRST_AND_LAST);
    assertThat(group.units().stream().map(UnitCode::value))
        .containsExactlyInAnyOrderElementsOf(
            UNITS.units().stream()
                .filter(unit -> owner.equals(unit.parent()))
                .map(CityUnits.UnitEntry::code)
                .toList());
  }

  /** The order is the published one; the points between are invented and marked so. */
  @ParameterizedTest
  @MethodSource("townshipRounds")
  void theSampleOfACountysTownshipsHasTheFirstAndTheLastOfTheNotice(String name) {
    PublishedRound round = FILES.round("xianning", name);
    assertThat(round.invented()).isTrue();
    assertThat(round.source().title()).contains("示例数据");
    Scheme scheme = scheme(round.groups().getFirst());
    List<ImportedScore> scores = scores(name);
    assertThat(scores.stream().map(ImportedScore::unit))
        .containsExactlyInAnyOrderElementsOf(scheme.groups().getFirst().units());
    assertThat(scores.stream().map(ImportedScore::score).toList())
        .isSortedAccordingTo(Comparator.<BigDecimal>reverseOrder());
    String county = name(Objects.requireNonNull(scheme.owner()));
    assertThat(notice(round.period()).sections().stream().map(Section::text).toList())
        .anyMatch(text ->
            text.contains(
                county
                    + "第一名"
                    + name(scores.getFirst().unit())
                    + "，最后一名"
                    + name(scores.getLast().unit())));
  }

  private static PublishedRound.Notice notice(String name) {
    return Objects.requireNonNull(FILES.round("xianning", name).notice());
  }

  @ParameterizedTest
  @MethodSource("countySchemes")
  void itsSchemesCanBeAdopted(String name) {
    Scheme scheme = scheme(name);
    assertThat(scheme.code()).isEqualTo("xianning-" + name);
    assertThat(scheme.group("county").orElseThrow().units()).hasSize(8);
    assertThat(scheme.channel("published").orElseThrow().weight()).isEqualByComparingTo("1");
  }

  @Test
  void itsSchemesFollowEachOther() {
    List<Scheme> schemes = countySchemes().map(XianningProfileTest::scheme).toList();
    assertThat(schemes)
        .extracting(scheme -> scheme.inForceFrom().toString())
        .containsExactly("2020-09", "2021-01", "2022-01", "2023-01");
    assertThat(rounds().map(each -> schemeOf(each).code()))
        .containsExactly("xianning-2021", "xianning-2022", "xianning-2022", "xianning-2023");
  }

  @Test
  void theFirstAndTheLastMoveAMillionYuanEachYear() {
    assertThat(countySchemes().map(XianningProfileTest::scheme))
        .allSatisfy(scheme -> {
          assertThat(amount(scheme, 1, null)).isEqualByComparingTo("1000000");
          assertThat(amount(scheme, null, 1)).isEqualByComparingTo("-1000000");
        });
  }

  private static BigDecimal amount(
      Scheme scheme,
      @org.jspecify.annotations.Nullable Integer rank,
      @org.jspecify.annotations.Nullable Integer fromLast) {
    return scheme.incentives().stream()
        .filter(each ->
            Objects.equals(each.rank(), rank) && Objects.equals(each.rankFromLast(), fromLast))
        .map(Scheme.Incentive::amount)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void everyUnitOfTheGroupHasAFigureOrAReasonWhyNot(String name) {
    PublishedRound round = FILES.round("xianning", name);
    assertThat(round.period()).isEqualTo(name);
    List<String> accounted = new ArrayList<>();
    scores(name).forEach(score -> accounted.add(score.unit().value()));
    round.unrankedUnits().forEach(unranked -> accounted.add(unranked.unit()));
    assertThat(round.groups()).containsExactly("county");
    assertThat(accounted)
        .containsExactlyInAnyOrderElementsOf(
            schemeOf(name).group("county").orElseThrow().units().stream()
                .map(UnitCode::value)
                .toList());
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void wasPublishedAfterItsMonthAndSaysWhere(String name) {
    PublishedRound round = FILES.round("xianning", name);
    Period period = Period.parse(round.period()).orElseThrow();
    assertThat(round.published()).isAfter(period.lastDay());
    assertThat(round.source().title()).isNotBlank();
    assertThat(round.source().url()).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void theNoticeSaysWhatTheTableSays(String name) {
    List<ImportedScore> scores = scores(name);
    String text = notice(name).sections().getFirst().text();
    assertThat(text)
        .contains(scores.size() + "个单位")
        .contains("以" + scores.getFirst().score() + "分列第一")
        .contains("以" + scores.getLast().score() + "分列最后")
        .contains(name(scores.getFirst().unit()) + "以")
        .contains(name(scores.getLast().unit()) + "以");
  }

  private static String name(UnitCode code) {
    return UNITS.units().stream()
        .filter(unit -> unit.code().equals(code.value()))
        .findFirst()
        .orElseThrow()
        .name()
        .zh();
  }

  /** All printed shares follow from the counts but one, which the profile says is a misprint. */
  @ParameterizedTest
  @MethodSource("rounds")
  void itsPrintedSharesFollowFromTheCounts(String name) {
    List<FigureTable> tables = notice(name).tables();
    for (FigureTable table : tables == null ? List.<FigureTable>of() : tables) {
      for (FigureRow row : table.rows()) {
        if (row.printedShare() != null && row.printedShare().compareTo(table.share(row)) != 0) {
          assertThat(name).isEqualTo("2022-08");
          assertThat(row.label().zh()).isEqualTo("自管型小区");
          assertThat(Objects.requireNonNull(table.note()).zh())
              .contains(row.printedShare() + "%", table.share(row) + "%");
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void theProblemsOfBothKindsAddUp(String name) {
    Map<String, BigDecimal> figures = figures(name);
    BigDecimal city = figures.get("city_problems");
    if (city != null) {
      assertThat(city.add(figures.get("property_problems")))
          .isEqualTo(figures.get("problems_total"));
    }
  }

  /** The single figures of a notice by their codes. */
  static Map<String, BigDecimal> figures(String name) {
    Map<String, BigDecimal> figures = new HashMap<>();
    Objects.requireNonNullElse(
            notice(name).figures(), List.<io.sunboard.publication.PublicationContent.Figure>of())
        .forEach(figure -> figures.put(figure.code(), figure.value()));
    return figures;
  }
}
