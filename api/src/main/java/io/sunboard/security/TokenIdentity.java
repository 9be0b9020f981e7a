package io.sunboard.security;

import io.sunboard.platform.http.ConnectionIdentity;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads the token of a WebSocket, which browsers cannot send as a header. */
@Component
class TokenIdentity implements ConnectionIdentity {

  private static final Pattern BEARER =
      Pattern.compile("Bearer +(?<token>\\S+)", Pattern.CASE_INSENSITIVE);

  private final ReactiveJwtDecoder decoder;
  private final KeycloakSettings keycloak;

  TokenIdentity(ReactiveJwtDecoder decoder, KeycloakSettings keycloak) {
    this.decoder = decoder;
    this.keycloak = keycloak;
  }

  @Override
  public Mono<Identified> identify(Map<String, Object> payload) {
    Object header = payload.getOrDefault("Authorization", payload.get("authorization"));
    if (header == null) {
      return Mono.empty();
    }
    Matcher bearer = BEARER.matcher(header.toString());
    if (!bearer.matches()) {
      return Mono.error(new BadJwtException("not a bearer token"));
    }
    return decoder
        .decode(bearer.group("token"))
        .map(token -> {
          Instant expiry = Objects.requireNonNull(token.getExpiresAt());
          return new Identified(Actors.of(token, keycloak.audience()), expiry);
        });
  }
}
