package io.sunboard.problem;

/** Where a problem came from. Never public. */
public enum ProblemSource {
  /** 测评问题点位. */
  FINDING,
  /** 群众反映. */
  TIP,
  /** 问卷. */
  POLL,
  /** 媒体. */
  PRESS,
  /** 巡查. */
  PATROL,
  /** 社会监督员. */
  SUPERVISOR,
  /** 热线. */
  HOTLINE,
  /** 日报. */
  DAILY_FILING;

  /** Whether it is what inspectors see on their rounds, so that evaluators may put it on file. */
  public boolean seenByInspectors() {
    return this == FINDING || this == PATROL;
  }
}
