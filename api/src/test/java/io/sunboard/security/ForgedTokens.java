package io.sunboard.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;

/** Tokens with the claims of a real one that Keycloak never made. */
final class ForgedTokens {

  private final SignedJWT real;
  private final RSAKey key;

  ForgedTokens(String real) {
    try {
      this.real = SignedJWT.parse(real);
      this.key = new RSAKeyGenerator(2048).generate();
    } catch (ParseException | JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Signed by somebody else under Keycloak's own key id. */
  String byAnotherKey() {
    return sign(JWSAlgorithm.RS256, real.getHeader().getKeyID(), rsa());
  }

  /** Signed by somebody else under a key id that Keycloak has never had. */
  String byAnUnknownKey() {
    return sign(JWSAlgorithm.RS256, "no-such-key", rsa());
  }

  /** Signed by another algorithm than the pinned one. */
  String byAnotherAlgorithm() {
    return sign(JWSAlgorithm.PS512, real.getHeader().getKeyID(), rsa());
  }

  /** Signed with Keycloak's public key as if it were a shared secret. */
  String byThePublicKey(RSAKey published) {
    try {
      byte[] secret = published.toRSAPublicKey().getEncoded();
      return sign(JWSAlgorithm.HS256, real.getHeader().getKeyID(), new MACSigner(secret));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  String withoutSignature() {
    try {
      return new PlainJWT(real.getJWTClaimsSet()).serialize();
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The real signature under claims that say something else. */
  String withOtherClaims() {
    String[] parts = real.serialize().split("\\.", -1);
    String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    String other = claims.replace("\"handler\"", "\"leader\"");
    parts[1] =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(other.getBytes(StandardCharsets.UTF_8));
    return String.join(".", parts);
  }

  private JWSSigner rsa() {
    try {
      return new RSASSASigner(key);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private String sign(JWSAlgorithm algorithm, String keyId, JWSSigner signer) {
    try {
      JWSHeader header = new JWSHeader.Builder(algorithm).keyID(keyId).build();
      SignedJWT forged = new SignedJWT(header, real.getJWTClaimsSet());
      forged.sign(signer);
      return forged.serialize();
    } catch (JOSEException | ParseException e) {
      throw new IllegalStateException(e);
    }
  }
}
