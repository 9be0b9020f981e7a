package io.sunboard.scheme;

import io.sunboard.scheme.SchemeDocument.Wording;
import io.sunboard.shared.Period;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.Text;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the single values of a document. A value that is missing or wrong becomes a fault with its
 * place, and something harmless is returned for it, so that reading goes on to the next fault.
 */
final class FieldReading {

  static final int LONGEST_TEXT = 200;

  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,47}");
  private static final int LONGEST_ENGLISH_TEXT = 400;
  private static final int MOST_WEIGHT_PLACES = 6;
  private static final Wording NO_TEXT = new Wording(null, null);

  private final List<Refusal> faults = new ArrayList<>();

  /** What was found so far, in the order of reading. */
  List<Refusal> faults() {
    return faults;
  }

  static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  YearMonth month(String place, @Nullable String text) {
    if (text == null) {
      fault(place, "REQUIRED");
      return YearMonth.of(1, 1);
    }
    return Period.parse(text)
        .filter(period -> period.first().equals(period.last()))
        .map(Period::first)
        .orElseGet(() -> {
          fault(place, "MALFORMED_MONTH", text);
          return YearMonth.of(1, 1);
        });
  }

  @Nullable URI address(String place, @Nullable String url) {
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
    fault(place, "NOT_AN_ADDRESS", url);
    return null;
  }

  <E> void addUpToOne(String place, List<E> entries, Function<E, @Nullable BigDecimal> weight) {
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

  BigDecimal weight(String place, @Nullable BigDecimal weight) {
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

  <E> void once(String place, List<E> entries, Function<E, @Nullable String> code) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < entries.size(); i++) {
      String each = code.apply(entries.get(i));
      if (each != null && !seen.add(each)) {
        fault(place + "." + i, "TWICE", each);
      }
    }
  }

  <E, T> List<T> each(String place, List<E> entries, Reader<E, T> reader) {
    List<T> read = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      read.add(reader.read(place + "." + i, entries.get(i)));
    }
    return read;
  }

  String code(String place, @Nullable String code) {
    if (code == null) {
      fault(place, "REQUIRED");
      return "";
    }
    if (!isCode(code)) {
      fault(place, "MALFORMED_CODE", code);
    }
    return code;
  }

  Text text(String place, @Nullable Wording wording) {
    Wording given = wording == null ? NO_TEXT : wording;
    String en = given.en();
    return new Text(
        words(place + ".zh", given.zh(), LONGEST_TEXT),
        en == null ? null : words(place + ".en", en, LONGEST_ENGLISH_TEXT));
  }

  String words(String place, @Nullable String words, int longest) {
    if (words == null || words.isBlank()) {
      fault(place, "REQUIRED");
      return "-";
    }
    if (words.length() > longest || words.chars().anyMatch(Character::isISOControl)) {
      fault(place, "TEXT_LENGTH", 1, longest);
    }
    return words;
  }

  /** A whole number within bounds; {@code least} stands for one that is not. */
  int number(String place, @Nullable Integer number, int least, int most) {
    if (number == null || number < least || number > most) {
      fault(place, "NUMBER_OUT_OF_RANGE", least, most);
      return least;
    }
    return number;
  }

  /** A decimal within bounds and of few places; {@code most} stands for one that is not. */
  BigDecimal decimal(String place, @Nullable BigDecimal number, BigDecimal least, BigDecimal most) {
    if (number == null
        || number.compareTo(least) < 0
        || number.compareTo(most) > 0
        || number.scale() > MOST_WEIGHT_PLACES) {
      fault(place, "NUMBER_OUT_OF_RANGE", least, most);
      return most;
    }
    return number;
  }

  <E extends Enum<E>> E oneOf(String place, @Nullable String name, E[] values, E otherwise) {
    for (E value : values) {
      if (value.name().equals(name)) {
        return value;
      }
    }
    fault(place, "ONE_OF", String.join(", ", Arrays.stream(values).map(Enum::name).toList()));
    return otherwise;
  }

  void fault(String place, String code, Object... arguments) {
    faults.add(Refusal.at(place, code, arguments));
  }

  /** An entry without content is null in YAML; {@code blank} stands for it, lacking everything. */
  static <E> List<E> orEmpty(@Nullable List<E> list, E blank) {
    return list == null
        ? List.of()
        : list.stream().map(each -> Objects.requireNonNullElse(each, blank)).toList();
  }

  @FunctionalInterface
  interface Reader<E, T> {
    T read(String place, E entry);
  }
}
