package io.sunboard.scheme;

import io.sunboard.scheme.SchemeDocument.ChannelEntry;
import io.sunboard.scheme.SchemeDocument.GroupEntry;
import io.sunboard.scheme.SchemeDocument.IncentiveEntry;
import io.sunboard.scheme.SchemeDocument.PartEntry;
import io.sunboard.scheme.SchemeDocument.RoundingEntry;
import io.sunboard.scheme.SchemeDocument.Wording;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Period;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.Source;
import io.sunboard.shared.Text;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads a scheme's document and finds every fault in it, each with its place: {@code
 * channels.1.weight}.
 */
public final class SchemeReading {

  private static final Predicate<String> CODE = text -> text.matches("[a-z][a-z0-9-]{1,47}");

  private final Set<UnitCode> knownUnits;
  private final List<Refusal> faults = new ArrayList<>();

  private SchemeReading(Set<UnitCode> knownUnits) {
    this.knownUnits = knownUnits;
  }

  /**
   * The scheme that the document describes, or what is wrong with it.
   *
   * @param knownUnits the active units; a group may name no other
   */
  public static Decision<Scheme> read(
      SchemeDocument document, UUID id, int version, Set<UnitCode> knownUnits) {
    SchemeReading reading = new SchemeReading(knownUnits);
    Scheme scheme = reading.scheme(document, id, version);
    return reading.faults.isEmpty() ? Decision.accepted(scheme) : Decision.refused(reading.faults);
  }

  private Scheme scheme(SchemeDocument document, UUID id, int version) {
    List<Scheme.Group> groups = groups(orEmpty(document.groups()));
    List<Scheme.Channel> channels = channels(orEmpty(document.channels()));
    return new Scheme(
        id,
        code("code", document.code()),
        version,
        text("name", document.name()),
        month(document.inForceFrom()),
        source(document),
        groups,
        channels,
        rounding(document.rounding()),
        each("incentives", orEmpty(document.incentives()), this::incentive));
  }

  private List<Scheme.Group> groups(List<GroupEntry> entries) {
    if (entries.isEmpty()) {
      fault("groups", "REQUIRED");
    }
    once("groups", entries, GroupEntry::code);
    return each("groups", entries, this::group);
  }

  private Scheme.Group group(String place, GroupEntry entry) {
    List<UnitCode> units = new ArrayList<>();
    List<String> codes = orEmpty(entry.units());
    if (codes.isEmpty()) {
      fault(place + ".units", "REQUIRED");
    }
    once(place + ".units", codes, code -> code);
    for (int i = 0; i < codes.size(); i++) {
      String code = codes.get(i);
      UnitCode.parse(code)
          .filter(knownUnits::contains)
          .ifPresentOrElse(units::add, unknown(place + ".units." + i, code));
    }
    return new Scheme.Group(
        code(place + ".code", entry.code()), text(place + ".name", entry.name()), units);
  }

  private Runnable unknown(String place, String code) {
    return () -> fault(place, "UNKNOWN_UNIT", code);
  }

  private List<Scheme.Channel> channels(List<ChannelEntry> entries) {
    if (entries.isEmpty()) {
      fault("channels", "REQUIRED");
    }
    once("channels", entries, ChannelEntry::code);
    addUpToOne("channels", entries, ChannelEntry::weight);
    return each("channels", entries, this::channel);
  }

  private Scheme.Channel channel(String place, ChannelEntry entry) {
    List<PartEntry> parts = orEmpty(entry.parts());
    once(place + ".parts", parts, PartEntry::code);
    addUpToOne(place + ".parts", parts, PartEntry::weight);
    return new Scheme.Channel(
        code(place + ".code", entry.code()),
        text(place + ".name", entry.name()),
        oneOf(place + ".kind", entry.kind(), ChannelKind.values(), ChannelKind.IMPORTED),
        weight(place + ".weight", entry.weight()),
        each(place + ".parts", parts, this::part));
  }

  private Scheme.Part part(String place, PartEntry entry) {
    return new Scheme.Part(
        code(place + ".code", entry.code()),
        text(place + ".name", entry.name()),
        weight(place + ".weight", entry.weight()));
  }

  private Scheme.Incentive incentive(String place, IncentiveEntry entry) {
    Integer rank = entry.rank();
    Integer fromLast = entry.rankFromLast();
    if ((rank == null) == (fromLast == null)) {
      fault(place + ".rank", "ONE_OF_TWO", "rank", "rankFromLast");
    } else if ((rank != null && rank < 1) || (fromLast != null && fromLast < 1)) {
      fault(place + ".rank", "NUMBER_OUT_OF_RANGE", 1, 999);
    }
    return new Scheme.Incentive(
        rank, fromLast, entry.amount(), text(place + ".text", entry.text()));
  }

  private Rounding rounding(@Nullable RoundingEntry entry) {
    if (entry == null) {
      fault("rounding", "REQUIRED");
      return new Rounding(2, RoundingMode.HALF_UP, OrderBasis.ROUNDED);
    }
    Integer places = entry.places();
    if (places == null || places < 0 || places > Rounding.MOST_PLACES) {
      fault("rounding.places", "NUMBER_OUT_OF_RANGE", 0, Rounding.MOST_PLACES);
      places = 2;
    }
    RoundingMode mode =
        oneOf("rounding.mode", entry.mode(), RoundingMode.values(), RoundingMode.HALF_UP);
    if (mode == RoundingMode.UNNECESSARY) {
      fault("rounding.mode", "ONE_OF", "HALF_UP, HALF_EVEN, HALF_DOWN, UP, DOWN, CEILING, FLOOR");
    }
    return new Rounding(
        places,
        mode,
        oneOf("rounding.orderBy", entry.orderBy(), OrderBasis.values(), OrderBasis.ROUNDED));
  }

  private @Nullable Source source(SchemeDocument document) {
    SchemeDocument.Origin origin = document.source();
    if (origin == null) {
      return null;
    }
    String title = origin.title();
    if (title == null || title.isBlank()) {
      fault("source.title", "REQUIRED");
      return null;
    }
    String url = origin.url();
    if (url != null && !url.matches("https?://\\S+")) {
      fault("source.url", "NOT_AN_ADDRESS", url);
      return null;
    }
    return new Source(title, url == null ? null : URI.create(url));
  }

  private YearMonth month(@Nullable String text) {
    if (text == null) {
      fault("inForceFrom", "REQUIRED");
      return YearMonth.of(1, 1);
    }
    return Period.parse(text)
        .filter(period -> period.first().equals(period.last()))
        .map(Period::first)
        .orElseGet(() -> {
          fault("inForceFrom", "MALFORMED_MONTH", text);
          return YearMonth.of(1, 1);
        });
  }

  private <E> void addUpToOne(
      String place, List<E> entries, Function<E, @Nullable BigDecimal> weight) {
    if (entries.isEmpty()) {
      return;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (E entry : entries) {
      BigDecimal w = weight.apply(entry);
      sum = w == null ? sum : sum.add(w);
    }
    if (sum.compareTo(BigDecimal.ONE) != 0) {
      fault(place, "WEIGHTS_DO_NOT_ADD_UP", sum.toPlainString());
    }
  }

  private BigDecimal weight(String place, @Nullable BigDecimal weight) {
    if (weight == null || weight.signum() <= 0 || weight.compareTo(BigDecimal.ONE) > 0) {
      fault(place, "WEIGHT_OUT_OF_RANGE");
      return BigDecimal.ONE;
    }
    return weight;
  }

  private <E> void once(String place, List<E> entries, Function<E, @Nullable String> code) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < entries.size(); i++) {
      String each = code.apply(entries.get(i));
      if (each != null && !seen.add(each)) {
        fault(place + "." + i, "TWICE", each);
      }
    }
  }

  private <E, T> List<T> each(String place, List<E> entries, Reader<E, T> reader) {
    List<T> read = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      read.add(reader.read(place + "." + i, entries.get(i)));
    }
    return read;
  }

  private String code(String place, @Nullable String code) {
    if (code == null || !CODE.test(code)) {
      fault(place, "MALFORMED_CODE", String.valueOf(code));
      return "";
    }
    return code;
  }

  private Text text(String place, @Nullable Wording wording) {
    String zh = wording == null ? null : wording.zh();
    if (wording == null || zh == null || zh.isBlank()) {
      fault(place + ".zh", "REQUIRED");
      return Text.of("-");
    }
    return new Text(zh, wording.en());
  }

  private <E extends Enum<E>> E oneOf(
      String place, @Nullable String name, E[] values, E otherwise) {
    for (E value : values) {
      if (value.name().equals(name)) {
        return value;
      }
    }
    fault(place, "ONE_OF", String.join(", ", Arrays.stream(values).map(Enum::name).toList()));
    return otherwise;
  }

  private void fault(String place, String code, Object... arguments) {
    faults.add(Refusal.at(place, code, arguments));
  }

  private static <E> List<E> orEmpty(@Nullable List<E> list) {
    return list == null ? List.of() : list;
  }

  @FunctionalInterface
  private interface Reader<E, T> {
    T read(String place, E entry);
  }
}
