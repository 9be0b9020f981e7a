package io.sunboard.tip;

import static io.sunboard.tip.TipState.*;

import io.sunboard.shared.StaffRole;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table of the steps: who takes each, and in which states. */
public enum TipStep {
  ASSIGN(StaffRole.SUPERVISOR, RECEIVED, ACCEPTED, DECLINED, TRANSFERRED),
  SIGN_FOR(StaffRole.SUPERVISOR, RECEIVED, ACCEPTED, DECLINED, TRANSFERRED),
  ACCEPT(StaffRole.SUPERVISOR, RECEIVED, DECLINED, TRANSFERRED),
  DECLINE(StaffRole.SUPERVISOR, RECEIVED, TRANSFERRED),
  POINT_TO_DISCIPLINE(StaffRole.SUPERVISOR, RECEIVED, DECLINED, TRANSFERRED),
  TRANSFER(StaffRole.SUPERVISOR, RECEIVED, DECLINED),
  MERGE(StaffRole.SUPERVISOR, RECEIVED),
  REPLY(StaffRole.SUPERVISOR, RECEIVED, ACCEPTED, DECLINED, TRANSFERRED),
  NOTE(StaffRole.SUPERVISOR, RECEIVED, ACCEPTED, DECLINED, TRANSFERRED),
  DECIDE_CONTEST(StaffRole.SUPERVISOR, ACCEPTED),
  ADD_MESSAGE(null, RECEIVED, ACCEPTED, DECLINED, TRANSFERRED),
  RATE(null, ACCEPTED, DECLINED, TRANSFERRED),
  CONTEST(null, ACCEPTED),
  LAPSE_CONTEST(null, ACCEPTED),
  ERASE_WORDS(null, RECEIVED, ACCEPTED, DECLINED, TRANSFERRED);

  private final @Nullable StaffRole role;
  private final Set<TipState> from;

  TipStep(@Nullable StaffRole role, TipState... from) {
    this.role = role;
    this.from = EnumSet.noneOf(TipState.class);
    this.from.addAll(Set.of(from));
  }

  /** The staff role that takes it; null for what the citizen or the clock does. */
  public @Nullable StaffRole role() {
    return role;
  }

  public boolean possibleIn(TipState state) {
    return from.contains(state);
  }

  /** Whether it says what becomes of a tip, which is said of the one that a merged tip follows. */
  public boolean triage() {
    return switch (this) {
      case ACCEPT, DECLINE, POINT_TO_DISCIPLINE, TRANSFER, MERGE -> true;
      case ASSIGN,
          SIGN_FOR,
          REPLY,
          NOTE,
          DECIDE_CONTEST,
          ADD_MESSAGE,
          RATE,
          CONTEST,
          LAPSE_CONTEST,
          ERASE_WORDS ->
          false;
    };
  }

  /** Whether it can be taken of a tip whose words are not kept. */
  public boolean needsWords() {
    return switch (this) {
      case ASSIGN, SIGN_FOR, REPLY, NOTE, DECIDE_CONTEST, LAPSE_CONTEST -> false;
      case ACCEPT,
          DECLINE,
          POINT_TO_DISCIPLINE,
          TRANSFER,
          MERGE,
          ADD_MESSAGE,
          RATE,
          CONTEST,
          ERASE_WORDS ->
          true;
    };
  }
}
