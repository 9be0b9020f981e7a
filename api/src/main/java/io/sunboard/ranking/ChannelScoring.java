package io.sunboard.ranking;

import io.sunboard.evaluation.ChannelInput;
import io.sunboard.scheme.Scheme;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes a channel's scores from what it was given. */
final class ChannelScoring {

  private ChannelScoring() {}

  /** What the channel says of each unit of the group; asked once a unit. */
  static Function<UnitCode, ChannelScore> of(
      Scheme scheme, Scheme.Group group, Scheme.Channel channel, @Nullable ChannelInput input) {
    return switch (input) {
      case null -> _ -> new ChannelScore.Missing(Gap.Reason.CHANNEL_MISSING);
      case ChannelInput.Scores(Map<UnitCode, BigDecimal> scores) -> unit -> published(scores, unit);
      case ChannelInput.Findings _,
          ChannelInput.Marks _,
          ChannelInput.Rates _,
          ChannelInput.Answers _,
          ChannelInput.Attainments _ ->
          _ -> new ChannelScore.Missing(Gap.Reason.CHANNEL_MISSING);
    };
  }

  private static ChannelScore published(Map<UnitCode, BigDecimal> scores, UnitCode unit) {
    BigDecimal score = scores.get(unit);
    return score == null
        ? new ChannelScore.Missing(Gap.Reason.NOT_IN_SOURCE)
        : new ChannelScore.Scored(score, new Steps.Published());
  }
}
