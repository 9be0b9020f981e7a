package io.sunboard.tip.app;

import io.sunboard.platform.Digests;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.stereotype.Component;

/** The key of receipts, derived from its secret, and those that were used before. */
@Component
class ReceiptKey {

  private static final int BYTES = 32;
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final KeyPair pair;
  private final String header;
  private final List<Map<String, String>> published;

  ReceiptKey(TipSettings settings) {
    this.pair = pair(settings.receiptKey());
    String own = BASE64.encodeToString(bytes((EdECPublicKey) pair.getPublic()));
    this.published =
        Stream.concat(Stream.of(own), settings.oldReceiptKeys().stream())
            .map(ReceiptKey::webKey)
            .toList();
    String kid = published.getFirst().get("kid");
    this.header =
        encoded("{\"alg\":\"EdDSA\",\"kid\":\"" + kid + "\",\"typ\":\"sunboard-receipt\"}");
  }

  /** A secret of any length becomes the 32 bytes of an Ed25519 private key. */
  private static KeyPair pair(String secret) {
    try {
      byte[] seed =
          KDF.getInstance("HKDF-SHA256")
              .deriveData(
                  HKDFParameterSpec.ofExtract()
                      .addIKM(secret.getBytes(StandardCharsets.UTF_8))
                      .thenExpand("sunboard receipt".getBytes(StandardCharsets.UTF_8), BYTES));
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      // The generator takes the private key from its source of randomness, as it is.
      generator.initialize(255, new Seed(seed));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  /** Gives the same bytes whenever it is asked. */
  private static final class Seed extends SecureRandom {

    private static final long serialVersionUID = 1;
    private final byte[] seed;

    Seed(byte[] seed) {
      super(null, null);
      this.seed = seed;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      if (bytes.length != seed.length) {
        throw new IllegalStateException("not the 32 bytes of a private key: " + bytes.length);
      }
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }

  /** As RFC 8032 writes it: the ordinate from its least byte on, the top bit for the abscissa. */
  private static byte[] bytes(EdECPublicKey key) {
    BigInteger ordinate = key.getPoint().getY();
    byte[] bytes = new byte[BYTES];
    byte[] big = ordinate.toByteArray();
    for (int i = 0; i < Math.min(big.length, BYTES); i++) {
      bytes[i] = big[big.length - 1 - i];
    }
    if (key.getPoint().isXOdd()) {
      bytes[BYTES - 1] |= (byte) 0x80;
    }
    return bytes;
  }

  /** The key id is the key's thumbprint (RFC 7638). */
  private static Map<String, String> webKey(String x) {
    String canonical = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}";
    byte[] print =
        HexFormat.of().parseHex(Digests.sha256(canonical.getBytes(StandardCharsets.UTF_8)));
    return Map.of(
        "kty", "OKP", "crv", "Ed25519", "x", x, "use", "sig", "kid", BASE64.encodeToString(print));
  }

  List<Map<String, String>> published() {
    return published;
  }

  /** A JWS in compact form over these bytes. */
  String sign(byte[] payload) {
    try {
      String signed = header + "." + BASE64.encodeToString(payload);
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(pair.getPrivate());
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      return signed + "." + BASE64.encodeToString(signature.sign());
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  private static String encoded(String text) {
    return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
