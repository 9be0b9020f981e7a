package io.sunboard.shared;

import java.util.Optional;
import java.util.regex.Pattern;

/** A unit's short code, stable for ever: {@code XN-CB}. */
public record UnitCode(String value) implements Comparable<UnitCode> {

  private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z0-9-]{1,31}");

  public UnitCode {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a unit code: " + value);
    }
  }

  /** The code, or empty when the text is none. */
  public static Optional<UnitCode> parse(String text) {
    return SHAPE.matcher(text).matches() ? Optional.of(new UnitCode(text)) : Optional.empty();
  }

  @Override
  public int compareTo(UnitCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
