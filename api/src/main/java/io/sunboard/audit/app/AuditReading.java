package io.sunboard.audit.app;

import io.sunboard.audit.AuditRecord;
import io.sunboard.audit.AuditScope;
import io.sunboard.shared.Actor;
import io.sunboard.shared.ForbiddenException;
import io.sunboard.shared.Page;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Reading the trail: administrators what they set up; leaders everything else, of rounds and
 * rankings what concerns their own; supervisors what concerns cases in the territory that they
 * supervise.
 */
@Service
public class AuditReading {

  private final AuditStore store;

  AuditReading(AuditStore store) {
    this.store = store;
  }

  /** Newest first, below that number. */
  public Mono<Page<AuditRecord>> page(
      AuditStore.Filter filter, @Nullable Long before, int size, Actor actor) {
    requireReader(actor);
    UnitCode supervisor = actor.has(StaffRole.SUPERVISOR) ? actor.unit() : null;
    return store.page(
        new AuditStore.Sight(scopes(actor), actor.unit(), supervisor), filter, before, size);
  }

  private static Set<AuditScope> scopes(Actor actor) {
    Set<AuditScope> scopes = EnumSet.noneOf(AuditScope.class);
    if (actor.admin()) {
      scopes.add(AuditScope.SETUP);
    }
    if (actor.has(StaffRole.LEADER)) {
      scopes.addAll(EnumSet.complementOf(EnumSet.of(AuditScope.SETUP)));
    }
    return scopes;
  }

  private static void requireReader(Actor actor) {
    if (!actor.has(StaffRole.SUPERVISOR)) {
      requireVerifier(actor);
    }
  }

  /** The chain as a whole is looked through by administrators and leaders only. */
  static void requireVerifier(Actor actor) {
    if (!actor.signedIn()) {
      throw new ForbiddenException(ForbiddenException.SIGN_IN_REQUIRED);
    }
    if (!actor.admin() && !actor.has(StaffRole.LEADER)) {
      throw new ForbiddenException(ForbiddenException.ROLE_REQUIRED, "ADMIN");
    }
  }
}
