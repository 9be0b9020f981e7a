package io.sunboard.problem.graphql;

import io.sunboard.problem.ProblemEvent;
import io.sunboard.problem.ProblemEvent.*;
import io.sunboard.shared.UnitCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What events have in common for their readers. */
final class EventTexts {

  private EventTexts() {}

  static @Nullable String text(ProblemEvent event) {
    return switch (event) {
      case Filed e -> e.title();
      case Dispatched e -> e.note();
      case Dismissed e -> e.reason();
      case Merged e -> e.intoNumber();
      case Returned e -> e.reason();
      case Submitted e -> e.text();
      case Withdrawn e -> e.reason();
      case PassedDown e -> e.note();
      case ReportedInside e -> e.text();
      case RefusedInside e -> e.reason();
      case ExtensionAsked e -> e.reason();
      case ExtensionRefused e -> e.reason();
      case ClockStopped e -> e.reason();
      case DeferralAsked e -> e.deferral().reason();
      case Deferred e -> e.deferral().reason();
      case DeferralRefused e -> e.reason();
      case Resumed e -> e.reason();
      case VerificationPassed e -> e.note();
      case VerificationFailed e -> e.note();
      case ClosedByForce e -> e.reason();
      case Reopened e -> e.note();
      case Reinstated e -> e.reason();
      case ListedForSupervision e -> e.reason();
      case SupervisionProgressed e -> e.text();
      case Acknowledged _, ExtensionGranted _, ClockResumed _, SupervisionFailed _ -> null;
    };
  }

  static @Nullable Instant dueAt(ProblemEvent event) {
    return switch (event) {
      case Dispatched e -> e.dueAt();
      case Withdrawn e -> e.dueAt();
      case PassedDown e -> e.dueAt();
      case ExtensionGranted e -> e.dueAt();
      case ClockResumed e -> e.dueAt();
      case Deferred e -> e.reviewAt();
      case Resumed e -> e.dueAt();
      case VerificationFailed e -> e.dueAt();
      case Reopened e -> e.dueAt();
      case ListedForSupervision e -> e.dueAt();
      default -> null;
    };
  }

  static @Nullable UnitCode to(ProblemEvent event) {
    return switch (event) {
      case Filed e -> e.territory();
      case Dispatched e -> e.lead();
      case PassedDown e -> e.to();
      case Reopened e -> e.lead();
      case ListedForSupervision e -> e.office();
      default -> null;
    };
  }
}
