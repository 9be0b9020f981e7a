package io.sunboard.contact.app;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What keeps citizens' contact secret.
 *
 * @param keyset Tink's keyset as JSON, or that in Base64: the primary key seals, all open. Made by
 *     {@code contact-keyset new}
 * @param every how often what is too old is deleted, and what an older key sealed is sealed anew
 */
@ConfigurationProperties("sunboard.contact")
public record ContactSettings(
    @DefaultValue("") String keyset, @DefaultValue("10m") Duration every) {

  /** Keeps the keys out of logs. */
  @Override
  public String toString() {
    return "ContactSettings[every=" + every + "]";
  }
}
