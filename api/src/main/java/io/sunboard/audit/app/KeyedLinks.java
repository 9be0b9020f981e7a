package io.sunboard.audit.app;

import io.sunboard.audit.AuditRecord;
import io.sunboard.audit.AuditReport.Anchor;
import io.sunboard.audit.ChainEnd;
import io.sunboard.audit.Links;
import io.sunboard.shared.StaffRole;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Links by HMAC-SHA256 with the configured key. What is covered is the link before, then the entry
 * as JSON with its names in order; a word in front keeps links, ends and anchors apart.
 */
@Component
public class KeyedLinks implements Links {

  private static final String ALGORITHM = "HmacSHA256";
  private static final HexFormat HEX = HexFormat.of();

  private final JsonMapper json = JsonMapper.builder().build();
  private final SecretKeySpec key;

  KeyedLinks(AuditSettings settings) {
    this.key =
        new SecretKeySpec(settings.key().strip().getBytes(StandardCharsets.UTF_8), ALGORITHM);
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
    covered.put("before", entry.before());
    covered.put("after", entry.after());
    return mac("entry", previous, json.writeValueAsString(covered));
  }

  @Override
  public ChainEnd end(long number, String link) {
    return new ChainEnd(number, link, mac("end", link, Long.toString(number)));
  }

  public Anchor anchor(ChainEnd end, Instant at) {
    return new Anchor(
        end.number(), end.link(), at, mac("anchor", end.link(), end.number() + " " + at));
  }

  public boolean isAuthentic(Anchor anchor) {
    return anchor(new ChainEnd(anchor.number(), anchor.link(), ""), anchor.at()).equals(anchor);
  }

  private String mac(String purpose, String link, String text) {
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
