package io.sunboard.ticket;

/** Why a ticket is written. */
public enum TicketReason {
  /** 派遣: the problem is assigned. */
  DISPATCHED,
  /** 临期: a share of the limit has gone by. */
  RUNNING_OUT,
  /** 超期: the limit has passed. */
  OVERDUE,
  /** 逾期不改: nothing was reported in the time after the yellow ticket. */
  STILL_OVERDUE,
  /** 核查不通过: too many reports were checked and found not done. */
  FAILED_VERIFICATION,
  /** 虚假整改: a report was untrue. */
  FALSE_REPORT,
  /** 挂牌督办到期未办结: a listed problem was not done by its day. */
  LISTING_FAILED
}
