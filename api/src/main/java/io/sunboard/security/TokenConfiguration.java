package io.sunboard.security;

import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

/** What a bearer token must be: signed, in date, from our realm, for us, and an access token. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

  @Bean
  ReactiveJwtDecoder jwtDecoder(
      SigningKeys keys, KeycloakSettings keycloak, @Qualifier("worldClock") Clock clock) {
    NimbusReactiveJwtDecoder decoder =
        new NimbusReactiveJwtDecoder(new SignatureCheck(keys, keycloak.signatures()));
    decoder.setJwtValidator(validator(keycloak, clock));
    return decoder;
  }

  static OAuth2TokenValidator<Jwt> validator(KeycloakSettings keycloak, Clock clock) {
    JwtTimestampValidator dates = new JwtTimestampValidator(keycloak.clockSkew());
    dates.setClock(clock);
    return new DelegatingOAuth2TokenValidator<>(
        List.of(
            dates,
            new JwtIssuerValidator(keycloak.issuer().toString()),
            claim("aud", token -> audience(token).contains(keycloak.audience())),
            // Identity and refresh tokens carry "ID" and "Refresh".
            claim("typ", token -> "Bearer".equals(token.getClaims().get("typ"))),
            claim("exp", token -> token.getExpiresAt() != null),
            claim("sub", token -> token.getSubject() != null && !token.getSubject().isBlank())));
  }

  private static List<String> audience(Jwt token) {
    List<String> audience = token.getAudience();
    return audience == null ? List.of() : audience;
  }

  private static OAuth2TokenValidator<Jwt> claim(String name, Predicate<Jwt> holds) {
    return token ->
        holds.test(token)
            ? OAuth2TokenValidatorResult.success()
            : OAuth2TokenValidatorResult.failure(
                new OAuth2Error("invalid_token", "wrong " + name, null));
  }
}
