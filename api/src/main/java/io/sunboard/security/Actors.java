package io.sunboard.security;

import io.sunboard.shared.Actor;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** Makes an {@link Actor} of the claims that Keycloak puts into an access token. */
final class Actors {

  private Actors() {}

  /**
   * The account by its {@code sub}; realm roles {@code cadre} and {@code admin}; staff roles from
   * the client roles of the audience; the unit from the last step of the first group's path.
   * Whatever is missing or malformed is left out.
   */
  static Actor of(Jwt token, String audience) {
    Map<String, Object> claims = token.getClaims();
    Set<String> realm = texts(step(claims.get("realm_access"), "roles"));
    Object client = step(claims.get("resource_access"), audience);
    return new Actor(
        token.getSubject(),
        token.getClaimAsString("preferred_username"),
        token.getClaimAsString("name"),
        realm.contains("cadre"),
        realm.contains("admin"),
        staffRoles(texts(step(client, "roles"))),
        unit(claims.get("groups")));
  }

  private static Set<StaffRole> staffRoles(Set<String> names) {
    EnumSet<StaffRole> roles = EnumSet.noneOf(StaffRole.class);
    for (StaffRole role : StaffRole.values()) {
      if (names.contains(role.name().toLowerCase(Locale.ROOT))) {
        roles.add(role);
      }
    }
    return roles;
  }

  private static @Nullable UnitCode unit(@Nullable Object groups) {
    if (!(groups instanceof List<?> paths)
        || paths.isEmpty()
        || !(paths.getFirst() instanceof String path)) {
      return null;
    }
    return UnitCode.parse(path.substring(path.lastIndexOf('/') + 1)).orElse(null);
  }

  private static @Nullable Object step(@Nullable Object object, String name) {
    return object instanceof Map<?, ?> map ? map.get(name) : null;
  }

  private static Set<String> texts(@Nullable Object list) {
    return list instanceof Collection<?> items
        ? items.stream()
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }
}
