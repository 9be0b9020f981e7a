package io.sunboard.security;

import java.util.List;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.web.server.header.CrossOriginOpenerPolicyServerHttpHeadersWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What every response tells the browser not to do. */
final class ResponseHeaders {

  private static final String TO_BE_FRAMED = "/embed/";

  private ResponseHeaders() {}

  static void write(HeaderSpec headers, KeycloakSettings keycloak, BaseMap map) {
    headers
        .contentSecurityPolicy(
            csp -> csp.policyDirectives(contentPolicy(keycloak.origin(), map.origins())))
        .frameOptions(frame -> frame.disable())
        .writer(ResponseHeaders::denyFraming)
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicy(permissions ->
            permissions.policy("camera=(), geolocation=(self), microphone=(), payment=(), usb=()"))
        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .xssProtection(xss -> xss.disable());
  }

  /** For old browsers; new ones go by the content policy, which pages made to be framed relax. */
  private static Mono<Void> denyFraming(ServerWebExchange exchange) {
    if (!exchange.getRequest().getPath().value().startsWith(TO_BE_FRAMED)) {
      exchange.getResponse().getHeaders().set("X-Frame-Options", "DENY");
    }
    return Mono.empty();
  }

  /**
   * The portal's own files only; Keycloak for signing in; pictures of the base map from its hosts;
   * nothing inline, and nobody frames it.
   */
  static String contentPolicy(String keycloak, List<String> baseMap) {
    return String.join(
        "; ",
        List.of(
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self'",
            String.join(" ", "img-src 'self' data: blob:", String.join(" ", baseMap)).strip(),
            "connect-src 'self' " + keycloak,
            "frame-src 'self' " + keycloak,
            "object-src 'none'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "form-action 'self'"));
  }
}
