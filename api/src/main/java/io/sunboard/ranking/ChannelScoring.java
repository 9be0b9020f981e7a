package io.sunboard.ranking;

import io.sunboard.evaluation.ChannelInput;
import io.sunboard.scheme.ChannelRules;
import io.sunboard.scheme.Rounding;
import io.sunboard.scheme.Scheme;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes a channel's scores from what it was given. */
final class ChannelScoring {

  private ChannelScoring() {}

  /**
   * What the channel says of each unit of the group; asked once a unit.
   *
   * @throws IllegalArgumentException if it was given what its kind does not take
   */
  static Function<UnitCode, ChannelScore> of(
      Scheme scheme, Scheme.Group group, Scheme.Channel channel, @Nullable ChannelInput input) {
    Rounding rounding = scheme.rounding();
    if (input == null) {
      return _ -> new ChannelScore.Missing(Gap.Reason.CHANNEL_MISSING);
    }
    return switch (channel.rules()) {
      case ChannelRules.Inspection rules when input instanceof ChannelInput.Findings findings ->
          new InspectionScoring(scheme, group, rules, findings);
      case ChannelRules.Cross rules when input instanceof ChannelInput.Marks marks ->
          new PeerScoring(rounding, group, rules, marks);
      case ChannelRules.Disposal rules when input instanceof ChannelInput.Rates rates ->
          new RateScoring(rounding, rules, rates);
      case ChannelRules.Survey rules when input instanceof ChannelInput.Answers answers ->
          new OpinionScoring(rounding, rules, answers);
      case ChannelRules.Attainment rules when input instanceof ChannelInput.Attainments given ->
          new CommitmentScoring(rounding, rules, given);
      case ChannelRules.Imported _ when input instanceof ChannelInput.Scores(var scores) ->
          unit -> published(scores, unit);
      case ChannelRules.Inspection _,
          ChannelRules.Cross _,
          ChannelRules.Disposal _,
          ChannelRules.Survey _,
          ChannelRules.Attainment _,
          ChannelRules.Imported _ ->
          throw new IllegalArgumentException(
              "channel %s takes no %s".formatted(channel.code(), input.getClass().getSimpleName()));
    };
  }

  private static ChannelScore published(Map<UnitCode, BigDecimal> scores, UnitCode unit) {
    BigDecimal score = scores.get(unit);
    return score == null
        ? new ChannelScore.Missing(Gap.Reason.NOT_IN_SOURCE)
        : new ChannelScore.Scored(score, new Steps.Published());
  }
}
