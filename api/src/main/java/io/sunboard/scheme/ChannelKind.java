package io.sunboard.scheme;

/** Where a channel's score comes from. */
public enum ChannelKind {
  /** A published figure with its source. */
  IMPORTED
}
