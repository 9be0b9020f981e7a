package io.sunboard.account;

import io.sunboard.shared.Actor;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account 账号 as administrators see it.
 *
 * @param id Keycloak's {@code sub}
 * @param username what somebody signs in with
 * @param name the person's name
 * @param enabled false: nobody signs in with it
 * @param admin whether it holds the realm role {@code admin}
 * @param cadre whether it holds the realm role {@code cadre}, without which no duty counts
 * @param unit the unit that it works for
 * @param duties the staff roles that it holds there
 */
public record Account(
    String id,
    String username,
    @Nullable String name,
    @Nullable String email,
    boolean enabled,
    boolean admin,
    boolean cadre,
    @Nullable UnitCode unit,
    Set<StaffRole> duties) {

  public Account {
    duties = Set.copyOf(duties);
  }

  /**
   * Why this administrator may not change the account; empty when they may. Nobody changes their
   * own, and administrators' accounts are kept in Keycloak itself: so nobody gives duties to
   * somebody who sets up the city, nor takes the last administrator away.
   */
  public Optional<Refusal> closedTo(Actor actor) {
    if (id.equals(actor.subject())) {
      return Optional.of(Refusal.at("username", "OWN_ACCOUNT"));
    }
    return admin
        ? Optional.of(Refusal.at("username", "ADMINISTRATORS_ACCOUNT", username))
        : Optional.empty();
  }

  /** The same account with a duty more. */
  public Account with(StaffRole duty) {
    EnumSet<StaffRole> more = EnumSet.of(duty);
    more.addAll(duties);
    return duties(more);
  }

  /** The same account with a duty less. */
  public Account without(StaffRole duty) {
    EnumSet<StaffRole> fewer = EnumSet.noneOf(StaffRole.class);
    duties.stream().filter(held -> held != duty).forEach(fewer::add);
    return duties(fewer);
  }

  private Account duties(Set<StaffRole> now) {
    return new Account(id, username, name, email, enabled, admin, cadre, unit, now);
  }
}
