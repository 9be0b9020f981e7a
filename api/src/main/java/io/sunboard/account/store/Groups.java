package io.sunboard.account.store;

import io.sunboard.account.app.AccountDirectory.Home;
import io.sunboard.account.store.Representations.Group;
import io.sunboard.shared.UnitCode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Units as groups of the realm, in the same tree; made when somebody first belongs to one. */
@Component
class Groups {

  private final KeycloakAdmin keycloak;

  Groups(KeycloakAdmin keycloak) {
    this.keycloak = keycloak;
  }

  /** The groups that somebody belongs to. */
  Flux<Group> of(String user) {
    return keycloak.list(Group.class, "/users/{id}/groups", user);
  }

  /** The unit that a group stands for; empty for groups of another kind. */
  static Optional<UnitCode> code(Group group) {
    return Optional.ofNullable(group.name()).flatMap(UnitCode::parse);
  }

  /** Lets somebody belong to this unit and to no other. */
  Mono<Void> move(String user, Home home) {
    return group(home)
        .flatMap(wanted ->
            of(user)
                .filter(group -> !wanted.equals(group.id()) && code(group).isPresent())
                .concatMap(group -> member(HttpMethod.DELETE, user, group.id()))
                .then(member(HttpMethod.PUT, user, wanted)));
  }

  private Mono<Void> member(HttpMethod method, String user, @Nullable String group) {
    return keycloak.send(
        method, null, "/users/{id}/groups/{group}", user, Objects.requireNonNull(group));
  }

  /** The id of the unit's group, made with all that is above it where it is missing. */
  private Mono<String> group(Home home) {
    return existing(home.path())
        .switchIfEmpty(
            Mono.defer(() -> {
              int above = home.path().size() - 1;
              UnitCode code = home.path().get(above);
              if (above == 0) {
                return make(home.path(), code, "/groups");
              }
              Home parent = new Home(home.path().get(above - 1), home.path().subList(0, above), "");
              return group(parent)
                  .flatMap(id -> make(home.path(), code, "/groups/{id}/children", id));
            }));
  }

  /** Makes it, or finds that somebody else just did. */
  private Mono<String> make(
      List<UnitCode> path, UnitCode code, String address, Object... variables) {
    return keycloak
        .make(new Group(null, code.value(), null), address, variables)
        .onErrorResume(WebClientResponseException.Conflict.class, _ -> Mono.empty())
        .switchIfEmpty(Mono.defer(() -> existing(path)));
  }

  private Mono<String> existing(List<UnitCode> path) {
    // Codes are letters, digits and hyphens: nothing in them means anything in an address.
    String steps = path.stream().map(UnitCode::value).collect(Collectors.joining("/"));
    return keycloak.get(Group.class, "/group-by-path/" + steps).mapNotNull(Group::id);
  }
}
