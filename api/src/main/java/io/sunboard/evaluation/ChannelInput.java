package io.sunboard.evaluation;

import io.sunboard.scheme.RateKind;
import io.sunboard.shared.UnitCode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one channel was given in a round: everything that its scores are computed from, and all that
 * the public export says of it. Units outside the group that is computed are passed over.
 */
public sealed interface ChannelInput {

  /**
   * INSPECTION, MOCK, PATROL.
   *
   * @param findings those that stand after appeals
   * @param sampled how many standards were looked at in each unit, once for each place; a unit that
   *     is not in it was not inspected
   */
  record Findings(List<PointsLost> findings, Map<UnitCode, Integer> sampled)
      implements ChannelInput {
    public Findings {
      findings = List.copyOf(findings);
      sampled = Map.copyOf(sampled);
    }
  }

  /** CROSS: at most one mark of one unit for another. */
  record Marks(List<Mark> marks) implements ChannelInput {
    public Marks {
      marks = List.copyOf(marks);
      Set<List<UnitCode>> pairs = new HashSet<>();
      for (Mark mark : marks) {
        if (!pairs.add(List.of(mark.by(), mark.of()))) {
          throw new IllegalArgumentException("two marks by " + mark.by() + " for " + mark.of());
        }
      }
    }
  }

  /** DISPOSAL: the rates of each unit in the period. */
  record Rates(Map<UnitCode, Map<RateKind, Fraction>> rates) implements ChannelInput {
    public Rates {
      rates = Map.copyOf(rates);
    }
  }

  /** POLL, PUBLIC_REVIEW: the answers about each unit, by layer of the sample. */
  record Answers(Map<UnitCode, List<AnswerGroup>> answers) implements ChannelInput {
    public Answers {
      answers = Map.copyOf(answers);
    }
  }

  /** COMMITMENT: what each unit had promised and reached. */
  record Attainments(Map<UnitCode, List<Attainment>> attainments) implements ChannelInput {
    public Attainments {
      attainments = Map.copyOf(attainments);
    }
  }

  /**
   * IMPORTED: 0 to 100. A unit that the source does not list, or lists without a figure, is not in
   * it.
   */
  record Scores(Map<UnitCode, BigDecimal> scores) implements ChannelInput {
    public Scores {
      scores = Map.copyOf(scores);
    }
  }
}
