package io.sunboard.ranking;

import io.sunboard.evaluation.RoundState;
import io.sunboard.shared.Period;
import io.sunboard.shared.Source;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ranking 排名: the computed order of one group in one round, without its rows.
 *
 * @param version counts editions of the release, from 1
 * @param previousId the latest earlier released ranking of the group, fixed at the release
 * @param releasedAt when it became public; null before
 * @param correctionReason why it replaces the version before; null for the first
 */
public record Ranking(
    UUID id,
    UUID roundId,
    UUID schemeId,
    String groupCode,
    Period coveredPeriod,
    int version,
    RoundState status,
    boolean sample,
    @Nullable UUID previousId,
    @Nullable Source source,
    @Nullable Instant releasedAt,
    @Nullable String correctionReason,
    int revision) {

  public boolean released() {
    return status == RoundState.RELEASED;
  }
}
