package io.sunboard.media;

/** Whether anything refers to a photo. */
public enum PhotoState {
  /** Sent in, but not yet part of anything: deleted after a time. */
  UNATTACHED,
  ATTACHED
}
