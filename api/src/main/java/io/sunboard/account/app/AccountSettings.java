package io.sunboard.account.app;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this server administers Keycloak's accounts.
 *
 * @param secret of the client; empty: accounts are kept in Keycloak's own console only
 * @param clientId a client with a service account that may manage users, and nothing else
 * @param realmUrl the realm as this server reaches it
 * @param api the client whose roles are the staff roles
 * @param timeout of one request
 */
@ConfigurationProperties("sunboard.accounts")
public record AccountSettings(
    @DefaultValue("") String secret,
    @DefaultValue("sunboard-accounts") String clientId,
    URI realmUrl,
    @DefaultValue("sunboard-api") String api,
    @DefaultValue("5s") Duration timeout) {

  private static final String REALMS = "/realms/";

  /** Whether accounts can be administered here. */
  public boolean on() {
    return !secret.isBlank();
  }

  /** Where tokens are given out. */
  public String tokenUrl() {
    return realmUrl + "/protocol/openid-connect/token";
  }

  /** The realm in the Admin API. */
  public String adminUrl() {
    String realm = realmUrl.toString();
    int at = realm.lastIndexOf(REALMS);
    return realm.substring(0, at) + "/admin" + realm.substring(at);
  }

  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return "AccountSettings[clientId=" + clientId + ", realmUrl=" + realmUrl + "]";
  }
}
