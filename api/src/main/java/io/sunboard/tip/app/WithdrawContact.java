package io.sunboard.tip.app;

import io.sunboard.contact.app.Contacts;
import io.sunboard.outbox.app.Outbox;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import io.sunboard.tip.TrackingCode;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Takes a citizen's consent back: the contact that they gave is erased at once. */
@Service
public class WithdrawContact {

  private static final UUID NOBODY = new UUID(0, 0);

  private final TipStore store;
  private final TipSecrets secrets;
  private final Contacts contacts;
  private final Outbox outbox;

  WithdrawContact(TipStore store, TipSecrets secrets, Contacts contacts, Outbox outbox) {
    this.store = store;
    this.secrets = secrets;
    this.contacts = contacts;
    this.outbox = outbox;
  }

  /**
   * Erases it. Nobody's code takes the same statements as somebody's.
   *
   * @return whether there was one; or refused with UNKNOWN_TRACKING_CODE
   */
  @Transactional
  public Mono<Decision<Boolean>> run(TrackingCode code) {
    return store
        .lockByCode(secrets.hash(code))
        .map(tip -> tip.id())
        .defaultIfEmpty(NOBODY)
        .flatMap(tip ->
            contacts
                .forget(tip)
                .flatMap(erased ->
                    outbox
                        .tell("Tip", tip.toString(), "TipContactWithdrawn")
                        .thenReturn(
                            tip.equals(NOBODY)
                                ? Decision.<Boolean>refused(
                                    Refusal.at("trackingCode", "UNKNOWN_TRACKING_CODE"))
                                : Decision.accepted(erased))));
  }
}
