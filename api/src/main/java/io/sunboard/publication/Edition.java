package io.sunboard.publication;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an edition of a publication is beside the others.
 *
 * @param corrects the edition before; null for the first
 * @param reason why it corrects; null for the first
 * @param supersededAt since when a later one has stood in its place
 * @param timed whether it goes out by itself when its embargo ends
 */
public record Edition(
    @Nullable UUID corrects,
    @Nullable String reason,
    @Nullable Instant supersededAt,
    boolean timed,
    @Nullable Withdrawal withdrawal) {

  /** Taken back, and why, for everybody to read. */
  public record Withdrawal(Instant at, String reason) {}

  public static final Edition FIRST = new Edition(null, null, null, false, null);

  static Edition correcting(UUID corrected, String reason) {
    return new Edition(corrected, reason, null, false, null);
  }

  Edition timed(boolean byItself) {
    return new Edition(corrects, reason, supersededAt, byItself, withdrawal);
  }

  Edition superseded(Instant at) {
    return new Edition(corrects, reason, at, timed, withdrawal);
  }

  Edition withdrawn(Instant at, String why) {
    return new Edition(corrects, reason, supersededAt, false, new Withdrawal(at, why));
  }
}
