package io.sunboard.services;

/** Hears, line by line and from several threads, what is being done. */
@FunctionalInterface
public interface Progress {
  /**
   * One thing that has just begun or ended.
   *
   * @param text one line without line break, for people
   */
  void line(String text);

  /** For callers that have nobody to tell. */
  static Progress silent() {
    return text -> {};
  }
}
