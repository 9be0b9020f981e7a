package io.sunboard.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.scheme.SchemeDocument.ChannelEntry;
import io.sunboard.scheme.SchemeDocument.GroupEntry;
import io.sunboard.scheme.SchemeDocument.IncentiveEntry;
import io.sunboard.scheme.SchemeDocument.Origin;
import io.sunboard.scheme.SchemeDocument.PartEntry;
import io.sunboard.scheme.SchemeDocument.RoundingEntry;
import io.sunboard.scheme.SchemeDocument.Wording;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.Text;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemeReadingTest {

  private static final Set<UnitCode> UNITS = Set.of(new UnitCode("XN-CB"), new UnitCode("XN-JY"));
  private static final String KINDS =
      "INSPECTION, CROSS, MOCK, PATROL, DISPOSAL, POLL, PUBLIC_REVIEW, COMMITMENT, IMPORTED";
  private static final Wording NAME = new Wording("县市区", "Counties");

  /** A document that may be adopted, and can be spoiled in one place at a time. */
  private static final class Draft {
    private @Nullable String code = "xianning-2023";
    private @Nullable Wording name = new Wording("实施方案", null);
    private @Nullable String inForceFrom = "2023-01";
    private @Nullable Origin source = new Origin("咸宁网", "http://news.xnnews.com.cn/a.shtml");
    private @Nullable List<GroupEntry> groups = List.of(group("county", "XN-CB", "XN-JY"));
    private @Nullable List<ChannelEntry> channels =
        List.of(channel("inspection", "0.7"), channel("disposal", "0.3"));
    private @Nullable RoundingEntry rounding = new RoundingEntry(2, "HALF_UP", "ROUNDED", null);
    private @Nullable List<IncentiveEntry> incentives =
        List.of(new IncentiveEntry(1, null, new BigDecimal("1000000"), NAME));

    private SchemeDocument document() {
      return new SchemeDocument(
          code,
          name,
          null,
          inForceFrom,
          source,
          groups,
          channels,
          null,
          rounding,
          null,
          null,
          null,
          null,
          null,
          incentives,
          null,
          null);
    }
  }

  private static GroupEntry group(String code, String... units) {
    return new GroupEntry(code, NAME, List.of(units), null);
  }

  private static ChannelEntry channel(String code, String weight, PartEntry... parts) {
    return new ChannelEntry(code, NAME, "IMPORTED", new BigDecimal(weight), List.of(parts), null);
  }

  private static PartEntry part(String code, String weight) {
    return new PartEntry(code, NAME, new BigDecimal(weight));
  }

  private static Decision<Scheme> read(Draft draft) {
    return SchemeReading.read(draft.document(), new UUID(0, 1), 3, UNITS);
  }

  private static List<Refusal> faults(Draft draft) {
    Decision<Scheme> decision = read(draft);
    assertThat(decision).isInstanceOf(Decision.Refused.class);
    return ((Decision.Refused<Scheme>) decision).refusals();
  }

  private static Scheme scheme(Draft draft) {
    Decision<Scheme> decision = read(draft);
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    return ((Decision.Accepted<Scheme>) decision).value();
  }

  @Test
  void readsASchemeWhole() {
    Draft draft = new Draft();
    draft.channels = List.of(channel("published", "1", part("city", "0.9"), part("red", "0.1")));
    Scheme scheme = scheme(draft);
    assertThat(scheme.id()).isEqualTo(new UUID(0, 1));
    assertThat(scheme.version()).isEqualTo(3);
    assertThat(scheme.code()).isEqualTo("xianning-2023");
    assertThat(scheme.name()).isEqualTo(Text.of("实施方案"));
    assertThat(scheme.inForceFrom()).isEqualTo(YearMonth.of(2023, 1));
    assertThat(scheme.source())
        .hasToString("Source[title=咸宁网, url=http://news.xnnews.com.cn/a.shtml]");
    assertThat(scheme.group("county").orElseThrow().units())
        .containsExactly(new UnitCode("XN-CB"), new UnitCode("XN-JY"));
    assertThat(scheme.group("town")).isEmpty();
    assertThat(scheme.channel("published").orElseThrow().parts())
        .extracting(Scheme.Part::code)
        .containsExactly("city", "red");
    assertThat(scheme.channel("other")).isEmpty();
    assertThat(scheme.rounding())
        .isEqualTo(new Rounding(2, RoundingMode.HALF_UP, OrderBasis.ROUNDED));
    assertThat(scheme.incentives())
        .containsExactly(
            new Scheme.Incentive(1, null, new BigDecimal("1000000"), new Text("县市区", "Counties")));
  }

  @Test
  void doesWithoutSourceAndIncentives() {
    Draft draft = new Draft();
    draft.source = null;
    draft.incentives = null;
    Scheme scheme = scheme(draft);
    assertThat(scheme.source()).isNull();
    assertThat(scheme.incentives()).isEmpty();
  }

  @Test
  void findsEverythingThatAnEmptyDocumentLacks() {
    var empty =
        new SchemeDocument(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null);
    Decision<Scheme> decision = SchemeReading.read(empty, new UUID(0, 1), 1, UNITS);
    assertThat(decision)
        .isEqualTo(
            Decision.refused(
                Refusal.at("groups", "REQUIRED"),
                Refusal.at("channels", "REQUIRED"),
                Refusal.at("code", "REQUIRED"),
                Refusal.at("name.zh", "REQUIRED"),
                Refusal.at("inForceFrom", "REQUIRED"),
                Refusal.at("rounding", "REQUIRED")));
  }

  @Test
  void findsEverythingThatEmptyEntriesLack() {
    Draft draft = new Draft();
    draft.groups = Arrays.asList((GroupEntry) null);
    draft.channels = Arrays.asList(channel("published", "1"), null);
    draft.incentives = Arrays.asList((IncentiveEntry) null);
    assertThat(faults(draft))
        .containsExactlyInAnyOrder(
            Refusal.at("groups.0.code", "REQUIRED"),
            Refusal.at("groups.0.name.zh", "REQUIRED"),
            Refusal.at("groups.0.units", "REQUIRED"),
            Refusal.at("channels.1.code", "REQUIRED"),
            Refusal.at("channels.1.name.zh", "REQUIRED"),
            Refusal.at("channels.1.kind", "ONE_OF", KINDS),
            Refusal.at("channels.1.weight", "WEIGHT_OUT_OF_RANGE", 6),
            Refusal.at("incentives.0.rank", "ONE_OF_TWO", "rank", "rankFromLast"),
            Refusal.at("incentives.0.text.zh", "REQUIRED"));
  }

  @Test
  void namesThePlaceOfEveryFaultAtOnce() {
    Draft draft = new Draft();
    draft.groups =
        List.of(
            new GroupEntry("County", NAME, List.of("XN-CB", "XN-XX", "XN-CB"), null),
            new GroupEntry("County", new Wording(" ", null), List.of("乡镇"), null));
    draft.channels =
        List.of(
            new ChannelEntry("a1", NAME, "GUESS", new BigDecimal("0.5"), null, null),
            new ChannelEntry("a1", NAME, "IMPORTED", new BigDecimal("0.6"), null, null));
    assertThat(faults(draft))
        .containsExactlyInAnyOrder(
            Refusal.at("groups.1", "TWICE", "County"),
            Refusal.at("groups.0.code", "MALFORMED_CODE", "County"),
            Refusal.at("groups.0.units.2", "TWICE", "XN-CB"),
            Refusal.at("groups.0.units.1", "UNKNOWN_UNIT", "XN-XX"),
            Refusal.at("groups.1.code", "MALFORMED_CODE", "County"),
            Refusal.at("groups.1.name.zh", "REQUIRED"),
            Refusal.at("groups.1.units.0", "UNKNOWN_UNIT", "乡镇"),
            Refusal.at("channels.1", "TWICE", "a1"),
            Refusal.at("channels", "WEIGHTS_DO_NOT_ADD_UP", new BigDecimal("1.1")),
            Refusal.at("channels.0.kind", "ONE_OF", KINDS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"X", "x", "1a", "a b", "a/b", "赤壁", "a\u0000b"})
  void takesNoMalformedCode(String code) {
    Draft draft = new Draft();
    draft.code = code;
    assertThat(faults(draft)).containsExactly(Refusal.at("code", "MALFORMED_CODE", code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2023", "2023-Q1", "2023-01/2023-02", "2023-13", "January 2023", "0000-01"})
  void comesIntoForceInAMonth(String text) {
    Draft draft = new Draft();
    draft.inForceFrom = text;
    assertThat(faults(draft)).containsExactly(Refusal.at("inForceFrom", "MALFORMED_MONTH", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "-0.1", "1.1", "0.1234567", "1E+1000000000", "1E-1000000000", "-1E+99999"})
  void takesNoWeightOutOfRange(String weight) {
    Draft draft = new Draft();
    draft.channels = List.of(channel("published", "1", part("city", weight)));
    assertThat(faults(draft))
        .containsExactly(Refusal.at("channels.0.parts.0.weight", "WEIGHT_OUT_OF_RANGE", 6));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.09", "0.11", "0.1000001"})
  void weighsNoMoreAndNoLessThanOne(String rest) {
    Draft draft = new Draft();
    BigDecimal sum = new BigDecimal("0.9").add(new BigDecimal(rest));
    draft.channels = List.of(channel("published", "1", part("city", "0.9"), part("red", rest)));
    assertThat(faults(draft))
        .containsAnyOf(
            Refusal.at("channels.0.parts", "WEIGHTS_DO_NOT_ADD_UP", sum),
            Refusal.at("channels.0.parts.1.weight", "WEIGHT_OUT_OF_RANGE", 6));
  }

  @Test
  void addsWeightsExactly() {
    Draft draft = new Draft();
    draft.channels =
        List.of(
            channel("a1", "0.1"),
            channel("a2", "0.2"),
            channel("a3", "0.30"),
            channel("a4", "0.4"));
    assertThat(scheme(draft).channels()).hasSize(4);
  }

  @Test
  void countsARankFromOneEndOrTheOther() {
    Draft draft = new Draft();
    draft.incentives =
        List.of(
            new IncentiveEntry(null, null, null, NAME),
            new IncentiveEntry(1, 1, null, NAME),
            new IncentiveEntry(0, null, null, NAME),
            new IncentiveEntry(null, 1000, null, NAME),
            new IncentiveEntry(null, 999, null, NAME));
    assertThat(faults(draft))
        .containsExactly(
            Refusal.at("incentives.0.rank", "ONE_OF_TWO", "rank", "rankFromLast"),
            Refusal.at("incentives.1.rank", "ONE_OF_TWO", "rank", "rankFromLast"),
            Refusal.at("incentives.2.rank", "NUMBER_OUT_OF_RANGE", 1, 999),
            Refusal.at("incentives.3.rank", "NUMBER_OUT_OF_RANGE", 1, 999));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E+1000000000", "-1000000000001", "0.001"})
  void takesNoAmountThatNobodyCouldPay(String amount) {
    Draft draft = new Draft();
    draft.incentives = List.of(new IncentiveEntry(1, null, new BigDecimal(amount), NAME));
    assertThat(faults(draft))
        .extracting(Refusal::field, Refusal::code)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                List.of("incentives", "0", "amount"), "NUMBER_OUT_OF_RANGE"));
  }

  @Test
  void takesNoRoundingThatCannotRound() {
    Draft draft = new Draft();
    draft.rounding = new RoundingEntry(7, "UNNECESSARY", "EITHER", null);
    assertThat(faults(draft))
        .containsExactly(
            Refusal.at("rounding.places", "NUMBER_OUT_OF_RANGE", 0, 6),
            Refusal.at(
                "rounding.mode",
                "ONE_OF",
                "HALF_UP, HALF_EVEN, HALF_DOWN, UP, DOWN, CEILING, FLOOR"),
            Refusal.at("rounding.orderBy", "ONE_OF", "EXACT, ROUNDED"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://xn.cn/a",
        "javascript:alert(1)",
        "news.xnnews.com.cn",
        "http://",
        "http://[x",
        "http://a b",
        "https://x\n"
      })
  void namesNoSourceThatCannotBeOpened(String url) {
    Draft draft = new Draft();
    draft.source = new Origin("咸宁网", url);
    assertThat(faults(draft)).containsExactly(Refusal.at("source.url", "NOT_AN_ADDRESS", url));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = " ")
  void namesNoSourceWithoutATitle(@Nullable String title) {
    Draft draft = new Draft();
    draft.source = new Origin(title, null);
    assertThat(faults(draft)).containsExactly(Refusal.at("source.title", "REQUIRED"));
  }

  @Test
  void boundsItsTexts() {
    Draft draft = new Draft();
    draft.name = new Wording("方".repeat(201), "x".repeat(401));
    assertThat(faults(draft))
        .containsExactly(
            Refusal.at("name.zh", "TEXT_LENGTH", 1, 200),
            Refusal.at("name.en", "TEXT_LENGTH", 1, 400));
    draft.name = new Wording("方\u0000案", null);
    assertThat(faults(draft)).containsExactly(Refusal.at("name.zh", "TEXT_LENGTH", 1, 200));
  }
}
