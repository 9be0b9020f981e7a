package io.sunboard.tip;

import io.sunboard.exposure.PublicEvent;
import io.sunboard.problem.Outcome;
import io.sunboard.shared.UnitCode;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a tip, as its citizen may know it: offices and no persons, and of the problem
 * none of the reasons that offices give each other.
 *
 * @param text a reason, an answer, or the citizen's own words; null for most
 * @param unit the office that did it, or that it went to
 * @param dueAt the deadline that it set
 * @param outcome how a problem was closed
 */
public record TipNews(
    Instant at,
    Kind kind,
    @Nullable String text,
    @Nullable UnitCode unit,
    @Nullable Instant dueAt,
    @Nullable Outcome outcome) {

  /** What is told. */
  public enum Kind {
    RECEIVED,
    ASSIGNED,
    SIGNED_FOR,
    ACCEPTED,
    DECLINED,
    POINTED_TO_DISCIPLINE,
    MERGED,
    TRANSFERRED,
    REPLIED,
    MESSAGE_ADDED,
    RATED,
    CONTESTED,
    CONTEST_UPHELD,
    CONTEST_REFUSED,
    CONTEST_LAPSED,
    FILED,
    DISPATCHED,
    ACKNOWLEDGED,
    SUBMITTED,
    VERIFICATION_PASSED,
    VERIFICATION_FAILED,
    EXTENSION_GRANTED,
    CLOCK_STOPPED,
    CLOCK_RESUMED,
    DEFERRED,
    RESUMED,
    REOPENED,
    REINSTATED,
    CLOSED_BY_FORCE,
    DISMISSED,
    PROBLEM_MERGED,
    LISTED_FOR_SUPERVISION,
    SUPERVISION_PROGRESSED,
    SUPERVISION_FAILED
  }

  /** What is told of an entry; empty for what stays between the offices. */
  public static Optional<TipNews> of(TipEntry entry) {
    Instant at = entry.at();
    return Optional.ofNullable(
        switch (entry.event()) {
          case TipEvent.Received _ -> plain(at, Kind.RECEIVED, null);
          case TipEvent.Assigned(UnitCode to, _) ->
              new TipNews(at, Kind.ASSIGNED, null, to, null, null);
          case TipEvent.SignedFor _ ->
              new TipNews(at, Kind.SIGNED_FOR, null, entry.unit(), null, null);
          case TipEvent.Accepted _ -> byOffice(entry, Kind.ACCEPTED, null);
          case TipEvent.Declined(String reason) -> byOffice(entry, Kind.DECLINED, reason);
          case TipEvent.PointedToDiscipline _ -> byOffice(entry, Kind.POINTED_TO_DISCIPLINE, null);
          case TipEvent.Merged _ -> byOffice(entry, Kind.MERGED, null);
          case TipEvent.Transferred t -> byOffice(entry, Kind.TRANSFERRED, text(t));
          case TipEvent.Replied(String text) -> byOffice(entry, Kind.REPLIED, text);
          case TipEvent.NoteAdded note ->
              note.by() == TipEvent.NoteAdded.By.OFFICE
                  ? null
                  : plain(at, Kind.MESSAGE_ADDED, note.text());
          case TipEvent.Rated rated -> plain(at, Kind.RATED, rated.text());
          case TipEvent.Contested(String reason, Instant dueAt) ->
              new TipNews(at, Kind.CONTESTED, reason, null, dueAt, null);
          case TipEvent.ContestDecided(boolean upheld, String reason) ->
              byOffice(entry, upheld ? Kind.CONTEST_UPHELD : Kind.CONTEST_REFUSED, reason);
          case TipEvent.ContestLapsed _ -> plain(at, Kind.CONTEST_LAPSED, null);
          case TipEvent.ProblemMoved moved -> moved(at, moved);
          case TipEvent.WordsErased _ -> null;
        });
  }

  private static String text(TipEvent.Transferred t) {
    String number = t.number() == null ? "" : " " + t.number();
    return t.system() + number + (t.note() == null ? "" : "\n" + t.note());
  }

  private static TipNews plain(Instant at, Kind kind, @Nullable String text) {
    return new TipNews(at, kind, text, null, null, null);
  }

  private static TipNews byOffice(TipEntry entry, Kind kind, @Nullable String text) {
    return new TipNews(entry.at(), kind, text, entry.unit(), null, null);
  }

  private static @Nullable TipNews moved(Instant at, TipEvent.ProblemMoved moved) {
    PublicEvent.Kind kind = moved.kind();
    if (kind == null) {
      return null;
    }
    Kind told =
        switch (kind) {
          case FILED -> Kind.FILED;
          case DISPATCHED -> Kind.DISPATCHED;
          case ACKNOWLEDGED -> Kind.ACKNOWLEDGED;
          case SUBMITTED -> Kind.SUBMITTED;
          case VERIFICATION_PASSED -> Kind.VERIFICATION_PASSED;
          case VERIFICATION_FAILED -> Kind.VERIFICATION_FAILED;
          case EXTENSION_GRANTED -> Kind.EXTENSION_GRANTED;
          case CLOCK_STOPPED -> Kind.CLOCK_STOPPED;
          case CLOCK_RESUMED -> Kind.CLOCK_RESUMED;
          case DEFERRED -> Kind.DEFERRED;
          case RESUMED -> Kind.RESUMED;
          case REOPENED -> Kind.REOPENED;
          case REINSTATED -> Kind.REINSTATED;
          case CLOSED_BY_FORCE -> Kind.CLOSED_BY_FORCE;
          case DISMISSED -> Kind.DISMISSED;
          case MERGED -> Kind.PROBLEM_MERGED;
          case LISTED_FOR_SUPERVISION -> Kind.LISTED_FOR_SUPERVISION;
          case SUPERVISION_PROGRESSED -> Kind.SUPERVISION_PROGRESSED;
          case SUPERVISION_FAILED -> Kind.SUPERVISION_FAILED;
          // Of the exposure, which is not the problem; a follower never notes them.
          case TICKET_ISSUED, TICKET_REVOKED, CORRECTED -> null;
        };
    return told == null
        ? null
        : new TipNews(at, told, moved.text(), moved.unit(), moved.dueAt(), moved.outcome());
  }
}
