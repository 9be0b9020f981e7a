package io.sunboard.challenge;

import org.jspecify.annotations.Nullable;

/** What lets somebody in who wants to send a tip. */
public sealed interface Pass {

  /**
   * A challenge that they solved.
   *
   * @param payload base64 of the solution, as ALTCHA has it; null when none was sent
   */
  record Solution(@Nullable String payload) implements Pass {}

  /** They come by an app that the city knows by its key, and that is held to account for them. */
  record KnownApp() implements Pass {}

  Pass KNOWN_APP = new KnownApp();

  static Pass solution(@Nullable String payload) {
    return new Solution(payload);
  }
}
