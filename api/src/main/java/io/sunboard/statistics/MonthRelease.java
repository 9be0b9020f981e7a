package io.sunboard.statistics;

import io.sunboard.shared.Decision;
import io.sunboard.shared.ForbiddenException;
import io.sunboard.shared.Refusal;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A month's figures as they were when they were prepared, for the public once a second person
 * releases them. A released version never changes; a later one has a reason.
 *
 * @param version 1, 2, 3 … within the month
 * @param revision counts preparations of this version and its release, from 1
 * @param reason why there is another version; null for the first
 */
public record MonthRelease(
    YearMonth month,
    int version,
    int revision,
    String preparedBy,
    Instant preparedAt,
    @Nullable String reason,
    @Nullable Instant releasedAt) {

  private static final int LONGEST_REASON = 200;

  /** Where a version stands. */
  public enum Status {
    PREPARED,
    RELEASED
  }

  public Status status() {
    return releasedAt == null ? Status.PREPARED : Status.RELEASED;
  }

  /**
   * The version to prepare next: the one that is prepared already once more, or a new one.
   *
   * @param latest the month's latest version; null when there is none
   * @param today in the city
   */
  public static Decision<MonthRelease> prepare(
      YearMonth month,
      @Nullable MonthRelease latest,
      @Nullable String reason,
      String by,
      YearMonth today,
      Instant at) {
    if (!month.isBefore(today)) {
      return Decision.refused(Refusal.at("month", "MONTH_NOT_OVER", month.toString()));
    }
    boolean again = latest != null && latest.status() == Status.PREPARED;
    int version = latest == null ? 1 : again ? latest.version() : latest.version() + 1;
    if (version > 1 && (reason == null || reason.isBlank())) {
      return Decision.refused(Refusal.at("reason", "REQUIRED"));
    }
    if (reason != null && reason.length() > LONGEST_REASON) {
      return Decision.refused(Refusal.at("reason", "TEXT_LENGTH", 1, LONGEST_REASON));
    }
    int revision = again && latest != null ? latest.revision() + 1 : 1;
    return Decision.accepted(
        new MonthRelease(month, version, revision, by, at, version == 1 ? null : reason, null));
  }

  /**
   * The version as released.
   *
   * @throws ForbiddenException for whoever prepared it
   */
  public Decision<MonthRelease> release(int expectedRevision, String by, Instant at) {
    if (status() == Status.RELEASED) {
      return Decision.refused(Refusal.at("month", "NOTHING_PREPARED", month.toString()));
    }
    if (expectedRevision != revision) {
      return Decision.refused(Refusal.at("expectedRevision", "STALE_REVISION", revision));
    }
    if (by.equals(preparedBy)) {
      throw new ForbiddenException(ForbiddenException.SECOND_PERSON_REQUIRED);
    }
    return Decision.accepted(
        new MonthRelease(month, version, revision + 1, preparedBy, preparedAt, reason, at));
  }
}
