package io.sunboard.evaluation.app;

import io.sunboard.evaluation.app.RoundAccess.Opened;
import io.sunboard.problem.ProblemSource;
import io.sunboard.scheme.ChannelKind;
import io.sunboard.scheme.ChannelRules;
import io.sunboard.scheme.Indicator;
import io.sunboard.scheme.Scheme;
import io.sunboard.shared.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What findings of a channel are measured by.
 *
 * @param indicators those that count in the channel; empty when it takes no findings
 * @param source what their problems come from
 * @param problem why the channel takes none; null when it does
 */
record FindingRules(List<Indicator> indicators, ProblemSource source, @Nullable Refusal problem) {

  /** A standard and its indicator. */
  record Standing(Indicator indicator, Indicator.Standard standard) {}

  static FindingRules of(Opened opened, String code) {
    Scheme scheme = opened.scheme();
    Scheme.Channel channel = scheme.channel(code).orElse(null);
    if (channel == null) {
      return none(
          Refusal.at(
              "channel",
              "UNKNOWN_CHANNEL",
              code,
              String.join(", ", scheme.channels().stream().map(Scheme.Channel::code).toList())));
    }
    if (!(channel.rules() instanceof ChannelRules.Inspection inspection)) {
      return none(Refusal.at("channel", "CHANNEL_TAKES_NO_FINDINGS", code, channel.kind().name()));
    }
    List<Indicator> counting =
        inspection.indicators().isEmpty()
            ? scheme.indicators()
            : scheme.indicators().stream()
                .filter(indicator -> inspection.indicators().contains(indicator.code()))
                .toList();
    return new FindingRules(
        counting,
        channel.kind() == ChannelKind.PATROL ? ProblemSource.PATROL : ProblemSource.FINDING,
        null);
  }

  private static FindingRules none(Refusal problem) {
    return new FindingRules(List.of(), ProblemSource.FINDING, problem);
  }

  /** The standard of that code; null when the channel knows none. */
  @Nullable Standing standard(String code) {
    for (Indicator indicator : indicators) {
      Indicator.Standard found = indicator.standard(code).orElse(null);
      if (found != null) {
        return new Standing(indicator, found);
      }
    }
    return null;
  }
}
