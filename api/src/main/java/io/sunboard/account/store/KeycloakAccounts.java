package io.sunboard.account.store;

import io.sunboard.account.Account;
import io.sunboard.account.AccountPlan;
import io.sunboard.account.app.AccountDirectory;
import io.sunboard.account.app.AccountSettings;
import io.sunboard.account.store.Representations.ClientRoles;
import io.sunboard.account.store.Representations.Credential;
import io.sunboard.account.store.Representations.Fault;
import io.sunboard.account.store.Representations.Group;
import io.sunboard.account.store.Representations.Mappings;
import io.sunboard.account.store.Representations.NewUser;
import io.sunboard.account.store.Representations.Role;
import io.sunboard.account.store.Representations.User;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Page;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Accounts as users of the realm: units are groups, duties are roles of the API's client. */
@Component
class KeycloakAccounts implements AccountDirectory {

  private static final int AT_ONCE = 6;

  private final KeycloakAdmin keycloak;
  private final Groups groups;
  private final Roles roles;
  private final AccountSettings settings;

  KeycloakAccounts(KeycloakAdmin keycloak, Groups groups, Roles roles, AccountSettings settings) {
    this.keycloak = keycloak;
    this.groups = groups;
    this.roles = roles;
    this.settings = settings;
  }

  @Override
  public Mono<Page<Account>> page(@Nullable String words, int skip, int size) {
    Flux<User> users =
        words == null || words.isBlank()
            ? keycloak.list(User.class, "/users?first={first}&max={max}", skip, size + 1)
            : keycloak.list(
                User.class,
                "/users?search={words}&first={first}&max={max}",
                "*" + words.strip() + "*",
                skip,
                size + 1);
    return users
        .collectList()
        .map(found -> Page.of(found, size, skip > 0))
        .flatMap(page ->
            Flux.fromIterable(page.items())
                .flatMapSequential(this::whole, AT_ONCE)
                .collectList()
                .map(accounts -> new Page<>(accounts, page.hasNext(), page.hasPrevious())));
  }

  @Override
  public Mono<Account> find(String username) {
    return keycloak
        .list(User.class, "/users?username={username}&exact=true", username)
        .next()
        .flatMap(this::whole);
  }

  @Override
  public Mono<Decision<Account>> create(AccountPlan plan, Home home, String password) {
    NewUser user =
        new NewUser(
            plan.username(),
            home.name(),
            plan.name(),
            plan.email(),
            plan.email() != null,
            true,
            List.of(Credential.first(password)));
    Mono<Decision<Account>> made =
        keycloak
            .make(user, "/users")
            .flatMap(id ->
                groups
                    .move(id, home)
                    .then(roles.giveCadre(id))
                    .then(Mono.defer(() -> find(plan.username())))
                    .onErrorResume(failure ->
                        keycloak
                            .send(HttpMethod.DELETE, null, "/users/{id}", id)
                            .onErrorComplete()
                            .then(Mono.error(failure))))
            .map(Decision::accepted);
    return made.onErrorResume(WebClientResponseException.class, KeycloakAccounts::refused);
  }

  @Override
  public Mono<Decision<Account>> change(Account account, AccountPlan plan, Home home) {
    User user = new User(null, null, home.name(), plan.name(), plan.email(), null);
    Mono<Decision<Account>> changed =
        keycloak
            .send(HttpMethod.PUT, user, "/users/{id}", account.id())
            .then(groups.move(account.id(), home))
            .then(Mono.defer(() -> find(account.username())))
            .map(Decision::accepted);
    return changed.onErrorResume(WebClientResponseException.class, KeycloakAccounts::refused);
  }

  @Override
  public Mono<Void> enable(Account account, boolean enabled) {
    Mono<Void> done =
        keycloak.send(HttpMethod.PUT, Map.of("enabled", enabled), "/users/{id}", account.id());
    return enabled ? done : done.then(signOut(account));
  }

  @Override
  public Mono<Void> resetPassword(Account account, String password) {
    return keycloak
        .send(
            HttpMethod.PUT, Credential.first(password), "/users/{id}/reset-password", account.id())
        .then(signOut(account));
  }

  @Override
  public Mono<Void> give(Account account, StaffRole duty) {
    return (account.cadre() ? Mono.<Void>empty() : roles.giveCadre(account.id()))
        .then(roles.give(account.id(), duty));
  }

  @Override
  public Mono<Void> take(Account account, StaffRole duty) {
    return roles.take(account.id(), duty);
  }

  private Mono<Void> signOut(Account account) {
    return keycloak.send(HttpMethod.POST, null, "/users/{id}/logout", account.id());
  }

  private Mono<Account> whole(User user) {
    String id = Objects.requireNonNull(user.id());
    return Mono.zip(
        groups.of(id).collectList(),
        keycloak.get(Mappings.class, "/users/{id}/role-mappings", id),
        (belongs, mappings) -> account(user, belongs, mappings));
  }

  private Account account(User user, List<Group> belongs, Mappings mappings) {
    Set<String> realm = names(mappings.realmMappings());
    Map<String, ClientRoles> clients =
        Objects.requireNonNullElse(mappings.clientMappings(), Map.of());
    ClientRoles client = clients.get(settings.api());
    UnitCode unit =
        belongs.stream().flatMap(group -> Groups.code(group).stream()).findFirst().orElse(null);
    String last = user.lastName();
    return new Account(
        Objects.requireNonNull(user.id()),
        Objects.requireNonNull(user.username()),
        last == null || last.isBlank() ? user.firstName() : last,
        user.email(),
        Boolean.TRUE.equals(user.enabled()),
        realm.contains("admin"),
        realm.contains("cadre"),
        unit,
        client == null ? Set.of() : duties(names(client.mappings())));
  }

  private static Set<String> names(@Nullable List<Role> mapped) {
    return mapped == null
        ? Set.of()
        : mapped.stream().map(Role::name).collect(Collectors.toUnmodifiableSet());
  }

  private static Set<StaffRole> duties(Set<String> names) {
    return Arrays.stream(StaffRole.values())
        .filter(duty -> names.contains(duty.name().toLowerCase(Locale.ROOT)))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(StaffRole.class)));
  }

  /** Somebody else's name or address, or what the realm's own rules do not allow. */
  private static <T> Mono<Decision<T>> refused(WebClientResponseException answer) {
    Fault fault = answer.getResponseBodyAs(Fault.class);
    String said = fault == null ? "" : Objects.requireNonNullElse(fault.errorMessage(), "");
    return switch (answer.getStatusCode().value()) {
      case 409 ->
          Mono.just(
              // "User exists with same username or email": of two faults the first is told.
              said.contains("email") && !said.contains("username")
                  ? Decision.refused(Refusal.at("email", "EMAIL_TAKEN"))
                  : Decision.refused(Refusal.at("username", "USERNAME_TAKEN")));
      case 400 -> Mono.just(Decision.refused(Refusal.of("ACCOUNT_NOT_ACCEPTED", said)));
      default -> Mono.error(answer);
    };
  }
}
