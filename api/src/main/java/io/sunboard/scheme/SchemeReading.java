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
import io.sunboard.ticket.Ladder;
import io.sunboard.ticket.LadderDocument;
import io.sunboard.ticket.LadderReading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a scheme's document and finds every fault in it, each with its place: {@code
 * channels.1.weight}.
 */
public final class SchemeReading {

  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,47}");
  private static final int LONGEST_TEXT = 200;
  private static final int LONGEST_ENGLISH_TEXT = 400;
  private static final int MOST_WEIGHT_PLACES = 6;
  private static final int MOST_RANKS = 999;

  /** In yuan: more than any city's budget. */
  private static final BigDecimal HIGHEST_AMOUNT = new BigDecimal("1000000000000");

  /** All but UNNECESSARY, which would fail instead of rounding. */
  private static final RoundingMode[] MODES = {
    RoundingMode.HALF_UP,
    RoundingMode.HALF_EVEN,
    RoundingMode.HALF_DOWN,
    RoundingMode.UP,
    RoundingMode.DOWN,
    RoundingMode.CEILING,
    RoundingMode.FLOOR
  };

  private static final Wording NO_TEXT = new Wording(null, null);

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

  /** Whether a scheme, a group or a channel can be called so. */
  public static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  private Scheme scheme(SchemeDocument document, UUID id, int version) {
    List<Scheme.Group> groups =
        groups(orEmpty(document.groups(), new GroupEntry(null, null, null)));
    List<Scheme.Channel> channels =
        channels(orEmpty(document.channels(), new ChannelEntry(null, null, null, null, null)));
    List<IncentiveEntry> incentives =
        orEmpty(document.incentives(), new IncentiveEntry(null, null, null, null));
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
        each("incentives", incentives, this::incentive),
        ladder(document.ladder()));
  }

  private @Nullable Ladder ladder(@Nullable LadderDocument ladder) {
    return ladder == null
        ? null
        : LadderReading.read(ladder, "ladder", knownUnits::contains, faults);
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
    List<String> codes = orEmpty(entry.units(), "");
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
    List<PartEntry> parts = orEmpty(entry.parts(), new PartEntry(null, null, null));
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
    } else if (outOfRanks(rank) || outOfRanks(fromLast)) {
      fault(place + ".rank", "NUMBER_OUT_OF_RANGE", 1, MOST_RANKS);
    }
    BigDecimal amount = entry.amount();
    if (amount != null && (amount.scale() > 2 || amount.abs().compareTo(HIGHEST_AMOUNT) > 0)) {
      fault(place + ".amount", "NUMBER_OUT_OF_RANGE", HIGHEST_AMOUNT.negate(), HIGHEST_AMOUNT);
    }
    return new Scheme.Incentive(rank, fromLast, amount, text(place + ".text", entry.text()));
  }

  private static boolean outOfRanks(@Nullable Integer rank) {
    return rank != null && (rank < 1 || rank > MOST_RANKS);
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
    return new Rounding(
        places,
        oneOf("rounding.mode", entry.mode(), MODES, RoundingMode.HALF_UP),
        oneOf("rounding.orderBy", entry.orderBy(), OrderBasis.values(), OrderBasis.ROUNDED));
  }

  private @Nullable Source source(SchemeDocument document) {
    SchemeDocument.Origin origin = document.source();
    if (origin == null) {
      return null;
    }
    String title = words("source.title", origin.title(), LONGEST_TEXT);
    return new Source(title, address(origin.url()));
  }

  private @Nullable URI address(@Nullable String url) {
    if (url == null) {
      return null;
    }
    try {
      URI address = new URI(url);
      if (url.matches("https?://.+") && address.getHost() != null) {
        return address;
      }
    } catch (URISyntaxException notAnAddress) {
      // As for every other text that is none.
    }
    fault("source.url", "NOT_AN_ADDRESS", url);
    return null;
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
    BigDecimal sum = BigDecimal.ZERO;
    for (E entry : entries) {
      BigDecimal each = weight.apply(entry);
      if (each == null || !isWeight(each)) {
        // That is a fault by itself; a sum of it says nothing.
        return;
      }
      sum = sum.add(each);
    }
    if (!entries.isEmpty() && sum.compareTo(BigDecimal.ONE) != 0) {
      fault(place, "WEIGHTS_DO_NOT_ADD_UP", sum);
    }
  }

  private BigDecimal weight(String place, @Nullable BigDecimal weight) {
    if (weight == null || !isWeight(weight)) {
      fault(place, "WEIGHT_OUT_OF_RANGE", MOST_WEIGHT_PLACES);
      return BigDecimal.ONE;
    }
    return weight;
  }

  private static boolean isWeight(BigDecimal weight) {
    return weight.signum() > 0
        && weight.compareTo(BigDecimal.ONE) <= 0
        && weight.scale() <= MOST_WEIGHT_PLACES;
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
    if (code == null) {
      fault(place, "REQUIRED");
      return "";
    }
    if (!isCode(code)) {
      fault(place, "MALFORMED_CODE", code);
    }
    return code;
  }

  private Text text(String place, @Nullable Wording wording) {
    Wording given = wording == null ? NO_TEXT : wording;
    String en = given.en();
    return new Text(
        words(place + ".zh", given.zh(), LONGEST_TEXT),
        en == null ? null : words(place + ".en", en, LONGEST_ENGLISH_TEXT));
  }

  private String words(String place, @Nullable String words, int longest) {
    if (words == null || words.isBlank()) {
      fault(place, "REQUIRED");
      return "-";
    }
    if (words.length() > longest || words.chars().anyMatch(Character::isISOControl)) {
      fault(place, "TEXT_LENGTH", 1, longest);
    }
    return words;
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

  /** An entry without content is null in YAML; {@code blank} stands for it, lacking everything. */
  private static <E> List<E> orEmpty(@Nullable List<E> list, E blank) {
    return list == null
        ? List.of()
        : list.stream().map(each -> Objects.requireNonNullElse(each, blank)).toList();
  }

  @FunctionalInterface
  private interface Reader<E, T> {
    T read(String place, E entry);
  }
}
