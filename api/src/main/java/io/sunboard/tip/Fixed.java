package io.sunboard.tip;

/** Whether the citizen finds that it was put right. */
public enum Fixed {
  /** 已解决. */
  YES,
  /** 部分解决. */
  PARTLY,
  /** 未解决. */
  NO
}
