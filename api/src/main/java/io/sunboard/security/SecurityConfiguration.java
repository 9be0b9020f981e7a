package io.sunboard.security;

import io.sunboard.platform.Caller;
import io.sunboard.platform.error.ErrorResponses;
import io.sunboard.platform.error.RefusedRequest;
import io.sunboard.shared.UnavailableException;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsConfigurationSource;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Everything is open to everybody, and features decide who may do what; but a bearer token that is
 * there must be valid, wherever it is sent.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityConfiguration {

  private static final String CHALLENGE = "Bearer realm=\"sunboard\", error=\"invalid_token\"";

  private final KeycloakSettings keycloak;
  private final PortalSettings portal;

  SecurityConfiguration(KeycloakSettings keycloak, PortalSettings portal) {
    this.keycloak = keycloak;
    this.portal = portal;
  }

  @Bean
  SecurityWebFilterChain filterChain(
      ServerHttpSecurity http, ReactiveJwtDecoder decoder, ErrorResponses errors) {
    return http.cors(cors -> cors.configurationSource(origins()))
        .headers(headers -> ResponseHeaders.write(headers, keycloak, portal.map()))
        // Tokens come in headers, which other people's pages cannot set; there are no cookies.
        .csrf(ServerHttpSecurity.CsrfSpec::disable)
        .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
        .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
        .logout(ServerHttpSecurity.LogoutSpec::disable)
        .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
        .oauth2ResourceServer(tokens ->
            tokens
                .jwt(jwt -> jwt.jwtDecoder(decoder))
                .authenticationFailureHandler(onFailure(errors))
                .authenticationEntryPoint(onMissing(errors)))
        .authorizeExchange(exchanges -> exchanges.anyExchange().permitAll())
        .addFilterAt(this::rememberCaller, SecurityWebFiltersOrder.LAST)
        .build();
  }

  private CorsConfigurationSource origins() {
    CorsConfiguration cors = new CorsConfiguration();
    cors.setAllowedOrigins(portal.origins());
    cors.setAllowedMethods(List.of("GET", "HEAD", "POST"));
    cors.setAllowedHeaders(List.of("*"));
    cors.addAllowedHeader(HttpHeaders.AUTHORIZATION);
    cors.setExposedHeaders(
        List.of(HttpHeaders.ETAG, HttpHeaders.RETRY_AFTER, HttpHeaders.WWW_AUTHENTICATE));
    cors.setAllowCredentials(false);
    cors.setMaxAge(Duration.ofHours(1));
    return _ -> cors;
  }

  private static ServerAuthenticationFailureHandler onFailure(ErrorResponses errors) {
    return (exchange, exception) ->
        exception instanceof AuthenticationServiceException
            ? errors.handle(
                exchange.getExchange(), new UnavailableException("SIGN_IN_UNAVAILABLE", exception))
            : errors.handle(exchange.getExchange(), unauthenticated());
  }

  private static ServerAuthenticationEntryPoint onMissing(ErrorResponses errors) {
    return (exchange, _) -> errors.handle(exchange, unauthenticated());
  }

  private static RefusedRequest unauthenticated() {
    return new RefusedRequest(HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED")
        .with(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
  }

  /** Leaves the caller where handlers look for it. */
  private Mono<Void> rememberCaller(ServerWebExchange exchange, WebFilterChain chain) {
    return ReactiveSecurityContextHolder.getContext()
        .mapNotNull(context -> context.getAuthentication())
        .ofType(JwtAuthenticationToken.class)
        .doOnNext(authentication -> {
          var token = authentication.getToken();
          exchange.getAttributes().put(Caller.KEY, Actors.of(token, keycloak.audience()));
          exchange.getAttributes().put(Caller.EXPIRY, token.getExpiresAt());
        })
        .then(chain.filter(exchange));
  }
}
