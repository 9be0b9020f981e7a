package io.sunboard.contact.app;

import io.sunboard.audit.AuditEntry;
import io.sunboard.audit.AuditScope;
import io.sunboard.audit.app.AuditTrail;
import io.sunboard.contact.Contact;
import io.sunboard.contact.ContactInput;
import io.sunboard.contact.app.ContactStore.Sealed;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnavailableException;
import io.sunboard.shared.UnitCode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Citizens' contact, sealed and apart from their tips. Whoever may look is the tip's to decide;
 * that somebody looked is noted here, so that nobody looks unnoticed.
 */
@Service
public class Contacts {

  /**
   * What is noted of a look.
   *
   * @param number of the tip, as staff know it
   * @param reason why it was looked at
   * @param ground on which the tip lies; null when that is unknown
   */
  public record Look(UUID tip, String number, String reason, @Nullable UnitCode ground) {}

  private final ContactStore store;
  private final ContactSeal seal;
  private final AuditTrail audit;
  private final ZoneId zone;
  private final Clock clock;

  Contacts(ContactStore store, ContactSeal seal, AuditTrail audit, ZoneId zone, Clock clock) {
    this.store = store;
    this.seal = seal;
    this.audit = audit;
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * Keeps a tip's contact, in place of one that is there; in the caller's transaction.
   *
   * @return what is kept; or the faults of {@link ContactInput#decide} below {@code contact}
   */
  public Mono<Decision<Contact>> keep(UUID tip, ContactInput input) {
    return switch (input.decide("contact")) {
      case Decision.Refused<Contact>(var refusals) ->
          Mono.just(Decision.<Contact>refused(refusals));
      case Decision.Accepted<Contact>(Contact contact) ->
          store
              .put(
                  new Sealed(tip, seal.seal(tip, contact)),
                  LocalDate.ofInstant(clock.instant(), zone))
              .thenReturn(Decision.accepted(contact));
    };
  }

  /**
   * Shows a tip's contact, and notes who looked and why, in the same transaction: without the note
   * there is no look. Empty, and nothing noted, when there is none.
   *
   * @throws UnavailableException when it does not open
   */
  @Transactional
  public Mono<Contact> reveal(Look look, Actor actor) {
    return store
        .find(look.tip())
        .flatMap(sealed -> {
          Contact contact = seal.open(look.tip(), sealed.bytes());
          return audit
              .record(
                  actor,
                  new AuditEntry(
                      AuditScope.CASE,
                      "ContactRevealed",
                      "TipReport",
                      look.number(),
                      StaffRole.SUPERVISOR,
                      look.ground(),
                      null,
                      Map.of("reason", look.reason(), "kind", contact.kind())))
              .thenReturn(contact);
        });
  }

  /** Those of the tips that have a contact; one statement. */
  public Mono<Set<UUID>> known(Collection<UUID> tips) {
    return tips.isEmpty()
        ? Mono.just(Set.of())
        : store.known(tips).collect(Collectors.toUnmodifiableSet());
  }

  /** Tips behind that one that have a contact, in their order. */
  public Flux<UUID> kept(UUID after, int most) {
    return store.page(after, most);
  }

  /** Erases a tip's contact for good; whether there was one. In the caller's transaction. */
  public Mono<Boolean> forget(UUID tip) {
    return forget(List.of(tip)).map(erased -> erased > 0);
  }

  /** Erases the contacts of the tips for good; how many there were. */
  public Mono<Long> forget(Collection<UUID> tips) {
    return tips.isEmpty() ? Mono.just(0L) : store.delete(tips);
  }
}
