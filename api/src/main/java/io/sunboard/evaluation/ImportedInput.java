package io.sunboard.evaluation;

import io.sunboard.shared.UnitCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a channel's file holds, by the kind of the channel. */
public sealed interface ImportedInput {

  /** How many lines it has. */
  int size();

  /** IMPORTED. */
  record Scores(List<ImportedScore> scores) implements ImportedInput {
    @Override
    public int size() {
      return scores.size();
    }
  }

  /** INSPECTION, MOCK, PATROL: what was looked at. */
  record Samples(List<SampleSheet.Sampled> samples) implements ImportedInput {
    @Override
    public int size() {
      return samples.size();
    }

    public Map<UnitCode, Integer> byUnit() {
      Map<UnitCode, Integer> byUnit = new LinkedHashMap<>();
      samples.forEach(sampled -> byUnit.put(sampled.unit(), sampled.standards()));
      return byUnit;
    }
  }

  /** POLL, PUBLIC_REVIEW. */
  record Answers(List<AnswerSheet.Answered> answers) implements ImportedInput {
    @Override
    public int size() {
      return answers.size();
    }

    public Map<UnitCode, List<AnswerGroup>> byUnit() {
      Map<UnitCode, List<AnswerGroup>> byUnit = new LinkedHashMap<>();
      for (AnswerSheet.Answered each : answers) {
        byUnit.computeIfAbsent(each.unit(), _ -> new ArrayList<>()).add(each.group());
      }
      return byUnit;
    }
  }

  /** COMMITMENT. */
  record Attainments(List<AttainmentSheet.Attained> attainments) implements ImportedInput {
    @Override
    public int size() {
      return attainments.size();
    }

    public Map<UnitCode, List<Attainment>> byUnit() {
      Map<UnitCode, List<Attainment>> byUnit = new LinkedHashMap<>();
      for (AttainmentSheet.Attained each : attainments) {
        byUnit.computeIfAbsent(each.unit(), _ -> new ArrayList<>()).add(each.attainment());
      }
      return byUnit;
    }
  }
}
