package io.sunboard.security;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Config(
      String api, Login keycloak, Map<String, String> site, @Nullable BaseMap map) {}

  private record Login(String url, String realm, String clientId) {}

  @Bean
  @Order(0)
  RouterFunction<ServerResponse> portalConfigRoute(
      PortalSettings portal, KeycloakSettings keycloak) {
    Config config =
        new Config(
            portal.api(),
            new Login(keycloak.server(), keycloak.realm(), portal.clientId()),
            portal.site(),
            portal.map().configured() ? portal.map() : null);
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
