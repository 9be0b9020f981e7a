package io.sunboard.account.graphql;

import io.sunboard.account.Account;
import io.sunboard.account.AccountPlan;
import io.sunboard.account.app.ManageAccounts;
import io.sunboard.account.app.ManageAccounts.Issued;
import io.sunboard.platform.error.UserError;
import io.sunboard.platform.graphql.Payloads;
import io.sunboard.platform.relay.Connection;
import io.sunboard.platform.relay.Cursor;
import io.sunboard.platform.relay.PageRequest;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Page;
import io.sunboard.shared.StaffRole;
import io.sunboard.unit.Unit;
import io.sunboard.unit.app.UnitReader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Accounts and duties, for administrators. */
@Controller
class AccountController {

  /** A new or changed account as it was typed. */
  record AccountInput(String username, String name, @Nullable String email, String unit) {
    AccountPlan plan() {
      return new AccountPlan(username, name, email);
    }
  }

  record ReasonInput(String username, String reason) {}

  record UsernameInput(String username) {}

  record AssignDutyInput(String username, StaffRole duty) {}

  record EndDutyInput(String username, StaffRole duty, String reason) {}

  record AccountPayload(@Nullable Account account, List<UserError> userErrors) {}

  record IssuedPayload(
      @Nullable Account account, @Nullable String temporaryPassword, List<UserError> userErrors) {}

  private final ManageAccounts accounts;
  private final UnitReader units;
  private final Payloads payloads;

  AccountController(ManageAccounts accounts, UnitReader units, Payloads payloads) {
    this.accounts = accounts;
    this.units = units;
    this.payloads = payloads;
  }

  @QueryMapping
  Mono<Connection<Account>> accounts(
      @Argument @Nullable String search,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      Actor actor) {
    PageRequest page = PageRequest.of(first, after, 1);
    int skip = Objects.requireNonNullElse(page.number(0), 0);
    return accounts.page(search, skip, page.size(), actor).map(found -> connection(found, skip));
  }

  /** Keycloak pages by number, so that a cursor is how many to skip. */
  private static Connection<Account> connection(Page<Account> found, int skip) {
    List<Account> items = found.items();
    return Connection.of(found, account -> Cursor.of(skip + items.indexOf(account) + 1));
  }

  @BatchMapping
  Mono<Map<Account, Unit>> unit(List<Account> of) {
    return units
        .byCodes(of.stream().map(Account::unit).filter(Objects::nonNull).distinct().toList())
        .collectMap(Unit::code)
        .map(found -> {
          Map<Account, Unit> known = new HashMap<>();
          for (Account account : of) {
            Unit unit = found.get(account.unit());
            if (unit != null) {
              known.put(account, unit);
            }
          }
          return known;
        });
  }

  @SchemaMapping
  List<StaffRole> duties(Account account) {
    return account.duties().stream().sorted().toList();
  }

  @SchemaMapping
  boolean viewerCanChange(Account account, Actor actor) {
    return actor.admin() && account.closedTo(actor).isEmpty();
  }

  @MutationMapping
  Mono<IssuedPayload> createAccount(@Argument AccountInput input, Actor actor, Locale locale) {
    return accounts
        .create(input.plan(), input.unit(), actor)
        .map(decision -> payloads.of(decision, locale, AccountController::issued));
  }

  @MutationMapping
  Mono<AccountPayload> changeAccount(@Argument AccountInput input, Actor actor, Locale locale) {
    return accounts
        .change(input.plan(), input.unit(), actor)
        .map(decision -> payloads.of(decision, locale, AccountPayload::new));
  }

  @MutationMapping
  Mono<AccountPayload> disableAccount(@Argument ReasonInput input, Actor actor, Locale locale) {
    return accounts
        .enable(input.username(), false, input.reason(), actor)
        .map(decision -> payloads.of(decision, locale, AccountPayload::new));
  }

  @MutationMapping
  Mono<AccountPayload> enableAccount(@Argument ReasonInput input, Actor actor, Locale locale) {
    return accounts
        .enable(input.username(), true, input.reason(), actor)
        .map(decision -> payloads.of(decision, locale, AccountPayload::new));
  }

  @MutationMapping
  Mono<IssuedPayload> resetPassword(@Argument UsernameInput input, Actor actor, Locale locale) {
    return accounts
        .resetPassword(input.username(), actor)
        .map(decision -> payloads.of(decision, locale, AccountController::issued));
  }

  @MutationMapping
  Mono<AccountPayload> assignDuty(@Argument AssignDutyInput input, Actor actor, Locale locale) {
    return accounts
        .assignDuty(input.username(), input.duty(), actor)
        .map(decision -> payloads.of(decision, locale, AccountPayload::new));
  }

  @MutationMapping
  Mono<AccountPayload> endDuty(@Argument EndDutyInput input, Actor actor, Locale locale) {
    return accounts
        .endDuty(input.username(), input.duty(), input.reason(), actor)
        .map(decision -> payloads.of(decision, locale, AccountPayload::new));
  }

  private static IssuedPayload issued(@Nullable Issued issued, List<UserError> errors) {
    return issued == null
        ? new IssuedPayload(null, null, errors)
        : new IssuedPayload(issued.account(), issued.password(), errors);
  }
}
