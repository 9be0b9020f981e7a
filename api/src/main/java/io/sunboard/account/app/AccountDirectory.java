package io.sunboard.account.app;

import io.sunboard.account.Account;
import io.sunboard.account.AccountPlan;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Page;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Where accounts are kept. Everything fails with {@link io.sunboard.shared.UnavailableException}
 * while that does not answer, or may not be asked.
 */
public interface AccountDirectory {

  /** By user name; those whose user name, name or address holds the words, when there are any. */
  Mono<Page<Account>> page(@Nullable String words, int skip, int size);

  /** By its whole user name; empty when there is none. */
  Mono<Account> find(String username);

  /**
   * Makes an account for staff, without any duty, whose password must be changed at the first
   * sign-in; refused when the name or the address is another's. Leaves nothing half made.
   */
  Mono<Decision<Account>> create(AccountPlan plan, Home home, String password);

  /** Writes name and address, and moves it to the unit. */
  Mono<Decision<Account>> change(Account account, AccountPlan plan, Home home);

  /** Lets it sign in again, or not; then all its sessions end. */
  Mono<Void> enable(Account account, boolean enabled);

  /** Sets a password that must be changed at the next sign-in, and ends all sessions. */
  Mono<Void> resetPassword(Account account, String password);

  Mono<Void> give(Account account, StaffRole duty);

  Mono<Void> take(Account account, StaffRole duty);

  /**
   * The unit that an account works for.
   *
   * @param path codes from the root down to it
   * @param name in Chinese
   */
  record Home(UnitCode code, List<UnitCode> path, String name) {
    public Home {
      path = List.copyOf(path);
    }
  }
}
