package io.sunboard.calendar;

/** What a time limit is counted in. */
public enum LimitUnit {
  /** 工作时: hours of office time. */
  WORKING_HOURS,
  /** 工作日: whole days of office time, counted from the minute on which the limit begins. */
  WORKING_DAYS,
  /** Hours of the clock. */
  HOURS,
  /** Days of 24 hours of the clock. */
  DAYS
}
