package io.sunboard.audit.app;

import io.sunboard.audit.AuditRecord;
import io.sunboard.audit.AuditReport.Anchor;
import io.sunboard.audit.ChainEnd;
import io.sunboard.audit.Links;
import io.sunboard.shared.StaffRole;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Links by HMAC-SHA256 with the configured keys. What is covered is the link before, then the entry
 * as JSON with its names in order; a word in front keeps links, ends and anchors apart.
 */
@Component
public class KeyedLinks implements Links {

  private static final String ALGORITHM = "HmacSHA256";
  private static final HexFormat HEX = HexFormat.of();

  private final JsonMapper json = JsonMapper.builder().build();
  private final Map<String, SecretKeySpec> keys = new HashMap<>();
  private final String newest;

  KeyedLinks(AuditSettings settings) {
    settings
        .secrets()
        .forEach((id, secret) ->
            keys.put(
                id, new SecretKeySpec(secret.strip().getBytes(StandardCharsets.UTF_8), ALGORITHM)));
    this.newest = settings.keyId();
  }

  @Override
  public String newest() {
    return newest;
  }

  @Override
  public boolean knows(String keyId) {
    return keys.containsKey(keyId);
  }

  @Override
  public String link(AuditRecord entry, String previous) {
    StaffRole role = entry.staffRole();
    Map<String, @Nullable Object> covered = new TreeMap<>();
    covered.put("at", entry.at().toString());
    covered.put("actor", entry.actor());
    covered.put("username", entry.username());
    covered.put("displayName", entry.displayName());
    covered.put("staffRole", role == null ? null : role.name());
    covered.put("unit", entry.unit());
    covered.put("scope", entry.scope().name());
    covered.put("action", entry.action());
    covered.put("subject", entry.subject());
    covered.put("key", entry.key());
    if (entry.ground() != null) {
      // Absent from what was written before there was one.
      covered.put("ground", entry.ground());
    }
    covered.put("before", entry.before());
    covered.put("after", entry.after());
    return mac(entry.keyId(), "entry", previous, json.writeValueAsString(covered));
  }

  @Override
  public ChainEnd end(long number, String link, String keyId) {
    return new ChainEnd(number, link, mac(keyId, "end", link, Long.toString(number)), keyId);
  }

  public Anchor anchor(long number, String link, Instant at) {
    return new Anchor(number, link, at, seal(number, link, at, newest), newest);
  }

  public boolean isAuthentic(Anchor anchor) {
    String keyId = Objects.requireNonNullElse(anchor.keyId(), AuditSettings.FIRST);
    return knows(keyId)
        && seal(anchor.number(), anchor.link(), anchor.at(), keyId).equals(anchor.mac());
  }

  private String seal(long number, String link, Instant at, String keyId) {
    return mac(keyId, "anchor", link, number + " " + at);
  }

  private String mac(String keyId, String purpose, String link, String text) {
    SecretKeySpec key = keys.get(keyId);
    if (key == null) {
      throw new IllegalArgumentException("no audit key is called " + keyId);
    }
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(("sunboard audit " + purpose + "\n").getBytes(StandardCharsets.UTF_8));
      mac.update((link + "\n").getBytes(StandardCharsets.UTF_8));
      mac.update(text.getBytes(StandardCharsets.UTF_8));
      return HEX.formatHex(mac.doFinal());
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
