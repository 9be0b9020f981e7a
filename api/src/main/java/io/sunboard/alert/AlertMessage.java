package io.sunboard.alert;

import java.time.Instant;
import java.util.UUID;

/**
 * What is told, the same to all who get it and at every attempt.
 *
 * @param type for programs: {@code exposure.released}
 * @param subject the kind of thing that it tells of: {@code Exposure}
 * @param key of that thing
 * @param body JSON, to the letter as it is signed
 */
public record AlertMessage(
    UUID id, String type, String subject, String key, Instant at, String body) {

  /** Sent once, when an alert is made, to see whether its receiver wants it. */
  public static final String VERIFICATION = "alert.verification";

  /** How receivers know it, at every attempt. */
  public String name() {
    return name(id);
  }

  public static String name(UUID id) {
    return "msg_" + id.toString().replace("-", "");
  }
}
