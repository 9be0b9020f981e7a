package io.sunboard.ranking;

import io.sunboard.evaluation.ChannelInput;
import io.sunboard.scheme.Scheme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A round made from a seed: some units, a scheme of several channels of any kind, and what each was
 * given, with gaps. Few places and narrow ranges make ties, which are what is easily got wrong.
 */
public record GeneratedRound(
    long seed, Scheme scheme, Scheme.Group group, Map<String, ChannelInput> inputs) {

  public static GeneratedRound of(long seed) {
    return new RoundMaker(seed).round();
  }

  public List<ComputedRow> compute() {
    return RankingComputation.compute(scheme, group, inputs);
  }

  public List<RankedRow> rows() {
    return compute().stream().map(ComputedRow::ranked).toList();
  }

  /** The same round with other inputs of one channel. */
  public GeneratedRound with(String channel, ChannelInput input) {
    Map<String, ChannelInput> changed = new HashMap<>(inputs);
    changed.put(channel, input);
    return new GeneratedRound(seed, scheme, group, changed);
  }

  @Override
  public String toString() {
    return "seed " + seed;
  }
}
