package io.sunboard.security;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** {@code /config.json}: what the portal must know of this installation when it starts. */
@Configuration(proxyBeanMethods = false)
class PortalConfig {

  @Bean
  @Order(0)
  RouterFunction<ServerResponse> portalConfigRoute(
      PortalSettings portal, KeycloakSettings keycloak) {
    Map<String, Object> config = new LinkedHashMap<>();
    config.put("api", portal.api());
    config.put(
        "keycloak",
        Map.of(
            "url", keycloak.server(),
            "realm", keycloak.realm(),
            "clientId", portal.clientId()));
    return RouterFunctions.route()
        .GET(
            "/config.json",
            _ ->
                ServerResponse.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .cacheControl(CacheControl.noCache())
                    .bodyValue(config))
        .build();
  }
}
