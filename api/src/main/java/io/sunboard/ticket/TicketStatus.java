package io.sunboard.ticket;

/** Where a ticket stands. */
public enum TicketStatus {
  /** 待签发: waits for a leader; has no number yet. */
  PREPARED,
  /** 已生效. */
  IN_FORCE,
  /** 已撤销; its number stays used. */
  REVOKED,
  /** 未签发即终止: what it was about ended before a leader signed it. */
  LAPSED
}
