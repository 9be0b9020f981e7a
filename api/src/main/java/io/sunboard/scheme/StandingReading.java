package io.sunboard.scheme;

import io.sunboard.calendar.LimitUnit;
import io.sunboard.calendar.TimeLimit;
import io.sunboard.scheme.HonourRules.ListRule;
import io.sunboard.scheme.SchemeDocument.ChannelEntry;
import io.sunboard.scheme.SchemeDocument.DeadlinesEntry;
import io.sunboard.scheme.SchemeDocument.GradeEntry;
import io.sunboard.scheme.SchemeDocument.ListEntry;
import io.sunboard.scheme.SchemeDocument.ListsEntry;
import io.sunboard.ticket.LadderDocument.LimitEntry;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what follows from a total (ties, grades, lists), and how long each step may take. */
final class StandingReading {

  private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);

  private final FieldReading fields;

  StandingReading(FieldReading fields) {
    this.fields = fields;
  }

  List<String> tieBreaks(@Nullable List<String> given, List<ChannelEntry> channels) {
    List<String> codes = FieldReading.orEmpty(given, "");
    fields.once("tieBreaks", codes, code -> code);
    for (int i = 0; i < codes.size(); i++) {
      String code = codes.get(i);
      if (channels.stream().noneMatch(channel -> code.equals(channel.code()))) {
        fields.fault("tieBreaks." + i, "UNKNOWN_CHANNEL_OF_SCHEME", code);
      }
    }
    return codes;
  }

  List<Grade> grades(@Nullable List<GradeEntry> given) {
    List<GradeEntry> entries = FieldReading.orEmpty(given, new GradeEntry(null, null, null));
    fields.once("grades", entries, GradeEntry::code);
    for (int i = 1; i < entries.size(); i++) {
      BigDecimal above = entries.get(i - 1).from();
      BigDecimal from = entries.get(i).from();
      if (above != null && from != null && from.compareTo(above) >= 0) {
        fields.fault("grades." + i + ".from", "GRADES_OUT_OF_ORDER", from, above);
      }
    }
    return fields.each("grades", entries, this::grade);
  }

  private Grade grade(String place, GradeEntry entry) {
    return new Grade(
        fields.code(place + ".code", entry.code()),
        fields.text(place + ".name", entry.name()),
        fields.decimal(place + ".from", entry.from(), BigDecimal.ZERO, HIGHEST));
  }

  HonourRules lists(@Nullable ListsEntry entry) {
    return entry == null
        ? HonourRules.NONE
        : new HonourRules(list("lists.red", entry.red()), list("lists.black", entry.black()));
  }

  private @Nullable ListRule list(String place, @Nullable ListEntry entry) {
    if (entry == null) {
      return null;
    }
    Integer count = entry.count();
    BigDecimal threshold = entry.threshold();
    if (count == null && threshold == null) {
      fields.fault(place, "LIST_WITHOUT_RULE");
      return null;
    }
    return new ListRule(
        count == null ? null : fields.number(place + ".count", count, 1, SchemeReading.MOST_RANKS),
        threshold == null
            ? null
            : fields.decimal(place + ".threshold", threshold, BigDecimal.ZERO, HIGHEST));
  }

  Deadlines deadlines(@Nullable DeadlinesEntry entry) {
    return entry == null
        ? Deadlines.NONE
        : new Deadlines(
            limit("deadlines.collect", entry.collect()),
            limit("deadlines.compute", entry.compute()),
            limit("deadlines.appeal", entry.appeal()),
            limit("deadlines.decide", entry.decide()),
            limit("deadlines.approve", entry.approve()),
            limit("deadlines.release", entry.release()));
  }

  private @Nullable TimeLimit limit(String place, @Nullable LimitEntry entry) {
    return entry == null
        ? null
        : new TimeLimit(
            fields.number(place + ".amount", entry.amount(), 1, TimeLimit.MOST),
            fields.oneOf(
                place + ".unit", entry.unit(), LimitUnit.values(), LimitUnit.WORKING_DAYS));
  }
}
