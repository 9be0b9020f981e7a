package io.sunboard.alert;

import org.jspecify.annotations.Nullable;

/** What came of an attempt. */
public sealed interface Receipt {

  /**
   * It was taken.
   *
   * @param status HTTP's; null for mail
   */
  record Taken(@Nullable Integer status) implements Receipt {}

  /** The receiver wants no more, for ever: HTTP's 410. */
  record Unwanted() implements Receipt {}

  /**
   * It was not taken, and may be later.
   *
   * @param status HTTP's; null when nothing came
   * @param fault in a word for programs: TIMEOUT, STATUS, ADDRESS_REFUSED
   */
  record Failed(@Nullable Integer status, String fault) implements Receipt {}
}
