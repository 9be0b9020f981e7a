package io.sunboard.media.app;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Paths of this API that a browser may follow without a token: they are good for whoever holds
 * them, for as long as the settings say.
 */
@Component
public class SignedAddresses {

  private static final Logger log = LoggerFactory.getLogger(SignedAddresses.class);
  private static final String HMAC = "HmacSHA256";
  private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

  private final MediaSettings settings;
  private final Clock clock;
  private final SecretKeySpec key;

  SignedAddresses(MediaSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.key = new SecretKeySpec(key(settings.key()), HMAC);
  }

  private static byte[] key(String configured) {
    if (!configured.isBlank()) {
      return configured.getBytes(StandardCharsets.UTF_8);
    }
    log.info("sunboard.media.key is empty: staff's signed addresses are good on this node only");
    byte[] own = new byte[32];
    new SecureRandom().nextBytes(own);
    return own;
  }

  /** The path with what makes it good for a while. */
  public String signed(String path) {
    long expires = clock.instant().plus(settings.addressLife()).getEpochSecond();
    return path + "?expires=" + expires + "&signature=" + signature(path, expires);
  }

  /** Whether the signature is ours, for this path, and not past its time. */
  public boolean verifies(String path, @Nullable String expires, @Nullable String signature) {
    if (expires == null || signature == null || !SECONDS.matcher(expires).matches()) {
      return false;
    }
    long until = Long.parseLong(expires);
    boolean ours =
        MessageDigest.isEqual(
            signature(path, until).getBytes(StandardCharsets.US_ASCII),
            signature.getBytes(StandardCharsets.UTF_8));
    return ours && !clock.instant().isAfter(Instant.ofEpochSecond(until));
  }

  private String signature(String path, long expires) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      byte[] signed = mac.doFinal((path + " " + expires).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
