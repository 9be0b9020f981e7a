package io.sunboard.problem.graphql;

import io.sunboard.calendar.LimitUnit;
import io.sunboard.calendar.TimeLimit;
import io.sunboard.problem.graphql.StepInputs.LimitInput;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.UnitCode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what clients gave, and notes what can be nothing at all. */
final class Given {

  /** Stands for what was refused already; nobody ever decides on it. */
  private static final UnitCode NO_UNIT = new UnitCode("NO-UNIT");

  private static final TimeLimit NO_LIMIT = new TimeLimit(1, LimitUnit.DAYS);

  private final List<Refusal> faults = new ArrayList<>();
  private final ZoneId zone;

  Given(ZoneId zone) {
    this.zone = zone;
  }

  /** Everything that was wrong; empty when nothing was. */
  List<Refusal> faults() {
    return List.copyOf(faults);
  }

  ZoneId zone() {
    return zone;
  }

  UnitCode unit(String field, String text) {
    return UnitCode.parse(text)
        .orElseGet(() -> {
          faults.add(Refusal.at(field, "UNKNOWN_UNIT", text));
          return NO_UNIT;
        });
  }

  List<UnitCode> units(String field, @Nullable List<String> texts) {
    List<UnitCode> codes = new ArrayList<>();
    for (int i = 0; texts != null && i < texts.size(); i++) {
      codes.add(unit(field + "." + i, texts.get(i)));
    }
    return codes;
  }

  TimeLimit needed(String field, LimitInput limit) {
    if (limit.amount() < 1 || limit.amount() > TimeLimit.MOST) {
      faults.add(Refusal.at(field + ".amount", "NUMBER_OUT_OF_RANGE", 1, TimeLimit.MOST));
      return NO_LIMIT;
    }
    return new TimeLimit(limit.amount(), limit.unit());
  }

  @Nullable TimeLimit limit(String field, @Nullable LimitInput limit) {
    return limit == null ? null : needed(field, limit);
  }

  List<UUID> photos(@Nullable List<String> ids) {
    List<UUID> photos = new ArrayList<>();
    for (int i = 0; ids != null && i < ids.size(); i++) {
      try {
        photos.add(UUID.fromString(ids.get(i)));
      } catch (IllegalArgumentException neverGiven) {
        faults.add(Refusal.at("photos." + i, "UNKNOWN_PHOTO"));
      }
    }
    return photos;
  }
}
