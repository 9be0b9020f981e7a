package io.sunboard.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.shared.Actor;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class ActorsTest {

  @Test
  void knowsAnAccountByItsSubjectRolesAndUnit() {
    Actor actor =
        actor(
            Map.of(
                "preferred_username", "handler",
                "name", "咸安区 承办员",
                "realm_access", Map.of("roles", List.of("cadre", "offline_access")),
                "resource_access",
                    Map.of(
                        "sunboard-api", Map.of("roles", List.of("handler", "leader")),
                        "account", Map.of("roles", List.of("publisher"))),
                "groups", List.of("/XN/XN-XA", "/XN/XN-CB")));
    assertThat(actor.subject()).isEqualTo("bb40");
    assertThat(actor.username()).isEqualTo("handler");
    assertThat(actor.displayName()).isEqualTo("咸安区 承办员");
    assertThat(actor.cadre()).isTrue();
    assertThat(actor.admin()).isFalse();
    assertThat(actor.roles()).containsExactlyInAnyOrder(StaffRole.HANDLER, StaffRole.LEADER);
    assertThat(actor.unit()).isEqualTo(new UnitCode("XN-XA"));
  }

  @Test
  void givesNoStaffRoleToWhoeverIsNoCadre() {
    Actor actor =
        actor(
            Map.of(
                "realm_access", Map.of("roles", List.of("admin")),
                "resource_access", Map.of("sunboard-api", Map.of("roles", List.of("leader")))));
    assertThat(actor.admin()).isTrue();
    assertThat(actor.roles()).isEmpty();
  }

  @Test
  void leavesOutWhatIsMissing() {
    Actor actor = actor(Map.of());
    assertThat(actor.signedIn()).isTrue();
    assertThat(actor.cadre()).isFalse();
    assertThat(actor.roles()).isEmpty();
    assertThat(actor.unit()).isNull();
  }

  @Test
  void leavesOutWhatIsOfAnotherShape() {
    Actor actor =
        actor(
            Map.of(
                "realm_access", "cadre",
                "resource_access", Map.of("sunboard-api", List.of("leader")),
                "groups", List.of(Map.of("path", "/XN"))));
    assertThat(actor.cadre()).isFalse();
    assertThat(actor.roles()).isEmpty();
    assertThat(actor.unit()).isNull();
    assertThat(actor(Map.of("groups", List.of("/not a code"))).unit()).isNull();
    assertThat(actor(Map.of("groups", "/XN/XN-XA")).unit()).isNull();
  }

  private static Actor actor(Map<String, Object> claims) {
    Map<String, Object> all = new HashMap<>(claims);
    all.put("sub", "bb40");
    Jwt token = new Jwt("token", null, null, Map.of("alg", "RS256"), all);
    return Actors.of(token, "sunboard-api");
  }
}
