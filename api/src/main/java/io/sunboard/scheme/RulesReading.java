package io.sunboard.scheme;

import io.sunboard.scheme.SchemeDocument.RateEntry;
import io.sunboard.scheme.SchemeDocument.RulesEntry;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rules of a channel by its kind. */
final class RulesReading {

  private static final int MOST_SAMPLED = 1_000_000;
  private static final int MOST_MARKS = 10_000;
  private static final int MOST_PERCENT = 1_000;
  private static final BigDecimal WIDEST_SCALE = BigDecimal.valueOf(1_000);
  private static final RulesEntry NONE =
      new RulesEntry(null, null, null, null, null, null, null, null, null);

  /** A field of the rules, and which kinds of channel have it. */
  private enum Field {
    METHOD("method", ChannelKind.INSPECTION, ChannelKind.MOCK, ChannelKind.PATROL),
    INDICATORS("indicators", ChannelKind.INSPECTION, ChannelKind.MOCK, ChannelKind.PATROL),
    MINIMUM_SAMPLE(
        "minimumSample",
        ChannelKind.INSPECTION,
        ChannelKind.MOCK,
        ChannelKind.PATROL,
        ChannelKind.POLL,
        ChannelKind.PUBLIC_REVIEW),
    TRIM("trim", ChannelKind.CROSS),
    MINIMUM_MARKS("minimumMarks", ChannelKind.CROSS),
    RATES("rates", ChannelKind.DISPOSAL),
    LOWEST("lowest", ChannelKind.POLL, ChannelKind.PUBLIC_REVIEW),
    HIGHEST("highest", ChannelKind.POLL, ChannelKind.PUBLIC_REVIEW),
    MOST_PERCENT("mostPercent", ChannelKind.COMMITMENT);

    private final String key;
    private final Set<ChannelKind> kinds = EnumSet.noneOf(ChannelKind.class);

    Field(String key, ChannelKind... kinds) {
      this.key = key;
      this.kinds.addAll(List.of(kinds));
    }

    private @Nullable Object of(RulesEntry entry) {
      return switch (this) {
        case METHOD -> entry.method();
        case INDICATORS -> entry.indicators();
        case MINIMUM_SAMPLE -> entry.minimumSample();
        case TRIM -> entry.trim();
        case MINIMUM_MARKS -> entry.minimumMarks();
        case RATES -> entry.rates();
        case LOWEST -> entry.lowest();
        case HIGHEST -> entry.highest();
        case MOST_PERCENT -> entry.mostPercent();
      };
    }
  }

  private final FieldReading fields;
  private final Set<String> knownIndicators;

  RulesReading(FieldReading fields, Set<String> knownIndicators) {
    this.fields = fields;
    this.knownIndicators = knownIndicators;
  }

  /**
   * @param place of the channel
   */
  ChannelRules rules(String place, ChannelKind kind, @Nullable RulesEntry given) {
    RulesEntry entry = given == null ? NONE : given;
    String at = place + ".rules";
    for (Field field : Field.values()) {
      if (field.of(entry) != null && !field.kinds.contains(kind)) {
        fields.fault(at + "." + field.key, "RULE_OF_ANOTHER_KIND", kind);
      }
    }
    return switch (kind) {
      case INSPECTION, MOCK, PATROL -> inspection(at, entry);
      case CROSS -> cross(at, entry);
      case DISPOSAL -> disposal(at, entry);
      case POLL, PUBLIC_REVIEW -> survey(at, entry);
      case COMMITMENT ->
          new ChannelRules.Attainment(
              fields.number(
                  at + ".mostPercent",
                  Objects.requireNonNullElse(entry.mostPercent(), 100),
                  100,
                  MOST_PERCENT));
      case IMPORTED -> new ChannelRules.Imported();
    };
  }

  private ChannelRules inspection(String at, RulesEntry entry) {
    if (knownIndicators.isEmpty()) {
      fields.fault("indicators", "REQUIRED");
    }
    List<String> indicators = FieldReading.orEmpty(entry.indicators(), "");
    fields.once(at + ".indicators", indicators, code -> code);
    for (int i = 0; i < indicators.size(); i++) {
      if (!knownIndicators.contains(indicators.get(i))) {
        fields.fault(at + ".indicators." + i, "UNKNOWN_INDICATOR", indicators.get(i));
      }
    }
    String method =
        Objects.requireNonNullElse(entry.method(), ChannelRules.Method.POINTS_LOST.name());
    Integer sample = entry.minimumSample();
    return new ChannelRules.Inspection(
        fields.oneOf(
            at + ".method", method, ChannelRules.Method.values(), ChannelRules.Method.POINTS_LOST),
        indicators,
        sample == null ? null : fields.number(at + ".minimumSample", sample, 1, MOST_SAMPLED));
  }

  private ChannelRules cross(String at, RulesEntry entry) {
    int trim = fields.number(at + ".trim", entry.trim(), 0, MOST_MARKS);
    int fewest = 2 * trim + 1;
    return new ChannelRules.Cross(
        trim,
        fields.number(
            at + ".minimumMarks",
            Objects.requireNonNullElse(entry.minimumMarks(), fewest),
            fewest,
            2 * MOST_MARKS + 1));
  }

  private ChannelRules disposal(String at, RulesEntry entry) {
    List<RateEntry> rates = FieldReading.orEmpty(entry.rates(), new RateEntry(null, null, null));
    if (rates.isEmpty()) {
      fields.fault(at + ".rates", "REQUIRED");
    }
    fields.once(at + ".rates", rates, RateEntry::rate);
    fields.addUpToOne(at + ".rates", rates, RateEntry::weight);
    return new ChannelRules.Disposal(fields.each(at + ".rates", rates, this::rate));
  }

  private ChannelRules.WeightedRate rate(String at, RateEntry entry) {
    return new ChannelRules.WeightedRate(
        fields.oneOf(at + ".rate", entry.rate(), RateKind.values(), RateKind.DISPOSAL),
        fields.weight(at + ".weight", entry.weight()),
        Objects.requireNonNullElse(entry.complement(), false));
  }

  private ChannelRules survey(String at, RulesEntry entry) {
    BigDecimal lowest =
        fields.decimal(at + ".lowest", entry.lowest(), BigDecimal.ZERO, WIDEST_SCALE);
    BigDecimal highest =
        fields.decimal(at + ".highest", entry.highest(), BigDecimal.ZERO, WIDEST_SCALE);
    if (entry.lowest() != null && entry.highest() != null && lowest.compareTo(highest) >= 0) {
      fields.fault(at + ".highest", "SCALE_WITHOUT_LENGTH", lowest, highest);
    }
    return new ChannelRules.Survey(
        lowest,
        highest,
        fields.number(
            at + ".minimumSample",
            Objects.requireNonNullElse(entry.minimumSample(), 1),
            1,
            MOST_SAMPLED));
  }
}
