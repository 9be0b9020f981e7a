package io.sunboard.audit.app;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What keeps the audit trail honest.
 *
 * @param key the secret that links are made with; whoever has it can write history
 * @param anchor the name of the object outside the database that holds the chain's end
 * @param anchorEvery how often it is written
 */
@ConfigurationProperties("sunboard.audit")
public record AuditSettings(
    @DefaultValue("") String key,
    @DefaultValue("audit/head.json") String anchor,
    @DefaultValue("1m") Duration anchorEvery) {

  private static final int SHORTEST = 32;

  public AuditSettings {
    if (key.strip().length() < SHORTEST) {
      throw new IllegalArgumentException(
          "sunboard.audit.key (SUNBOARD_AUDIT_KEY) must be a secret of at least "
              + SHORTEST
              + " characters, for instance from: openssl rand -base64 36");
    }
  }

  /** Keeps the key out of logs. */
  @Override
  public String toString() {
    return "AuditSettings[anchor=" + anchor + ", anchorEvery=" + anchorEvery + "]";
  }
}
