package io.sunboard.scheme;

import io.sunboard.scheme.SchemeDocument.IndicatorEntry;
import io.sunboard.scheme.SchemeDocument.StandardEntry;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what is inspected and what each fault costs. */
final class IndicatorReading {

  private static final BigDecimal SMALLEST = new BigDecimal("0.000001");
  private static final BigDecimal LARGEST = BigDecimal.valueOf(100);

  private final FieldReading fields;
  private final Set<String> standards = new HashSet<>();

  IndicatorReading(FieldReading fields) {
    this.fields = fields;
  }

  List<Indicator> indicators(@Nullable List<IndicatorEntry> given) {
    List<IndicatorEntry> entries =
        FieldReading.orEmpty(given, new IndicatorEntry(null, null, null, null));
    fields.once("indicators", entries, IndicatorEntry::code);
    return fields.each("indicators", entries, this::indicator);
  }

  private Indicator indicator(String place, IndicatorEntry entry) {
    List<StandardEntry> own =
        FieldReading.orEmpty(entry.standards(), new StandardEntry(null, null, null, null));
    if (own.isEmpty()) {
      fields.fault(place + ".standards", "REQUIRED");
    }
    return new Indicator(
        fields.code(place + ".code", entry.code()),
        fields.text(place + ".name", entry.name()),
        cap(place, entry.cap()),
        fields.each(place + ".standards", own, this::standard));
  }

  private Indicator.Standard standard(String place, StandardEntry entry) {
    String code = entry.code();
    if (code != null && !standards.add(code)) {
      // In the whole scheme: an inspector's sheet names the standard alone.
      fields.fault(place, "TWICE", code);
    }
    return new Indicator.Standard(
        fields.code(place + ".code", code),
        fields.text(place + ".name", entry.name()),
        fields.decimal(place + ".points", entry.points(), SMALLEST, LARGEST),
        cap(place, entry.cap()));
  }

  private @Nullable BigDecimal cap(String place, @Nullable BigDecimal cap) {
    return cap == null ? null : fields.decimal(place + ".cap", cap, SMALLEST, LARGEST);
  }
}
