package io.sunboard.shared;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param subject Keycloak's {@code sub}, the only thing an account is known by; null for a reader
 *     who has not signed in
 * @param username the account's user name, for people's eyes only
 * @param displayName the person's name
 * @param cadre whether the account has the realm role {@code cadre}
 * @param admin whether the account has the realm role {@code admin}
 * @param roles what the account may do in cases; empty unless {@code cadre}
 * @param unit the unit the account belongs to, from the group path
 */
public record Actor(
    @Nullable String subject,
    @Nullable String username,
    @Nullable String displayName,
    boolean cadre,
    boolean admin,
    Set<StaffRole> roles,
    @Nullable UnitCode unit) {

  private static final Actor ANONYMOUS = new Actor(null, null, null, false, false, Set.of(), null);

  public Actor {
    roles = cadre ? Set.copyOf(roles) : Set.of();
  }

  /** Citizens and journalists, who never sign in. */
  public static Actor anonymous() {
    return ANONYMOUS;
  }

  public boolean signedIn() {
    return subject != null;
  }

  public boolean has(StaffRole role) {
    return roles.contains(role);
  }

  /** Whether one of the roles is held. */
  public boolean hasAny(StaffRole... wanted) {
    return Arrays.stream(wanted).anyMatch(roles::contains);
  }

  /** Passes whoever holds one of the roles; throws for everybody else. */
  public void requireAny(StaffRole... wanted) {
    if (!signedIn()) {
      throw new ForbiddenException(ForbiddenException.SIGN_IN_REQUIRED);
    }
    if (!hasAny(wanted)) {
      throw new ForbiddenException(
          ForbiddenException.ROLE_REQUIRED,
          Arrays.stream(wanted).map(Enum::name).collect(Collectors.joining(", ")));
    }
  }

  /** The subject of somebody who is signed in. */
  public String id() {
    if (subject == null) {
      throw new ForbiddenException(ForbiddenException.SIGN_IN_REQUIRED);
    }
    return subject;
  }

  /** Passes whoever holds the role; throws for everybody else. */
  public void require(StaffRole role) {
    if (!signedIn()) {
      throw new ForbiddenException(ForbiddenException.SIGN_IN_REQUIRED);
    }
    if (!has(role)) {
      throw new ForbiddenException(ForbiddenException.ROLE_REQUIRED, role.name());
    }
  }

  /** Passes administrators; throws for everybody else. */
  public void requireAdmin() {
    if (!signedIn()) {
      throw new ForbiddenException(ForbiddenException.SIGN_IN_REQUIRED);
    }
    if (!admin) {
      throw new ForbiddenException(ForbiddenException.ROLE_REQUIRED, "ADMIN");
    }
  }
}
