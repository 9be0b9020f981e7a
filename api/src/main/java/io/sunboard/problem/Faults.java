package io.sunboard.problem;

import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with a command, field by field. */
final class Faults {

  private final List<Refusal> found = new ArrayList<>();

  void add(Refusal refusal) {
    found.add(refusal);
  }

  /** A text that has to be there. */
  void text(String field, @Nullable String text, int longest) {
    if (text == null || text.isBlank() || text.length() > longest) {
      found.add(Refusal.at(field, "TEXT_LENGTH", 1, longest));
    }
  }

  void photos(List<UUID> photos) {
    if (photos.size() > ProblemDecider.MOST_PHOTOS) {
      found.add(Refusal.at("photos", "TOO_MANY", ProblemDecider.MOST_PHOTOS));
    }
    for (int i = 0; i < photos.size(); i++) {
      if (photos.indexOf(photos.get(i)) < i) {
        found.add(Refusal.at("photos." + i, "TWICE", photos.get(i)));
      }
    }
  }

  /** A unit that is there and has not been closed. */
  void unit(String field, UnitCode code, Situation around) {
    Unit unit = around.units().get(code);
    if (unit == null) {
      found.add(Refusal.at(field, "UNKNOWN_UNIT", code));
    } else if (!unit.active()) {
      found.add(Refusal.at(field, "UNIT_RETIRED", code));
    }
  }

  <T> Decision<T> or(Supplier<T> value) {
    return found.isEmpty() ? Decision.accepted(value.get()) : Decision.refused(found);
  }
}
