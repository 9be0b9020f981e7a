package io.sunboard.problem;

/** What lies on somebody's desk. */
public enum WorkQueue {
  /** 待派遣: on file, nobody's yet. */
  TO_DISPATCH,
  /** 在办: a unit has it and its clock runs. */
  DUE,
  /** 超期: its limit has ended. */
  OVERDUE,
  /** 待核查. */
  TO_VERIFY,
  /** 待初验: reported by a unit below, waits for the lead unit. */
  TO_ACCEPT,
  /** 待审批延期: somebody asked for more time. */
  EXTENSION_ASKED,
  /** 待审批缓办: somebody asked to put it off. */
  DEFERRAL_ASKED,
  /** 挂牌督办. */
  LISTED,
  /** 待举一反三: in hand, and the report of the like places is owed. */
  SWEEP_DUE
}
