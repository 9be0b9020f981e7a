package io.sunboard.alert.app;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * What alerts keep secret. Of each configured secret, keys for one purpose each are made by
 * HMAC-SHA-256; addresses are encrypted by AES-256-GCM and bound to their alert, so that nothing
 * can be moved from one row to another.
 */
@Component
public class AlertKeys {

  private static final String HMAC = "HmacSHA256";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  private final Map<String, byte[]> secrets = new HashMap<>();
  private final String newest;
  private final SecureRandom random = new SecureRandom();

  AlertKeys(AlertSettings settings) {
    settings
        .oldKeys()
        .forEach((id, secret) -> secrets.put(id, secret.strip().getBytes(StandardCharsets.UTF_8)));
    if (settings.on()) {
      secrets.put(settings.keyId(), settings.key().strip().getBytes(StandardCharsets.UTF_8));
    }
    this.newest = settings.keyId();
  }

  /** The name of the secret that new alerts are made with. */
  public String newest() {
    return newest;
  }

  /** Names of all secrets at hand: alerts made with another one rest. */
  public String[] known() {
    return secrets.keySet().toArray(String[]::new);
  }

  /** A token that nobody can guess: 256 bits. */
  public String newToken() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return TEXT.encodeToString(bytes);
  }

  /** All that is kept of a token; by each secret at hand, since it does not tell its own. */
  public String[] hashes(String token) {
    return secrets.keySet().stream().map(id -> hash(id, token)).toArray(String[]::new);
  }

  /** The same by the newest secret. */
  public String hash(String token) {
    return hash(newest, token);
  }

  private String hash(String keyId, String token) {
    return HexFormat.of().formatHex(mac(secret(keyId), "token", token));
  }

  /** For counting an address's alerts without knowing it. */
  public String hashOfDestination(String destination) {
    return HexFormat.of().formatHex(mac(secret(newest), "destination", destination));
  }

  /** What a webhook's messages are signed with: 32 bytes. */
  public byte[] signingKey(String keyId, UUID alert) {
    return mac(secret(keyId), "webhook", alert.toString());
  }

  /** The same as its receiver is told it, once. */
  public String signingSecret(String keyId, UUID alert) {
    return "whsec_" + Base64.getEncoder().encodeToString(signingKey(keyId, alert));
  }

  /** What only the receiver of the first message can know: that it agrees. */
  public String confirmation(String keyId, UUID alert) {
    return TEXT.encodeToString(mac(secret(keyId), "confirm", alert.toString()));
  }

  /** What stands in each mail, to end it. */
  public String unsubscription(String keyId, UUID alert) {
    return TEXT.encodeToString(mac(secret(keyId), "unsubscribe", alert.toString()));
  }

  public static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  /** Encrypts an address for its alert, by the newest secret. */
  public byte[] seal(UUID alert, String destination) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] sealed =
        crypt(
            Cipher.ENCRYPT_MODE,
            newest,
            alert,
            nonce,
            destination.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
  }

  public String open(String keyId, UUID alert, byte[] sealed) {
    byte[] nonce = new byte[NONCE];
    byte[] rest = new byte[sealed.length - NONCE];
    ByteBuffer.wrap(sealed).get(nonce).get(rest);
    return new String(
        crypt(Cipher.DECRYPT_MODE, keyId, alert, nonce, rest), StandardCharsets.UTF_8);
  }

  private byte[] crypt(int mode, String keyId, UUID alert, byte[] nonce, byte[] text) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          mode,
          new SecretKeySpec(mac(secret(keyId), "address", ""), "AES"),
          new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(alert.toString().getBytes(StandardCharsets.US_ASCII));
      return cipher.doFinal(text);
    } catch (AEADBadTagException notOurs) {
      throw new IllegalStateException("alert " + alert + " was sealed with another key", notOurs);
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  private byte[] secret(String keyId) {
    byte[] secret = secrets.get(keyId);
    if (secret == null) {
      throw new IllegalStateException("no alert key is called " + keyId);
    }
    return secret;
  }

  private static byte[] mac(byte[] secret, String purpose, String text) {
    return hmac(secret, "sunboard alert " + purpose + "\n" + text);
  }

  /** HMAC-SHA-256 of a text in UTF-8. */
  public static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
