package io.sunboard.problem;

/** Where a case stands, after GB/T 30428 and CJJ/T 106. */
public enum ProblemState {
  /** 已立案: on file, nobody's yet. */
  FILED,
  /** 已派遣: a unit has it and has not answered. */
  DISPATCHED,
  /** 处置中: the unit works on it. */
  IN_PROGRESS,
  /** 待核查: reported as done, waits for an independent check. */
  AWAITING_VERIFICATION,
  /** 缓办 or 挂账: put off with a promised date. */
  DEFERRED,
  /** 已结案. */
  CLOSED,
  /** 不予受理: not a case. */
  DISMISSED,
  /** 已合并: goes on as another case. */
  MERGED;

  /** Whether something is still to be done. */
  public boolean open() {
    return switch (this) {
      case FILED, DISPATCHED, IN_PROGRESS, AWAITING_VERIFICATION, DEFERRED -> true;
      case CLOSED, DISMISSED, MERGED -> false;
    };
  }

  /** Whether a unit has it in hand and its clock may run. */
  public boolean inHand() {
    return this == DISPATCHED || this == IN_PROGRESS;
  }
}
