package io.sunboard.evaluation;

/** What became of an appeal against a finding. */
public enum AppealOutcome {
  /** 维持: the finding stands as it was recorded. */
  UPHELD,
  /** 调整: it costs fewer points. */
  ADJUSTED,
  /** 撤销: it counts no more. */
  REVOKED
}
