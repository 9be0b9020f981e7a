package io.sunboard.tip;

import io.sunboard.problem.ProblemState;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.UnitCode;
import io.sunboard.tip.TipCommand.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides every step of a tip. Who may take it, is decided before; units and problems that a
 * command names are there.
 */
public final class TipDecider {

  public static final int MOST_PHOTOS = 6;

  /** Messages of a citizen that nobody has answered; who has more to say waits for a reply. */
  public static final int MOST_WAITING = 20;

  static final int LONGEST_SYSTEM = 60;
  static final int LONGEST_NUMBER = 60;

  private final Tip tip;
  private final TipSituation around;
  private final List<Refusal> refusals = new ArrayList<>();

  private TipDecider(Tip tip, TipSituation around) {
    this.tip = tip;
    this.around = around;
  }

  /**
   * @param expectedRevision what whoever asks had read; null when they did not say
   */
  public static Decision<TipEvent> decide(
      Tip tip, TipCommand command, @Nullable Integer expectedRevision, TipSituation around) {
    TipStep step = command.step();
    if (expectedRevision != null && expectedRevision != tip.revision()) {
      return Decision.refused(Refusal.at("expectedRevision", "STALE_REVISION", tip.revision()));
    }
    if (step.triage() && tip.mergedInto() != null) {
      return Decision.refused(Refusal.of("TIP_MERGED"));
    }
    if (step.needsWords() && !tip.kept()) {
      return Decision.refused(Refusal.of("TIP_NOT_KEPT"));
    }
    if (!step.possibleIn(tip.state())) {
      return Decision.refused(Refusal.of("TIP_STEP_NOT_POSSIBLE", tip.state().name()));
    }
    return new TipDecider(tip, around).decide(command);
  }

  private Decision<TipEvent> decide(TipCommand command) {
    return switch (command) {
      case Assign(UnitCode to, String note) -> assign(to, note);
      case SignFor _ ->
          tip.handling().offeredTo() == null
              ? Decision.refused(Refusal.of("NOTHING_TO_SIGN_FOR"))
              : accepted(new TipEvent.SignedFor());
      case Accept c -> accept(c);
      case Decline(String reason) -> {
        text("reason", reason, TipText.LONGEST_NOTE);
        yield or(new TipEvent.Declined(TipText.clean(reason)));
      }
      case PointToDiscipline _ -> accepted(new TipEvent.PointedToDiscipline());
      case Transfer(String system, String number, String note) -> transfer(system, number, note);
      case Merge(Tip into) -> merge(into);
      case Reply(String text) -> {
        text("text", text, TipText.LONGEST);
        yield or(new TipEvent.Replied(TipText.clean(text)));
      }
      case Note(String text) -> {
        text("text", text, TipText.LONGEST_NOTE);
        yield or(
            new TipEvent.NoteAdded(TipEvent.NoteAdded.By.OFFICE, TipText.clean(text), List.of()));
      }
      case AddMessage(String text, List<UUID> photos) -> addMessage(text, photos);
      case Rate(int stars, Fixed fixed, String text) -> rate(stars, fixed, text);
      case Contest(String reason) -> contest(reason);
      case DecideContest(boolean upheld, String reason) -> {
        text("reason", reason, TipText.LONGEST_NOTE);
        yield tip.contest() == null
            ? Decision.refused(Refusal.of("NO_CONTEST"))
            : or(new TipEvent.ContestDecided(upheld, TipText.clean(reason)));
      }
      case LapseContest _ -> {
        Tip.Contest contest = tip.contest();
        yield contest == null || around.now().isBefore(contest.dueAt())
            ? Decision.refused(Refusal.of("NO_CONTEST"))
            : accepted(new TipEvent.ContestLapsed());
      }
      case EraseWords _ ->
          tip.contest() != null
              ? Decision.refused(Refusal.of("CONTEST_PENDING"))
              : accepted(new TipEvent.WordsErased());
    };
  }

  private Decision<TipEvent> assign(UnitCode to, @Nullable String note) {
    if (note != null) {
      text("note", note, TipText.LONGEST_NOTE);
    }
    if (to.equals(tip.handling().office()) || to.equals(tip.handling().offeredTo())) {
      refusals.add(Refusal.at("to", "ALREADY_THERE", to.value()));
    }
    return or(new TipEvent.Assigned(to, note == null ? null : TipText.clean(note)));
  }

  private Decision<TipEvent> accept(Accept c) {
    for (int i = 0; i < c.photos().size(); i++) {
      if (!tip.sent().photos().contains(c.photos().get(i))) {
        refusals.add(Refusal.at("photos." + i, "UNKNOWN_PHOTO", c.photos().get(i)));
      }
    }
    photos(c.photos(), refusals);
    return or(new TipEvent.Accepted(c.problem(), c.number(), c.status(), c.photos()));
  }

  private Decision<TipEvent> transfer(
      String system, @Nullable String number, @Nullable String note) {
    text("system", system, LONGEST_SYSTEM);
    if (number != null) {
      text("number", number, LONGEST_NUMBER);
    }
    if (note != null) {
      text("note", note, TipText.LONGEST_NOTE);
    }
    return or(
        new TipEvent.Transferred(
            TipText.clean(system),
            number == null ? null : TipText.clean(number),
            note == null ? null : TipText.clean(note)));
  }

  private Decision<TipEvent> merge(@Nullable Tip into) {
    if (into == null) {
      return Decision.refused(Refusal.at("into", "UNKNOWN_TIP"));
    }
    if (into.id().equals(tip.id()) || into.mergedInto() != null || !into.kept()) {
      return Decision.refused(Refusal.at("into", "CANNOT_MERGE_INTO"));
    }
    Tip.Course course = into.course();
    return accepted(
        new TipEvent.Merged(
            into.id(),
            into.state(),
            course == null ? null : course.problem(),
            course == null ? null : course.status(),
            into.settledAt()));
  }

  private Decision<TipEvent> addMessage(String text, List<UUID> photos) {
    text("text", text, TipText.LONGEST);
    photos(photos, refusals);
    if (tip.handling().waiting() >= MOST_WAITING) {
      refusals.add(Refusal.of("TOO_MANY_MESSAGES", MOST_WAITING));
    }
    return or(new TipEvent.NoteAdded(TipEvent.NoteAdded.By.CITIZEN, TipText.clean(text), photos));
  }

  private Decision<TipEvent> rate(int stars, Fixed fixed, @Nullable String text) {
    if (stars < 1 || stars > 5) {
      refusals.add(Refusal.at("stars", "NUMBER_OUT_OF_RANGE", 1, 5));
    }
    boolean said = text != null && !TipText.clean(text).isEmpty();
    if (said) {
      text("text", text, TipText.LONGEST_NOTE);
    }
    if (tip.settledAt() == null) {
      refusals.add(Refusal.of("TIP_NOT_SETTLED"));
    } else if (!tip.rateable(around.now(), around.rules().contestWindow())) {
      refusals.add(Refusal.of("RATING_OVER", around.rules().contestWindow().toDays()));
    }
    return or(
        new TipEvent.Rated(
            stars, fixed, said ? TipText.clean(Objects.requireNonNull(text)) : null));
  }

  private Decision<TipEvent> contest(String reason) {
    text("reason", reason, TipText.LONGEST_NOTE);
    Tip.Course course = tip.course();
    if (tip.contest() != null) {
      refusals.add(Refusal.of("CONTEST_PENDING"));
    } else if (course == null || course.status() != ProblemState.CLOSED) {
      refusals.add(Refusal.of("NOT_CLOSED"));
    } else if (course.refused() == course.closings()) {
      refusals.add(Refusal.of("CONTEST_DECIDED"));
    } else if (!tip.contestable(around.now(), around.rules().contestWindow())) {
      refusals.add(Refusal.of("CONTEST_TOO_LATE", around.rules().contestWindow().toDays()));
    }
    return or(
        new TipEvent.Contested(
            TipText.clean(reason),
            around.calendar().due(around.now(), around.rules().contestLimit()).at()));
  }

  private void text(String field, @Nullable String text, int longest) {
    TipText.check(field, text, longest, refusals);
  }

  /** What is wrong with a list of photos, whatever they are. */
  static void photos(List<UUID> photos, List<Refusal> refusals) {
    if (photos.size() > MOST_PHOTOS) {
      refusals.add(Refusal.at("photos", "TOO_MANY", MOST_PHOTOS));
    }
    for (int i = 0; i < photos.size(); i++) {
      if (photos.indexOf(photos.get(i)) < i) {
        refusals.add(Refusal.at("photos." + i, "TWICE", photos.get(i)));
      }
    }
  }

  private Decision<TipEvent> or(TipEvent event) {
    return refusals.isEmpty() ? accepted(event) : Decision.refused(refusals);
  }

  private static Decision<TipEvent> accepted(TipEvent event) {
    return Decision.accepted(event);
  }
}
