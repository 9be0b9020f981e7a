package io.sunboard.exposure;

/** How far an exposure has come. */
public enum ExposureState {
  /** 待审核: redacted by a supervisor, waits for a publisher. */
  PROPOSED,
  /** 已公示: everybody reads it. */
  RELEASED,
  /** 已撤下: taken back; what was public stays as a tombstone. */
  WITHDRAWN
}
