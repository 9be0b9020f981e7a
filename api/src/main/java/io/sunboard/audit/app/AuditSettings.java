package io.sunboard.audit.app;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What keeps the audit trail honest.
 *
 * @param key the secret that links are made with; whoever has it can write history
 * @param keyId its name, which each entry keeps; another for each new secret
 * @param oldKeys secrets that were used before, by their names: what they linked stays verified;
 *     blank ones are none
 * @param anchor the name of the object outside the database that holds the chain's end
 * @param anchorEvery how often it is written
 */
@ConfigurationProperties("sunboard.audit")
public record AuditSettings(
    @DefaultValue("") String key,
    @DefaultValue(AuditSettings.FIRST) String keyId,
    @DefaultValue Map<String, String> oldKeys,
    @DefaultValue("audit/head.json") String anchor,
    @DefaultValue("1m") Duration anchorEvery) {

  /** What the secret is called until there is another. */
  public static final String FIRST = "1";

  private static final int SHORTEST = 32;
  private static final int LONGEST_ID = 20;

  public AuditSettings {
    secret(key, "sunboard.audit.key (SUNBOARD_AUDIT_KEY)");
    oldKeys = new HashMap<>(oldKeys);
    oldKeys.values().removeIf(String::isBlank);
    oldKeys = Map.copyOf(oldKeys);
    oldKeys.forEach((id, old) -> {
      named(id);
      secret(old, "sunboard.audit.old-keys." + id + " (SUNBOARD_AUDIT_OLDKEYS_" + id + ")");
    });
    named(keyId);
    if (oldKeys.containsKey(keyId)) {
      throw new IllegalArgumentException(
          "sunboard.audit.key-id (SUNBOARD_AUDIT_KEYID) is " + keyId + ", as an old key is called");
    }
  }

  private static void secret(String text, String setting) {
    if (text.strip().length() < SHORTEST) {
      throw new IllegalArgumentException(
          setting
              + " must be a secret of at least "
              + SHORTEST
              + " characters, for instance from: openssl rand -base64 36");
    }
  }

  private static void named(String id) {
    if (!id.matches("[a-z0-9]{1," + LONGEST_ID + "}")) {
      throw new IllegalArgumentException(
          "an audit key's name is of 1 to " + LONGEST_ID + " lower-case letters and digits: " + id);
    }
  }

  /** All secrets by their names. */
  Map<String, String> secrets() {
    Map<String, String> all = new HashMap<>(oldKeys);
    all.put(keyId, key);
    return all;
  }

  /** Keeps the keys out of logs. */
  @Override
  public String toString() {
    return "AuditSettings[keyId="
        + keyId
        + ", anchor="
        + anchor
        + ", anchorEvery="
        + anchorEvery
        + "]";
  }
}
