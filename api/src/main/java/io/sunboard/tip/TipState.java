package io.sunboard.tip;

/** Where a tip stands; one that was merged stands where the one that it follows does. */
public enum TipState {
  /** 已收到. */
  RECEIVED,
  /** 已受理: part of a problem, which says what becomes of it. */
  ACCEPTED,
  /** 不予受理. */
  DECLINED,
  /** 已转办: with another system. */
  TRANSFERRED
}
