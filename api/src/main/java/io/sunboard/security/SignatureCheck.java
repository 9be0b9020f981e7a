package io.sunboard.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyConverter;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.Key;
import java.security.PublicKey;
import java.text.ParseException;
import java.util.List;
import java.util.Set;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.BadJwtException;
import reactor.core.publisher.Mono;

/**
 * Passes the claims of a token that one of Keycloak's keys has signed with an algorithm we allow.
 */
final class SignatureCheck implements Converter<JWT, Mono<JWTClaimsSet>> {

  private static final DefaultJWSVerifierFactory VERIFIERS = new DefaultJWSVerifierFactory();

  private final SigningKeys keys;
  private final Set<JWSAlgorithm> algorithms;

  SignatureCheck(SigningKeys keys, Set<JWSAlgorithm> algorithms) {
    this.keys = keys;
    this.algorithms = algorithms;
  }

  @Override
  public Mono<JWTClaimsSet> convert(JWT token) {
    if (!(token instanceof SignedJWT signed)
        || !algorithms.contains(signed.getHeader().getAlgorithm())) {
      return Mono.error(new BadJwtException("not signed as it must be"));
    }
    return keys.current()
        .map(known -> candidates(signed.getHeader(), known))
        .filter(candidates -> !candidates.isEmpty())
        .switchIfEmpty(keys.refetched().map(fresh -> candidates(signed.getHeader(), fresh)))
        .map(candidates -> claims(signed, candidates));
  }

  private static List<JWK> candidates(JWSHeader header, JWKSet keys) {
    return new JWKSelector(JWKMatcher.forJWSHeader(header)).select(keys);
  }

  private static JWTClaimsSet claims(SignedJWT token, List<JWK> candidates) {
    try {
      for (Key key : KeyConverter.toJavaKeys(candidates)) {
        if (key instanceof PublicKey
            && token.verify(VERIFIERS.createJWSVerifier(token.getHeader(), key))) {
          return token.getJWTClaimsSet();
        }
      }
    } catch (JOSEException | ParseException unreadable) {
      throw new BadJwtException("unreadable", unreadable);
    }
    throw new BadJwtException("not signed by Keycloak");
  }
}
