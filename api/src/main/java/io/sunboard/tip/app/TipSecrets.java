package io.sunboard.tip.app;

import io.sunboard.tip.ClaimCode;
import io.sunboard.tip.IdempotencyKey;
import io.sunboard.tip.TrackingCode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Codes out of clients' keys, and the keyed hashes by which both are found again. Codes are derived
 * (HKDF, RFC 5869, with SHA-256), so that a retry gets the same one although it is kept nowhere;
 * hashes are HMAC-SHA-256, so that whoever has the database alone can try no guesses. Every purpose
 * has a label of its own.
 */
@Component
public class TipSecrets {

  private static final String HMAC = "HmacSHA256";
  private static final int CODE_BYTES = 13;

  private final byte[] secret;
  private final byte[] hashing;

  TipSecrets(TipSettings settings) {
    this.secret = settings.key().getBytes(StandardCharsets.UTF_8);
    this.hashing = expand("hash", new byte[0], 32);
  }

  public TrackingCode trackingCode(IdempotencyKey key) {
    return TrackingCode.of(derive("tracking code", key));
  }

  public ClaimCode claimCode(IdempotencyKey key) {
    return ClaimCode.of(derive("claim code", key));
  }

  /**
   * 104 bits for another purpose, the same for the same key.
   *
   * @param purpose a label that nothing else uses
   */
  public byte[] derive(String purpose, IdempotencyKey key) {
    return expand(purpose, key.bits(), CODE_BYTES);
  }

  private byte[] expand(String purpose, byte[] input, int length) {
    byte[] label = ("sunboard tip " + purpose + " ").getBytes(StandardCharsets.UTF_8);
    byte[] info = ByteBuffer.allocate(label.length + input.length).put(label).put(input).array();
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveData(HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(info, length));
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  public byte[] hash(TrackingCode code) {
    return hash("tracking code", code.letters().getBytes(StandardCharsets.US_ASCII));
  }

  public byte[] hash(ClaimCode code) {
    return hash("claim code", code.letters().getBytes(StandardCharsets.US_ASCII));
  }

  public byte[] hash(IdempotencyKey key) {
    return hash("idempotency key", key.bits());
  }

  /**
   * The hash of anything else.
   *
   * @param purpose a label that nothing else uses
   */
  public byte[] hash(String purpose, byte[] bytes) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(hashing, HMAC));
      mac.update((purpose + " ").getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(bytes);
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
