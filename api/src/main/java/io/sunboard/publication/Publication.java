package io.sunboard.publication;

import io.sunboard.shared.Decision;
import io.sunboard.shared.ForbiddenException;
import io.sunboard.shared.Period;
import io.sunboard.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Publication 公开发布, one edition of it: drafted by one, checked by another, signed by a leader,
 * released.
 *
 * @param number the office's number, the same for all editions
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
    int revision,
    Edition edition) {

  private static final int LONGEST_REASON = 300;

  public Publication {
    rankingIds = List.copyOf(rankingIds);
  }

  /** Whether everybody may read it: in force, and for the public. */
  public boolean isPublic() {
    return status == PublicationStatus.RELEASED && audience == Audience.PUBLIC;
  }

  /** Whether it is what stands now under its number, for the public. */
  public boolean inForce() {
    return isPublic() && edition.supersededAt() == null;
  }

  /**
   * Checked 核稿 by a second person, who answers for its confidentiality item by item. A month's
   * notice has all its parts then, or says why not.
   *
   * @param clear for each item of the checklist, whether the text is free of it
   */
  public Decision<Publication> check(
      String by, Map<ConfidentialityItem, Boolean> clear, int expected) {
    Decision<Publication> refused = refuseUnless(PublicationStatus.DRAFTED, expected);
    if (refused != null) {
      return refused;
    }
    if (by.equals(draftedBy)) {
      throw new ForbiddenException(ForbiddenException.SECOND_PERSON_REQUIRED);
    }
    List<Refusal> open = new ArrayList<>();
    for (ConfidentialityItem item : ConfidentialityItem.values()) {
      if (!clear.containsKey(item)) {
        open.add(Refusal.at("checklist", "CONFIDENTIALITY_NOT_ANSWERED", item.name()));
      } else if (!clear.getOrDefault(item, false)) {
        open.add(Refusal.at("checklist", "CONFIDENTIALITY_NOT_CLEAR", item.name()));
      }
    }
    open.addAll(NoticePart.faults(this));
    return open.isEmpty()
        ? Decision.accepted(
            with(PublicationStatus.CHECKED, by, signedBy, releaseAt, releasedAt, edition))
        : Decision.refused(open);
  }

  /**
   * Signed 签发: from {@code at} on it may go out.
   *
   * @param byItself whether it does so without anybody's further doing
   */
  public Decision<Publication> sign(String by, Instant at, boolean byItself, int expected) {
    Decision<Publication> refused = refuseUnless(PublicationStatus.CHECKED, expected);
    return refused != null
        ? refused
        : Decision.accepted(
            with(PublicationStatus.SIGNED, checkedBy, by, at, releasedAt, edition.timed(byItself)));
  }

  /**
   * Released, not by its author and not before its time.
   *
   * @param publishedAt when it was first published
   * @param rankingsReleased whether all the rankings that it announces are public
   */
  public Decision<Publication> release(
      String by, Instant publishedAt, Instant now, boolean rankingsReleased, int expected) {
    if (by.equals(draftedBy) && status == PublicationStatus.SIGNED && expected == revision) {
      throw new ForbiddenException(ForbiddenException.SECOND_PERSON_REQUIRED);
    }
    return releaseByItself(publishedAt, now, rankingsReleased, expected);
  }

  /** Released by the clock, as the leader who signed it wanted. */
  public Decision<Publication> releaseByItself(
      Instant publishedAt, Instant now, boolean rankingsReleased, int expected) {
    Decision<Publication> refused = refuseUnless(PublicationStatus.SIGNED, expected);
    if (refused != null) {
      return refused;
    }
    if (releaseAt != null && now.isBefore(releaseAt)) {
      return Decision.refused(Refusal.at("publication", "UNDER_EMBARGO", releaseAt.toString()));
    }
    if (!rankingsReleased) {
      return Decision.refused(Refusal.at("publication", "RANKING_NOT_RELEASED"));
    }
    return Decision.accepted(
        with(PublicationStatus.RELEASED, checkedBy, signedBy, releaseAt, publishedAt, edition));
  }

  /** A draft of the next edition, by this account; what is public stays until that is released. */
  public Decision<Publication> correct(UUID next, String why, String by, int expected) {
    Decision<Publication> refused = refuseUnless(PublicationStatus.RELEASED, expected);
    if (refused != null) {
      return refused;
    }
    if (edition.supersededAt() != null) {
      return Decision.refused(Refusal.at("publication", "PUBLICATION_SUPERSEDED"));
    }
    Refusal unsaid = unsaid(why);
    return unsaid != null
        ? Decision.refused(unsaid)
        : Decision.accepted(
            new Publication(
                next,
                number,
                version + 1,
                kind,
                audience,
                PublicationStatus.DRAFTED,
                title,
                coveredPeriod,
                sample,
                content,
                rankingIds,
                by,
                null,
                null,
                null,
                null,
                1,
                Edition.correcting(id, why.strip())));
  }

  /** No longer what stands under its number. */
  public Publication superseded(Instant at) {
    return with(status, checkedBy, signedBy, releaseAt, releasedAt, edition.superseded(at));
  }

  /** Taken back; of what was released the number and the reason stay. */
  public Decision<Publication> withdraw(String why, Instant at, int expected) {
    if (expected != revision) {
      return stale();
    }
    if (status == PublicationStatus.WITHDRAWN) {
      return Decision.refused(Refusal.at("publication", "PUBLICATION_WITHDRAWN"));
    }
    Refusal unsaid = unsaid(why);
    return unsaid != null
        ? Decision.refused(unsaid)
        : Decision.accepted(
            with(
                    PublicationStatus.WITHDRAWN,
                    checkedBy,
                    signedBy,
                    releaseAt,
                    releasedAt,
                    edition.withdrawn(at, why.strip()))
                .saying(number, PublicationContent.NOTHING));
  }

  /** The same with another title and content. */
  public Publication saying(String otherTitle, PublicationContent other) {
    return new Publication(
        id,
        number,
        version,
        kind,
        audience,
        status,
        otherTitle,
        coveredPeriod,
        sample,
        other,
        rankingIds,
        draftedBy,
        checkedBy,
        signedBy,
        releaseAt,
        releasedAt,
        revision,
        edition);
  }

  private static @Nullable Refusal unsaid(String why) {
    return why.isBlank() || why.strip().length() > LONGEST_REASON
        ? Refusal.at("reason", "TEXT_LENGTH", 1, LONGEST_REASON)
        : null;
  }

  private Decision<Publication> stale() {
    return Decision.refused(Refusal.at("expectedRevision", "STALE_REVISION", revision));
  }

  private @Nullable Decision<Publication> refuseUnless(PublicationStatus needed, int expected) {
    if (expected != revision) {
      return stale();
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
      @Nullable Instant out,
      Edition as) {
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
        revision + 1,
        as);
  }
}
