package io.sunboard.tip.graphql;

import io.sunboard.shared.UnitCode;
import io.sunboard.tip.TipEvent;
import io.sunboard.tip.TipEvent.*;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the events of tips have in common for staff. */
final class StaffTipTexts {

  private StaffTipTexts() {}

  /** {@code SignedFor} as {@code SIGNED_FOR}. */
  static String kind(TipEvent event) {
    return event.type().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }

  static @Nullable String text(TipEvent event) {
    return switch (event) {
      case Assigned e -> e.note();
      case Declined e -> e.reason();
      case Transferred e -> e.note() == null ? e.system() : e.system() + "：" + e.note();
      case Replied e -> e.text();
      case NoteAdded e -> e.text();
      case Rated e -> e.text();
      case Contested e -> e.reason();
      case ContestDecided e -> e.reason();
      case ProblemMoved e -> e.text();
      case Received _,
          SignedFor _,
          Accepted _,
          PointedToDiscipline _,
          Merged _,
          ContestLapsed _,
          WordsErased _ ->
          null;
    };
  }

  static @Nullable UnitCode to(TipEvent event) {
    return event instanceof Assigned assigned
        ? assigned.to()
        : event instanceof ProblemMoved moved ? moved.unit() : null;
  }

  static @Nullable String reference(TipEvent event) {
    return event instanceof Accepted accepted
        ? accepted.number()
        : event instanceof Transferred transferred ? transferred.number() : null;
  }

  /** Whether the citizen never sees it. */
  static boolean internal(TipEvent event) {
    return event instanceof Assigned
        || event instanceof SignedFor
        || (event instanceof NoteAdded note && note.by() == NoteAdded.By.OFFICE);
  }

  static List<UUID> photos(TipEvent event) {
    return event instanceof NoteAdded note ? note.photos() : List.of();
  }
}
