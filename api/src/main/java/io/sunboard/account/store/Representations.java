package io.sunboard.account.store;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the Admin API tells and takes, as far as it is used here; more is not read. */
final class Representations {

  private Representations() {}

  /** A user. The unit's name stands in the first name, the person's in the last. */
  record User(
      @Nullable String id,
      @Nullable String username,
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable String email,
      @Nullable Boolean enabled) {}

  /** A user that is to be made. */
  record NewUser(
      String username,
      String firstName,
      String lastName,
      @Nullable String email,
      boolean emailVerified,
      boolean enabled,
      List<Credential> credentials) {}

  record Credential(String type, String value, boolean temporary) {
    static Credential first(String password) {
      return new Credential("password", password, true);
    }
  }

  record Group(@Nullable String id, @Nullable String name, @Nullable String path) {}

  record Role(String id, String name) {}

  record Client(String id, String clientId) {}

  /** The roles of a user. */
  record Mappings(
      @Nullable List<Role> realmMappings, @Nullable Map<String, ClientRoles> clientMappings) {}

  record ClientRoles(@Nullable String id, @Nullable List<Role> mappings) {}

  /** Why a request was refused. */
  record Fault(@Nullable String errorMessage) {}
}
