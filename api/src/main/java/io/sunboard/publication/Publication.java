package io.sunboard.publication;

import io.sunboard.shared.Decision;
import io.sunboard.shared.ForbiddenException;
import io.sunboard.shared.Period;
import io.sunboard.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Publication 公开发布: drafted by one, checked by another, signed by a leader, released.
 *
 * @param number the office's number, unique
 * @param version counts editions, from 1
 * @param rankingIds the rankings that it announces
 * @param draftedBy subjects of accounts, never public
 * @param releaseAt the end of the embargo, once signed
 * @param releasedAt when it became public
 */
public record Publication(
    UUID id,
    String number,
    int version,
    PublicationKind kind,
    Audience audience,
    PublicationStatus status,
    String title,
    Period coveredPeriod,
    boolean sample,
    PublicationContent content,
    List<UUID> rankingIds,
    String draftedBy,
    @Nullable String checkedBy,
    @Nullable String signedBy,
    @Nullable Instant releaseAt,
    @Nullable Instant releasedAt,
    int revision) {

  public Publication {
    rankingIds = List.copyOf(rankingIds);
  }

  /** Whether everybody may read it. */
  public boolean isPublic() {
    return status == PublicationStatus.RELEASED && audience == Audience.PUBLIC;
  }

  /** Checked 核稿 by a second person, who answers for its confidentiality. */
  public Decision<Publication> check(String by, boolean confidentialityChecked, int expected) {
    Decision<Publication> refused = refuseUnless(PublicationStatus.DRAFTED, expected);
    if (refused != null) {
      return refused;
    }
    if (by.equals(draftedBy)) {
      throw new ForbiddenException(ForbiddenException.SECOND_PERSON_REQUIRED);
    }
    if (!confidentialityChecked) {
      return Decision.refused(Refusal.at("confidentialityChecked", "CONFIDENTIALITY_NOT_CHECKED"));
    }
    return Decision.accepted(with(PublicationStatus.CHECKED, by, signedBy, releaseAt, releasedAt));
  }

  /** Signed 签发: from {@code at} on it may go out. */
  public Decision<Publication> sign(String by, Instant at, int expected) {
    Decision<Publication> refused = refuseUnless(PublicationStatus.CHECKED, expected);
    return refused != null
        ? refused
        : Decision.accepted(with(PublicationStatus.SIGNED, checkedBy, by, at, releasedAt));
  }

  /**
   * Released, not by its author and not before its time.
   *
   * @param publishedAt when it was first published
   * @param rankingsReleased whether all the rankings that it announces are public
   */
  public Decision<Publication> release(
      String by, Instant publishedAt, Instant now, boolean rankingsReleased, int expected) {
    Decision<Publication> refused = refuseUnless(PublicationStatus.SIGNED, expected);
    if (refused != null) {
      return refused;
    }
    if (by.equals(draftedBy)) {
      throw new ForbiddenException(ForbiddenException.SECOND_PERSON_REQUIRED);
    }
    if (releaseAt != null && now.isBefore(releaseAt)) {
      return Decision.refused(Refusal.at("publication", "UNDER_EMBARGO", releaseAt.toString()));
    }
    if (!rankingsReleased) {
      return Decision.refused(Refusal.at("publication", "RANKING_NOT_RELEASED"));
    }
    return Decision.accepted(
        with(PublicationStatus.RELEASED, checkedBy, signedBy, releaseAt, publishedAt));
  }

  private @Nullable Decision<Publication> refuseUnless(PublicationStatus needed, int expected) {
    if (expected != revision) {
      return Decision.refused(Refusal.at("expectedRevision", "STALE_REVISION", revision));
    }
    return status == needed
        ? null
        : Decision.refused(
            Refusal.at("publication", "PUBLICATION_NOT_" + needed.name(), status.name()));
  }

  private Publication with(
      PublicationStatus next,
      @Nullable String checker,
      @Nullable String signer,
      @Nullable Instant at,
      @Nullable Instant out) {
    return new Publication(
        id,
        number,
        version,
        kind,
        audience,
        next,
        title,
        coveredPeriod,
        sample,
        content,
        rankingIds,
        draftedBy,
        checker,
        signer,
        at,
        out,
        revision + 1);
  }
}
