package io.sunboard.alert;

/** How far an alert has come. */
public enum AlertState {
  /** 待确认: whoever gets it has not agreed yet. */
  PENDING,
  /** 已生效. */
  ACTIVE,
  /** 已停用: its receiver failed too often, or wants no more. */
  DISABLED
}
