package io.sunboard.tip;

import io.sunboard.problem.ProblemState;
import io.sunboard.tip.Tip.Course;
import io.sunboard.tip.Tip.Handling;
import io.sunboard.tip.TipEvent.*;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A tip as one more event makes it. */
public final class TipHistory {

  private TipHistory() {}

  /** The tip at its beginning, of which {@link Received} is the first event. */
  public static Tip received(Tip.Sent sent) {
    return new Tip(
        sent, TipState.RECEIVED, null, null, Handling.NONE, null, null, null, true, 1, 1);
  }

  /** The tip after one more event. */
  public static Tip next(Tip before, TipEntry entry) {
    TipEvent event = entry.event();
    Course course = course(before, event);
    boolean kept =
        before.kept() && !(event instanceof PointedToDiscipline || event instanceof WordsErased);
    return new Tip(
        kept ? before.sent() : before.sent().erased(),
        state(before, event),
        event instanceof Merged merged ? merged.into() : before.mergedInto(),
        course,
        handling(before.handling(), entry),
        contest(before, course, entry, kept),
        rating(before, entry, kept),
        settledAt(before, entry),
        kept,
        entry.number(),
        event instanceof ProblemMoved ? before.revision() : before.revision() + 1);
  }

  private static TipState state(Tip before, TipEvent event) {
    return switch (event) {
      case Received _ -> TipState.RECEIVED;
      case Accepted _ -> TipState.ACCEPTED;
      case Declined _, PointedToDiscipline _ -> TipState.DECLINED;
      case Transferred _ -> TipState.TRANSFERRED;
      case Merged merged -> merged.state();
      case Assigned _,
          SignedFor _,
          Replied _,
          NoteAdded _,
          Rated _,
          Contested _,
          ContestDecided _,
          ContestLapsed _,
          ProblemMoved _,
          WordsErased _ ->
          before.state();
    };
  }

  private static @Nullable Course course(Tip before, TipEvent event) {
    Course course = before.course();
    return switch (event) {
      case Accepted a ->
          new Course(a.problem(), a.problem(), a.status(), closed(a.status()) ? 1 : 0, 0);
      case Merged m -> {
        ProblemState status = m.status();
        yield m.problem() == null || status == null
            ? null
            : new Course(m.problem(), m.problem(), status, closed(status) ? 1 : 0, 0);
      }
      case ProblemMoved m -> moved(Objects.requireNonNull(course), m);
      case ContestDecided decided ->
          decided.upheld() || course == null
              ? course
              : new Course(
                  course.acceptedInto(),
                  course.problem(),
                  course.status(),
                  course.closings(),
                  course.closings());
      case Received _,
          Declined _,
          PointedToDiscipline _,
          Transferred _,
          Assigned _,
          SignedFor _,
          Replied _,
          NoteAdded _,
          Rated _,
          Contested _,
          ContestLapsed _,
          WordsErased _ ->
          course;
    };
  }

  private static Course moved(Course course, ProblemMoved moved) {
    boolean closedNow = closed(moved.status()) && !closed(course.status());
    return new Course(
        course.acceptedInto(),
        moved.follows() == null ? course.problem() : moved.follows(),
        moved.status(),
        closedNow ? course.closings() + 1 : course.closings(),
        course.refused());
  }

  private static Handling handling(Handling before, TipEntry entry) {
    String account = entry.account();
    boolean first = before.owner() == null && account != null;
    boolean signed = entry.event() instanceof SignedFor;
    Instant answered = before.answeredAt();
    return new Handling(
        first || signed ? account : before.owner(),
        first || signed ? entry.unit() : before.office(),
        switch (entry.event()) {
          case Assigned assigned -> assigned.to();
          case SignedFor _ -> null;
          default -> before.offeredTo();
        },
        answered == null && answers(entry.event()) ? entry.at() : answered,
        switch (entry.event()) {
          case NoteAdded note when note.by() == NoteAdded.By.CITIZEN -> before.waiting() + 1;
          case Replied _, PointedToDiscipline _, WordsErased _ -> 0;
          default -> before.waiting();
        });
  }

  private static boolean answers(TipEvent event) {
    return switch (event) {
      case Accepted _, Declined _, PointedToDiscipline _, Transferred _, Merged _, Replied _ ->
          true;
      case Received _,
          Assigned _,
          SignedFor _,
          NoteAdded _,
          Rated _,
          Contested _,
          ContestDecided _,
          ContestLapsed _,
          ProblemMoved _,
          WordsErased _ ->
          false;
    };
  }

  private static Tip.@Nullable Contest contest(
      Tip before, @Nullable Course course, TipEntry entry, boolean kept) {
    Tip.Contest pending = before.contest();
    if (entry.event() instanceof Contested contested) {
      return new Tip.Contest(entry.at(), contested.reason(), contested.dueAt());
    }
    if (pending == null
        || entry.event() instanceof ContestDecided
        || entry.event() instanceof ContestLapsed
        // Open again, whoever saw to it: that is what was asked for.
        || course == null
        || !closed(course.status())) {
      return null;
    }
    return kept ? pending : new Tip.Contest(pending.at(), null, pending.dueAt());
  }

  private static Tip.@Nullable Rating rating(Tip before, TipEntry entry, boolean kept) {
    if (entry.event() instanceof Rated rated) {
      return new Tip.Rating(
          rated.stars(), rated.fixed(), rated.text(), entry.at(), before.closing());
    }
    Tip.Rating rating = before.rating();
    return rating == null || kept
        ? rating
        : new Tip.Rating(rating.stars(), rating.fixed(), null, rating.at(), rating.closing());
  }

  private static @Nullable Instant settledAt(Tip before, TipEntry entry) {
    return switch (entry.event()) {
      case Declined _, PointedToDiscipline _, Transferred _ -> entry.at();
      case Accepted a -> settled(a.status()) ? entry.at() : null;
      case Merged m -> m.settledAt();
      case ProblemMoved m ->
          !settled(m.status())
              ? null
              : before.settledAt() != null && before.problemState() == m.status()
                  ? before.settledAt()
                  : entry.at();
      case Received _,
          Assigned _,
          SignedFor _,
          Replied _,
          NoteAdded _,
          Rated _,
          Contested _,
          ContestDecided _,
          ContestLapsed _,
          WordsErased _ ->
          before.settledAt();
    };
  }

  private static boolean closed(ProblemState state) {
    return state == ProblemState.CLOSED;
  }

  /** A merged problem goes on as another. */
  private static boolean settled(ProblemState state) {
    return state == ProblemState.CLOSED || state == ProblemState.DISMISSED;
  }
}
