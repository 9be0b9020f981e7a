package io.sunboard.alert;

import io.sunboard.shared.Language;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's wish to be told.
 *
 * @param reason why it is disabled
 * @param destination an https address, or an e-mail address
 * @param confirmedAt when whoever gets it agreed
 */
public record Alert(
    UUID id,
    AlertState state,
    @Nullable String reason,
    AlertChannel channel,
    String destination,
    AlertFilter filter,
    Language language,
    Instant createdAt,
    @Nullable Instant confirmedAt) {

  /** Keeps addresses out of logs. */
  @Override
  public String toString() {
    return "Alert[" + id + " " + channel + " " + state + "]";
  }
}
