package io.sunboard.ranking;

import io.sunboard.shared.Decision;
import io.sunboard.shared.ForbiddenException;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.Text;
import io.sunboard.shared.UnitCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Statement 整改承诺/表态发言: what a unit says beside its released score. Public once a publisher has
 * approved it, and never changed then: another version may follow.
 *
 * @param version counts the unit's statements beside the same ranking, from 1
 * @param submittedBy account of the handler who wrote it
 * @param publishedAt null while it waits
 */
public record Statement(
    UUID id,
    UUID rankingId,
    UnitCode unitCode,
    int version,
    Text text,
    String submittedBy,
    Instant submittedAt,
    @Nullable String publishedBy,
    @Nullable Instant publishedAt) {

  public static final int LONGEST = 2_000;
  public static final int LONGEST_ENGLISH = 4_000;

  /** What is wrong with the words; empty when nothing is. */
  public static List<Refusal> faults(String zh, @Nullable String en) {
    List<Refusal> faults = new ArrayList<>();
    if (zh.isBlank() || zh.length() > LONGEST) {
      faults.add(Refusal.at("text", "TEXT_LENGTH", 1, LONGEST));
    }
    if (en != null && (en.isBlank() || en.length() > LONGEST_ENGLISH)) {
      faults.add(Refusal.at("textEn", "TEXT_LENGTH", 1, LONGEST_ENGLISH));
    }
    return faults;
  }

  /**
   * The statement as published.
   *
   * @throws ForbiddenException for whoever wrote it
   */
  public Decision<Statement> publish(String by, Instant at) {
    if (by.equals(submittedBy)) {
      throw new ForbiddenException(ForbiddenException.SECOND_PERSON_REQUIRED);
    }
    return publishedAt != null
        ? Decision.refused(Refusal.at("statement", "PUBLISHED_ALREADY"))
        : Decision.accepted(
            new Statement(
                id, rankingId, unitCode, version, text, submittedBy, submittedAt, by, at));
  }
}
