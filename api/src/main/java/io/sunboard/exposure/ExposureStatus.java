package io.sunboard.exposure;

import io.sunboard.problem.ProblemState;

/** Where an exposed problem stands, as everybody may know it. */
public enum ExposureStatus {
  FILED,
  DISPATCHED,
  IN_PROGRESS,
  AWAITING_VERIFICATION,
  /** 缓办 or 挂账. */
  DEFERRED,
  CLOSED,
  DISMISSED,
  MERGED,
  /** The exposure itself was taken back. */
  WITHDRAWN;

  static ExposureStatus of(ProblemState state) {
    return switch (state) {
      case FILED -> FILED;
      case DISPATCHED -> DISPATCHED;
      case IN_PROGRESS -> IN_PROGRESS;
      case AWAITING_VERIFICATION -> AWAITING_VERIFICATION;
      case DEFERRED -> DEFERRED;
      case CLOSED -> CLOSED;
      case DISMISSED -> DISMISSED;
      case MERGED -> MERGED;
    };
  }
}
