package io.sunboard.challenge.app;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keyed digests for several purposes, under the one key of the settings. */
@Component
class ChallengeKeys {

  private static final Logger log = LoggerFactory.getLogger(ChallengeKeys.class);
  private static final String HMAC = "HmacSHA256";

  private final SecretKeySpec key;

  ChallengeKeys(ChallengeSettings settings) {
    this.key = new SecretKeySpec(key(settings.key()), HMAC);
  }

  private static byte[] key(String configured) {
    if (!configured.isBlank()) {
      return configured.getBytes(StandardCharsets.UTF_8);
    }
    log.info("sunboard.challenge.key is empty: challenges are good on this node only");
    byte[] own = new byte[32];
    new SecureRandom().nextBytes(own);
    return own;
  }

  /** 32 bytes; purposes never meet. */
  byte[] digest(String purpose, String... parts) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      mac.update(("sunboard " + purpose).getBytes(StandardCharsets.UTF_8));
      for (String part : parts) {
        mac.update((byte) 0);
        mac.update(part.getBytes(StandardCharsets.UTF_8));
      }
      return mac.doFinal();
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  /** The same as text. */
  String hex(String purpose) {
    return HexFormat.of().formatHex(digest(purpose));
  }
}
