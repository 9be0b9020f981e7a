package io.sunboard.publication.app;

import io.sunboard.publication.Audience;
import io.sunboard.publication.NoticeParts;
import io.sunboard.publication.NoticeParts.Occasion;
import io.sunboard.publication.PublicationKind;
import io.sunboard.shared.Period;
import io.sunboard.shared.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each kind of publication asks of a draft. */
final class KindRules {

  private KindRules() {}

  static List<Refusal> faults(DraftPublication.Command command, @Nullable Period period) {
    PublicationKind kind = command.kind();
    NoticeParts parts = command.content().notice();
    List<Refusal> faults = new ArrayList<>();
    if (kind.internal() && command.audience() != Audience.INTERNAL) {
      faults.add(Refusal.at("audience", "INTERNAL_ONLY", kind.name()));
    }
    if (period != null && !kind.covers(period)) {
      faults.add(Refusal.at("period", "PERIOD_OF_ANOTHER_KIND", kind.name(), period.code()));
    }
    day(faults, kind, parts.day(), period);
    if (kind == PublicationKind.QUARTERLY_REVIEW) {
      for (Occasion occasion : Occasion.values()) {
        if (parts.statements().stream().noneMatch(each -> each.occasion() == occasion)) {
          faults.add(Refusal.at("statements", "STATEMENT_MISSING", occasion.name()));
        }
      }
    }
    return faults;
  }

  private static void day(
      List<Refusal> faults,
      PublicationKind kind,
      @Nullable LocalDate day,
      @Nullable Period period) {
    if (kind.ofADay() && day == null) {
      faults.add(Refusal.at("day", "REQUIRED"));
    } else if (day != null
        && period != null
        && (day.isBefore(period.firstDay()) || day.isAfter(period.lastDay()))) {
      faults.add(Refusal.at("day", "DAY_OUTSIDE_PERIOD", day.toString(), period.code()));
    }
  }
}
