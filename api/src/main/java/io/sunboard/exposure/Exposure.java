package io.sunboard.exposure;

import io.sunboard.shared.Decision;
import io.sunboard.shared.ForbiddenException;
import io.sunboard.shared.Refusal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Exposure 公示: the public face of one problem.
 *
 * @param number random; tells nothing of the problem, and stays for ever
 * @param problem never public
 * @param category code
 * @param content what everybody reads; null before the release and after the withdrawal
 * @param draft what waits for a publisher; null when nothing does
 * @param drafters accounts that had a hand in the draft or what was before it
 * @param releasedAt null when it never was
 * @param reason why it was withdrawn, for everybody
 * @param version counts what everybody sees change; 0 before the release
 * @param revision counts what staff do with it
 * @param asOf the moment that it is shown as of; null for the present
 */
public record Exposure(
    String number,
    UUID problem,
    boolean sample,
    String category,
    Instant reportedAt,
    ExposureState state,
    @Nullable ExposureContent content,
    @Nullable ExposureContent draft,
    Standing standing,
    Set<String> drafters,
    @Nullable Instant releasedAt,
    @Nullable Instant withdrawnAt,
    @Nullable String reason,
    int version,
    int revision,
    @Nullable Instant asOf) {

  private static final int LONGEST_REASON = 300;

  public Exposure {
    drafters = Set.copyOf(drafters);
  }

  /** Whether everybody sees that it is there, if only its tombstone. */
  public boolean isPublic() {
    return releasedAt != null;
  }

  public boolean withdrawn() {
    return state == ExposureState.WITHDRAWN;
  }

  /** A new draft by this account; what is public stays until that is approved. */
  public Decision<Exposure> redact(ExposureContent next, String by, @Nullable Integer expected) {
    if (withdrawn()) {
      return Decision.refused(Refusal.of("EXPOSURE_WITHDRAWN"));
    }
    if (expected == null || expected != revision) {
      return stale();
    }
    Set<String> hands = new HashSet<>(drafters);
    hands.add(by);
    return Decision.accepted(
        with(state, content, next, hands, releasedAt, null, null, version, revision + 1));
  }

  /**
   * Lets everybody read the draft.
   *
   * @throws ForbiddenException for somebody who had a hand in it
   */
  public Decision<Exposure> approve(String by, int expected, Instant at) {
    if (drafters.contains(by)) {
      throw new ForbiddenException(ForbiddenException.SECOND_PERSON_REQUIRED);
    }
    if (expected != revision) {
      return stale();
    }
    if (draft == null || withdrawn()) {
      return Decision.refused(Refusal.of("EXPOSURE_NOT_PROPOSED"));
    }
    return Decision.accepted(
        with(
            ExposureState.RELEASED,
            draft,
            null,
            drafters,
            releasedAt == null ? at : releasedAt,
            null,
            null,
            version + 1,
            revision + 1));
  }

  /** Takes it back: of what was public a tombstone stays, with the reason. */
  public Decision<Exposure> withdraw(String why, int expected, Instant at) {
    if (expected != revision) {
      return stale();
    }
    if (withdrawn()) {
      return Decision.refused(Refusal.of("EXPOSURE_WITHDRAWN"));
    }
    String said = why.strip();
    if (said.isEmpty() || said.length() > LONGEST_REASON) {
      return Decision.refused(Refusal.at("reason", "TEXT_LENGTH", 1, LONGEST_REASON));
    }
    return Decision.accepted(
        with(
            ExposureState.WITHDRAWN,
            null,
            null,
            drafters,
            releasedAt,
            at,
            said,
            isPublic() ? version + 1 : version,
            revision + 1));
  }

  /** The same, the problem standing otherwise. */
  public Exposure standing(Standing next) {
    return new Exposure(
        number,
        problem,
        sample,
        category,
        reportedAt,
        state,
        content,
        draft,
        next,
        drafters,
        releasedAt,
        withdrawnAt,
        reason,
        isPublic() ? version + 1 : version,
        revision,
        asOf);
  }

  /** The same without what only staff may know. */
  public Exposure forEverybody() {
    return new Exposure(
        number,
        problem,
        sample,
        category,
        reportedAt,
        state,
        content,
        null,
        standing,
        Set.of(),
        releasedAt,
        withdrawnAt,
        reason,
        version,
        revision,
        asOf);
  }

  /** Its status as everybody may know it. */
  public ExposureStatus status() {
    return withdrawn() ? ExposureStatus.WITHDRAWN : standing.status();
  }

  /** All photos of what is public and of the draft. */
  public List<UUID> photoIds() {
    return Stream.of(content, draft)
        .filter(Objects::nonNull)
        .flatMap(each -> each.photoIds().stream())
        .distinct()
        .toList();
  }

  private Decision<Exposure> stale() {
    return Decision.refused(Refusal.at("expectedRevision", "STALE_REVISION", revision));
  }

  private Exposure with(
      ExposureState nextState,
      @Nullable ExposureContent nextContent,
      @Nullable ExposureContent nextDraft,
      Set<String> hands,
      @Nullable Instant released,
      @Nullable Instant gone,
      @Nullable String why,
      int nextVersion,
      int nextRevision) {
    return new Exposure(
        number,
        problem,
        sample,
        category,
        reportedAt,
        nextState,
        nextContent,
        nextDraft,
        standing,
        hands,
        released,
        gone,
        why,
        nextVersion,
        nextRevision,
        asOf);
  }
}
