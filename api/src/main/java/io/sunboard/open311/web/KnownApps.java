package io.sunboard.open311.web;

import io.sunboard.open311.app.Open311Settings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.stereotype.Component;

/** Programs that the city has given a key. */
@Component
class KnownApps {

  private final Open311Settings settings;

  KnownApps(Open311Settings settings) {
    this.settings = settings;
  }

  /** Takes as long for a wrong key as for a right one. */
  boolean know(String key) {
    byte[] given = key.getBytes(StandardCharsets.UTF_8);
    boolean known = false;
    for (String each : settings.apps().values()) {
      known |= MessageDigest.isEqual(each.getBytes(StandardCharsets.UTF_8), given);
    }
    return known;
  }
}
