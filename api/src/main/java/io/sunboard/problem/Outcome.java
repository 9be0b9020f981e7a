package io.sunboard.problem;

/** How a case ended; never added up with each other. */
public enum Outcome {
  /** 已整改. */
  FIXED,
  /** 部分整改. */
  PARTLY_FIXED,
  /** 未整改. */
  UNFIXED,
  /** 非责任范围. */
  NOT_RESPONSIBLE,
  /** 未复现. */
  NOT_REPRODUCED;

  /** Whether a verification that passed may say so. */
  public boolean verified() {
    return this == FIXED || this == PARTLY_FIXED;
  }
}
