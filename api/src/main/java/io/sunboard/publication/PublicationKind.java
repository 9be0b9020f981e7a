package io.sunboard.publication;

import io.sunboard.shared.Period;

/** What kind of release. */
public enum PublicationKind {
  /** 督导日报: what the day's filings and patrols found; for the office. */
  DAILY_BRIEF,
  /** 周调度: the major problems that the week's coordination takes up; for the office. */
  WEEKLY_COORDINATION,
  /** 月通报: the month's ranking and what was found. */
  MONTHLY_NOTICE,
  /** 新闻发布会: with what became of what the last one published. */
  PRESS_RELEASE,
  /** 季度讲评: the first presents its experience, the last states its position. */
  QUARTERLY_REVIEW,
  /** 年度报告. */
  ANNUAL_REPORT;

  /** Whether it never leaves the office. */
  public boolean internal() {
    return this == DAILY_BRIEF || this == WEEKLY_COORDINATION;
  }

  /** Whether it is about a day, or a week by its first day, rather than months alone. */
  public boolean ofADay() {
    return internal();
  }

  /** Whether it may report on that period. */
  public boolean covers(Period period) {
    return switch (this) {
      case DAILY_BRIEF, WEEKLY_COORDINATION -> period.first().equals(period.last());
      case MONTHLY_NOTICE, PRESS_RELEASE -> true;
      case QUARTERLY_REVIEW -> period.code().contains("-Q");
      case ANNUAL_REPORT -> period.code().length() == 4;
    };
  }
}
