package io.sunboard.problem;

import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who takes a step.
 *
 * @param account Keycloak's subject
 * @param unit the account's unit; null when it has none
 * @param path that unit's path in the tree
 * @param supervised path of the body that the unit supervises; null when it supervises none
 */
public record Hand(
    String account,
    Set<StaffRole> roles,
    @Nullable UnitCode unit,
    @Nullable String path,
    @Nullable String supervised) {

  /** The product itself, when a promised day has passed. */
  public static final Hand CLOCK = new Hand("sunboard", Set.of(), null, null, null);

  public Hand {
    roles = Set.copyOf(roles);
  }

  /** Whether the unit of that path is the hand's own or stands below it. */
  public boolean covers(@Nullable String other) {
    return path != null && other != null && other.startsWith(path);
  }

  /** Whether the unit of that path lies in the territory that the hand's unit supervises. */
  public boolean supervises(@Nullable String other) {
    return supervised != null && other != null && other.startsWith(supervised);
  }
}
