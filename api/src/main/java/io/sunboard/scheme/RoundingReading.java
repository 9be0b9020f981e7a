package io.sunboard.scheme;

import io.sunboard.scheme.SchemeDocument.RoundingEntry;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads where and how is rounded. */
final class RoundingReading {

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

  private RoundingReading() {}

  static Rounding read(FieldReading fields, @Nullable RoundingEntry entry) {
    if (entry == null) {
      fields.fault("rounding", "REQUIRED");
      return new Rounding(2, RoundingMode.HALF_UP, OrderBasis.ROUNDED);
    }
    Integer places = entry.places();
    if (places == null || places < 0 || places > Rounding.MOST_PLACES) {
      fields.fault("rounding.places", "NUMBER_OUT_OF_RANGE", 0, Rounding.MOST_PLACES);
      places = 2;
    }
    return new Rounding(
        places,
        fields.oneOf("rounding.mode", entry.mode(), MODES, RoundingMode.HALF_UP),
        fields.oneOf("rounding.orderBy", entry.orderBy(), OrderBasis.values(), OrderBasis.ROUNDED),
        fields.number(
            "rounding.quotientPlaces",
            Objects.requireNonNullElse(entry.quotientPlaces(), Rounding.USUAL_QUOTIENT_PLACES),
            Rounding.FEWEST_QUOTIENT_PLACES,
            Rounding.MOST_QUOTIENT_PLACES));
  }
}
