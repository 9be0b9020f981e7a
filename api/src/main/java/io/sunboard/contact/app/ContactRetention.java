package io.sunboard.contact.app;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long citizens' contact is kept.
 *
 * @param contactAtMost since it was given, whatever has become of the tip
 */
@ConfigurationProperties("sunboard.retention")
public record ContactRetention(@DefaultValue("365d") Duration contactAtMost) {

  public ContactRetention {
    if (contactAtMost.toDays() < 1) {
      throw new IllegalArgumentException(
          "sunboard.retention.contact-at-most (SUNBOARD_RETENTION_CONTACTATMOST) is a day or more");
    }
  }
}
