package io.sunboard.security;

import com.nimbusds.jose.JWSAlgorithm;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are believed.
 *
 * @param issuer the realm's address, as tokens name it and browsers reach it
 * @param jwksUrl where this server fetches the realm's keys; empty: at the issuer
 * @param audience what a token must be meant for
 * @param algorithms what a token may be signed with
 * @param clockSkew how far clocks may differ
 * @param refresh how often keys are fetched when nothing asks for it
 * @param refetch the least time between fetches that unknown keys ask for
 * @param timeout of one fetch
 */
@ConfigurationProperties("sunboard.keycloak")
record KeycloakSettings(
    URI issuer,
    @DefaultValue("") String jwksUrl,
    @DefaultValue("sunboard-api") String audience,
    @DefaultValue("RS256") List<String> algorithms,
    @DefaultValue("10s") Duration clockSkew,
    @DefaultValue("10m") Duration refresh,
    @DefaultValue("20s") Duration refetch,
    @DefaultValue("5s") Duration timeout) {

  private static final String REALMS = "/realms/";

  KeycloakSettings {
    if (!issuer.toString().contains(REALMS) || issuer.getHost() == null) {
      throw new IllegalArgumentException(
          "sunboard.keycloak.issuer is not like https://login.example.org/realms/sunboard: "
              + issuer);
    }
  }

  String keysUrl() {
    return jwksUrl.isBlank() ? issuer + "/protocol/openid-connect/certs" : jwksUrl;
  }

  Set<JWSAlgorithm> signatures() {
    return algorithms.stream().map(JWSAlgorithm::parse).collect(Collectors.toUnmodifiableSet());
  }

  /** Keycloak's own address, to which the realm's path belongs. */
  String server() {
    String address = issuer.toString();
    return address.substring(0, address.lastIndexOf(REALMS));
  }

  String realm() {
    String address = issuer.toString();
    return address.substring(address.lastIndexOf(REALMS) + REALMS.length());
  }

  /** Scheme, host and port, as a content security policy names them. */
  String origin() {
    return issuer.getScheme() + "://" + issuer.getAuthority();
  }
}
