package io.sunboard.platform;

import io.sunboard.shared.Actor;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The schema's {@code Viewer}; its {@code unit} is resolved from the code by feature {@code unit}.
 */
public record Viewer(
    boolean signedIn,
    @Nullable String username,
    @Nullable String displayName,
    boolean isCadre,
    boolean isAdmin,
    List<StaffRole> staffRoles,
    @Nullable UnitCode unitCode) {

  public Viewer {
    staffRoles = List.copyOf(staffRoles);
  }

  static Viewer of(Actor actor) {
    return new Viewer(
        actor.signedIn(),
        actor.username(),
        actor.displayName(),
        actor.cadre(),
        actor.admin(),
        actor.roles().stream().sorted().toList(),
        actor.unit());
  }
}
