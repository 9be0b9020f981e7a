package io.sunboard.statistics;

/**
 * What is counted. A problem counts as it stands now, by its last run, in the month that is named
 * here; it leaves a count when it leaves the condition. {@link #CLOSINGS} and {@link
 * #CONTESTS_UPHELD} count what happened, and those of tips count tips.
 */
public enum Measure {
  /** On file and not merged into another; month of the filing, like the three below. */
  FILED,
  /** On file and not ended. */
  STILL_OPEN,
  /** 不予受理. */
  DISMISSED,
  /** 已合并. */
  MERGED,
  /** 缓办, at present; month of the deadline that it had, like all down to PENDING_EXTENDED. */
  DEFERRED_SEASON,
  /** 挂账, at present. */
  DEFERRED_WORKS,
  /** 处置: reported as done, and the report stands or was found right. */
  DISPOSED,
  /** Of these, reported within the limit. */
  DISPOSED_IN_TIME,
  /** Closed by force as not put right. */
  NOT_DISPOSED,
  /** Of the disposed and those not disposed: given more time at some point. */
  EXTENDED,
  /** Closed after a dispatch, whatever came out. */
  CLOSED,
  /** Of these, with a report that came in time, or closed by force before the limit ended. */
  CLOSED_IN_TIME,
  /** Of the closed: found to be nobody's or not to be there; nothing was due. */
  CLOSED_WITHOUT_DUTY,
  /** In hand with a clock that runs. Counted by the day of the deadline, not by the month. */
  PENDING,
  /** Of these, given more time. By the day too. */
  PENDING_EXTENDED,
  /** 已整改; month of the closing, like all down to REWORKED. */
  FIXED,
  /** 部分整改. */
  PARTLY_FIXED,
  /** 未整改. */
  UNFIXED,
  /** 非责任范围. */
  NOT_RESPONSIBLE,
  /** 未复现. */
  NOT_REPRODUCED,
  /** Closed by a check that found it done. */
  VERIFIED,
  /** Of these, failed a check before 返工. */
  REWORKED,
  /** Closings that happened; month in which they did, and never taken back. */
  CLOSINGS,
  /** 群众异议成立: reopenings after a contest that was upheld; in the same way. */
  CONTESTS_UPHELD,
  /** 群众反映: tips, by the month in which their first answer is due, like the one below. */
  TIPS_TO_ANSWER,
  /** 响应: of these, first answered within the limit. */
  TIPS_ANSWERED_IN_TIME,
  /** Rated by whoever sent them, by tracking code; month of the rating, like all below. */
  TIPS_RATED,
  /** 满意: of these, with four or five stars. */
  TIPS_SATISFIED,
  /** Who sent them said whether it was fixed. */
  FIX_ANSWERED,
  /** 解决: of these, confirmed as fixed. */
  FIX_CONFIRMED
}
