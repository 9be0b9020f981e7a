package io.sunboard.ledger;

/** How far an entry has come. */
public enum LedgerState {
  /** 拟议. */
  PROPOSED,
  /** 已决定. */
  DECIDED,
  /** 不予采纳. */
  REFUSED,
  /** 已兑现. */
  SETTLED,
  /** What it was about was taken back or corrected before anybody decided. */
  LAPSED;

  /** Whether everybody may see it. */
  public boolean isPublic() {
    return this == DECIDED || this == SETTLED;
  }
}
