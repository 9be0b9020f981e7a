package io.sunboard.calendar;

/** What a day is that differs from its weekday. */
public enum DayKind {
  /** A make-up day 调休: worked although it is a Saturday or Sunday. */
  WORKING,
  /** A public holiday, or a day off in its stead. */
  OFF
}
