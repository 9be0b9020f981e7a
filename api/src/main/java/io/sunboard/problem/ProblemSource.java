package io.sunboard.problem;

import io.sunboard.shared.StaffRole;
import java.util.Set;

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

  /**
   * Whether whoever holds these roles may learn that a problem came from here: a unit that is told
   * "a citizen" looks for the citizen.
   */
  public boolean toldTo(Set<StaffRole> roles) {
    return allToldTo(roles) || (this == FINDING && roles.contains(StaffRole.EVALUATOR));
  }

  /**
   * Whether whoever holds these roles may learn of every problem where it came from, and when
   * exactly it was seen.
   */
  public static boolean allToldTo(Set<StaffRole> roles) {
    return roles.contains(StaffRole.SUPERVISOR) || roles.contains(StaffRole.LEADER);
  }
}
