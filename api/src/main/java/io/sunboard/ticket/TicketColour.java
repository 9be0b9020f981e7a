package io.sunboard.ticket;

/** The three colours 三色单. */
public enum TicketColour {
  /** 白单: assigns. */
  WHITE,
  /** 黄单: reminds. */
  YELLOW,
  /** 红单: calls to account. */
  RED
}
