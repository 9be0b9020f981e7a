package io.sunboard.account.app;

import io.sunboard.account.Account;
import io.sunboard.account.AccountPlan;
import io.sunboard.account.app.AccountDirectory.Home;
import io.sunboard.audit.AuditEntry;
import io.sunboard.audit.app.AuditTrail;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Page;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.Unit;
import io.sunboard.unit.app.UnitReader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Accounts and their duties: administrators only, never their own. What was done is noted in the
 * transaction that holds the request to Keycloak: no answer from there, no entry; no entry, no
 * answer to whoever asked.
 */
@Service
public class ManageAccounts {

  private static final int LONGEST_REASON = 200;

  /**
   * An account with the password that was just set; shown once and kept nowhere.
   *
   * @param password to be changed at the first sign-in
   */
  public record Issued(Account account, String password) {}

  private final AccountDirectory directory;
  private final UnitReader units;
  private final AuditTrail audit;
  private final Passwords passwords;

  ManageAccounts(
      AccountDirectory directory, UnitReader units, AuditTrail audit, Passwords passwords) {
    this.directory = directory;
    this.units = units;
    this.audit = audit;
    this.passwords = passwords;
  }

  public Mono<Page<Account>> page(@Nullable String words, int skip, int size, Actor actor) {
    actor.requireAdmin();
    return directory.page(words, skip, size);
  }

  /** An account without duties, for a unit that is active. */
  @Transactional
  public Mono<Decision<Issued>> create(AccountPlan typed, String unit, Actor actor) {
    actor.requireAdmin();
    String password = passwords.fresh();
    return sound(
        typed,
        plan ->
            home(unit)
                .flatMap(home -> directory.create(plan, home, password))
                .flatMap(decision ->
                    decision instanceof Decision.Accepted<Account>(Account made)
                        ? note("createAccount", null, made, actor).thenReturn(decision)
                        : Mono.just(decision))
                .map(decision -> decision.map(made -> new Issued(made, password)))
                .defaultIfEmpty(Decision.refused(Refusal.at("unit", "UNKNOWN_UNIT", unit))));
  }

  /** Another name, address or unit; its duties go along. */
  @Transactional
  public Mono<Decision<Account>> change(AccountPlan typed, String unit, Actor actor) {
    actor.requireAdmin();
    return sound(
        typed,
        plan ->
            open(
                plan.username(),
                actor,
                account ->
                    home(unit)
                        .flatMap(home -> directory.change(account, plan, home))
                        .flatMap(decision ->
                            decision instanceof Decision.Accepted<Account>(Account changed)
                                ? note("changeAccount", account, changed, actor)
                                    .thenReturn(decision)
                                : Mono.just(decision))
                        .defaultIfEmpty(
                            Decision.refused(Refusal.at("unit", "UNKNOWN_UNIT", unit)))));
  }

  /** Lets nobody sign in with it any more, or again. */
  @Transactional
  public Mono<Decision<Account>> enable(
      String username, boolean enabled, String reason, Actor actor) {
    actor.requireAdmin();
    return withReason(
        reason,
        () ->
            open(
                username,
                actor,
                account -> {
                  if (account.enabled() == enabled) {
                    return Mono.just(Decision.accepted(account));
                  }
                  Map<String, Object> after = Map.of("enabled", enabled, "reason", reason.strip());
                  return note(enabled ? "enableAccount" : "disableAccount", account, after, actor)
                      .then(directory.enable(account, enabled))
                      .then(found(account));
                }));
  }

  /** A new first password; every session of the account ends. */
  @Transactional
  public Mono<Decision<Issued>> resetPassword(String username, Actor actor) {
    actor.requireAdmin();
    String password = passwords.fresh();
    return open(
        username,
        actor,
        account ->
            note("resetPassword", null, Map.of("username", account.username()), actor, account)
                .then(directory.resetPassword(account, password))
                .then(found(account))
                .map(decision -> decision.map(now -> new Issued(now, password))));
  }

  /** Gives a staff role in the account's unit. */
  @Transactional
  public Mono<Decision<Account>> assignDuty(String username, StaffRole duty, Actor actor) {
    actor.requireAdmin();
    return open(
        username,
        actor,
        account -> {
          if (account.unit() == null) {
            return Mono.just(
                Decision.refused(Refusal.at("username", "ACCOUNT_WITHOUT_UNIT", username)));
          }
          return account.duties().contains(duty)
              ? Mono.just(Decision.accepted(account))
              : note("assignDuty", account, account.with(duty), actor)
                  .then(directory.give(account, duty))
                  .then(found(account));
        });
  }

  /** Takes a staff role away. */
  @Transactional
  public Mono<Decision<Account>> endDuty(
      String username, StaffRole duty, String reason, Actor actor) {
    actor.requireAdmin();
    return withReason(
        reason,
        () ->
            open(
                username,
                actor,
                account -> {
                  if (!account.duties().contains(duty)) {
                    return Mono.just(Decision.accepted(account));
                  }
                  Map<String, Object> after =
                      Map.of("duties", account.without(duty).duties(), "reason", reason.strip());
                  return note("endDuty", account, after, actor)
                      .then(directory.take(account, duty))
                      .then(found(account));
                }));
  }

  private Mono<Decision<Account>> found(Account account) {
    return directory.find(account.username()).map(Decision::accepted);
  }

  /** Goes on with the account, unless it is none or not this administrator's to change. */
  private <T> Mono<Decision<T>> open(
      String username, Actor actor, Function<Account, Mono<Decision<T>>> onwards) {
    String name = username.strip().toLowerCase(Locale.ROOT);
    return directory
        .find(name)
        .flatMap(account -> {
          Optional<Refusal> closed = account.closedTo(actor);
          return closed.isPresent()
              ? Mono.just(Decision.<T>refused(closed.get()))
              : onwards.apply(account);
        })
        .defaultIfEmpty(Decision.refused(Refusal.at("username", "UNKNOWN_ACCOUNT", name)));
  }

  /** Goes on with a plan that nothing is wrong with. */
  private static <T> Mono<Decision<T>> sound(
      AccountPlan typed, Function<AccountPlan, Mono<Decision<T>>> onwards) {
    return switch (typed.checked()) {
      case Decision.Refused<AccountPlan>(List<Refusal> refusals) ->
          Mono.just(Decision.refused(refusals));
      case Decision.Accepted<AccountPlan>(AccountPlan plan) -> onwards.apply(plan);
    };
  }

  private static <T> Mono<Decision<T>> withReason(
      String reason, Supplier<Mono<Decision<T>>> onwards) {
    String said = reason.strip();
    return said.isEmpty() || said.length() > LONGEST_REASON
        ? Mono.just(Decision.refused(Refusal.at("reason", "TEXT_LENGTH", 1, LONGEST_REASON)))
        : onwards.get();
  }

  /** An active unit, with where it stands in the tree; empty when there is none. */
  private Mono<Home> home(String code) {
    return Mono.justOrEmpty(UnitCode.parse(code))
        .flatMap(units::byCode)
        .filter(Unit::active)
        .map(unit -> new Home(unit.code(), steps(unit.path()), unit.name().zh()));
  }

  private static List<UnitCode> steps(String path) {
    return Arrays.stream(path.split("/", -1))
        .flatMap(step -> UnitCode.parse(step).stream())
        .toList();
  }

  private Mono<Void> note(String action, @Nullable Account before, Account after, Actor actor) {
    return note(action, before, after, actor, after);
  }

  private Mono<Void> note(String action, Account before, Map<String, Object> after, Actor actor) {
    return note(action, before, after, actor, before);
  }

  private Mono<Void> note(
      String action, @Nullable Object before, Object after, Actor actor, Account of) {
    return audit.record(actor, AuditEntry.setup(action, "Account", of.username(), before, after));
  }
}
