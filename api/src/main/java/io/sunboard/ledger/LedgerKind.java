package io.sunboard.ledger;

/** What a unit is given or what is asked of it. */
public enum LedgerKind {
  /** 奖励: money for a rank. */
  REWARD,
  /** 财政扣缴: money withheld through the treasury. */
  MONEY_WITHHELD,
  /** 以奖代补: subsidy instead of investment. */
  SUBSIDY,
  /** 通报表扬. */
  COMMENDATION,
  /** 通报批评. */
  CRITICISM,
  /** 效能告诫. */
  ADMONITION,
  /** 约谈. */
  INTERVIEW,
  /** 移送. */
  REFERRAL,
  /** 举报奖励: money for a citizen's tip, about the unit that pays it; nobody learns whom. */
  TIP_REWARD;

  /** Whether it is an amount of money. */
  public boolean ofMoney() {
    return this == REWARD || this == MONEY_WITHHELD || this == SUBSIDY || this == TIP_REWARD;
  }
}
