package io.sunboard.problem;

/** Why a closed case goes on. */
public enum ReopenReason {
  /** 复发. */
  RECURRED,
  /** 群众异议成立. */
  CONTEST_UPHELD
}
