package io.sunboard.platform.limit;

import java.util.List;

/**
 * By what a query exceeds a limit.
 *
 * @param code stable, for programs; the message is {@code error.<code>}
 * @param arguments what the message tells
 */
record Excess(String code, List<Object> arguments) {

  static Excess of(String code, Object... arguments) {
    return new Excess(code, List.of(arguments));
  }

  static Excess size(QueryLimits limits) {
    return of(
        "QUERY_TOO_LARGE",
        limits.maxCharacters(),
        limits.maxTokens(),
        limits.maxFields(),
        limits.maxSameName());
  }
}
