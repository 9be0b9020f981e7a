package io.sunboard.security;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The sites that use the API from a browser.
 *
 * @param origins which may, as scheme://host:port, or * for all: nothing here rests on cookies
 * @param api the API's address as the portal shall use it; empty: where the portal itself is
 * @param clientId the portal's client in Keycloak
 * @param site what the footer must name: host, code, icp, publicSecurity, reportError
 * @param map the base map that lies below points
 */
@ConfigurationProperties("sunboard.portal")
record PortalSettings(
    @DefaultValue("*") List<String> origins,
    @DefaultValue("") String api,
    @DefaultValue("sunboard-portal") String clientId,
    @DefaultValue Map<String, String> site,
    @DefaultValue BaseMap map) {

  PortalSettings {
    origins = List.copyOf(origins);
    site = Map.copyOf(site);
  }
}
