package io.sunboard.account.store;

import io.sunboard.account.app.AccountSettings;
import io.sunboard.account.store.Representations.Client;
import io.sunboard.account.store.Representations.Role;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnavailableException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Staff roles as roles of the API's client; those of the realm say who is staff at all. */
@Component
class Roles {

  private static final String REALM = "/users/{id}/role-mappings/realm";
  private static final String CLIENT = "/users/{id}/role-mappings/clients/{client}";

  private final KeycloakAdmin keycloak;
  private final AccountSettings settings;

  Roles(KeycloakAdmin keycloak, AccountSettings settings) {
    this.keycloak = keycloak;
    this.settings = settings;
  }

  /** Makes somebody staff. */
  Mono<Void> giveCadre(String user) {
    return keycloak
        .get(Role.class, "/roles/cadre")
        .flatMap(role -> keycloak.send(HttpMethod.POST, List.of(role), REALM, user));
  }

  Mono<Void> give(String user, StaffRole duty) {
    return client()
        .flatMap(client ->
            named(keycloak.list(Role.class, CLIENT + "/available", user, client), name(duty))
                .flatMap(
                    role -> keycloak.send(HttpMethod.POST, List.of(role), CLIENT, user, client)));
  }

  Mono<Void> take(String user, StaffRole duty) {
    return client()
        .flatMap(client ->
            named(keycloak.list(Role.class, CLIENT, user, client), name(duty))
                .flatMap(
                    role -> keycloak.send(HttpMethod.DELETE, List.of(role), CLIENT, user, client)));
  }

  /** One of the roles by its name, which must be among them. */
  private static Mono<Role> named(Flux<Role> roles, String name) {
    return roles
        .filter(role -> role.name().equals(name))
        .next()
        .switchIfEmpty(Mono.error(() -> missing("role " + name)));
  }

  /** The realm is not set up as it must be, or does not let us see it. */
  private static UnavailableException missing(String what) {
    return new UnavailableException(
        "ACCOUNTS_UNAVAILABLE", new IllegalStateException("the realm shows no " + what));
  }

  private static String name(StaffRole duty) {
    return duty.name().toLowerCase(Locale.ROOT);
  }

  /** Keycloak's own id of the API's client. */
  private Mono<String> client() {
    return keycloak
        .list(Client.class, "/clients?clientId={client}", settings.api())
        .next()
        .map(Client::id)
        .switchIfEmpty(Mono.error(() -> missing("client " + settings.api())));
  }
}
