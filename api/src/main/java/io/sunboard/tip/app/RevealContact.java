package io.sunboard.tip.app;

import io.sunboard.contact.Contact;
import io.sunboard.contact.app.Contacts;
import io.sunboard.contact.app.Contacts.Look;
import io.sunboard.problem.Hand;
import io.sunboard.problem.app.ProblemLedger;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.ForbiddenException;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.StaffRole;
import io.sunboard.tip.StaffReach;
import io.sunboard.tip.TipStep;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Shows a citizen's contact to a supervisor of the office that has the tip in hand, one tip at a
 * time; never to one whose own unit has the problem. Each look is noted with its reason.
 */
@Service
public class RevealContact {

  private static final int SHORTEST_REASON = 4;
  private static final int LONGEST_REASON = 300;

  private final ProblemLedger ledger;
  private final TriageSteps steps;
  private final Contacts contacts;

  RevealContact(ProblemLedger ledger, TriageSteps steps, Contacts contacts) {
    this.ledger = ledger;
    this.steps = steps;
    this.contacts = contacts;
  }

  /**
   * The contact; or refused with TEXT_LENGTH, UNKNOWN_TIP or NO_CONTACT.
   *
   * @throws ForbiddenException for whoever sees the tip and does not have it in hand
   */
  @Transactional
  public Mono<Decision<Contact>> run(UUID tip, String reason, Actor actor) {
    actor.require(StaffRole.SUPERVISOR);
    String said = reason.strip();
    if (said.length() < SHORTEST_REASON || said.length() > LONGEST_REASON) {
      return Mono.just(
          Decision.refused(Refusal.at("reason", "TEXT_LENGTH", SHORTEST_REASON, LONGEST_REASON)));
    }
    return ledger
        .hand(actor)
        .flatMap(hand ->
            steps
                // As for a note between offices.
                .lock(tip, TipStep.NOTE, hand)
                .flatMap(locked -> reveal(locked, hand, said, actor)))
        .defaultIfEmpty(TriageSteps.unknown());
  }

  private Mono<Decision<Contact>> reveal(
      TriageSteps.Locked locked, Hand hand, String reason, Actor actor) {
    StaffReach reach = locked.found().reach();
    if (reach.office() == null) {
      return Mono.error(new ForbiddenException("TIP_NOT_IN_HAND"));
    }
    if (reach.lead() != null && reach.lead().equals(hand.unit())) {
      return Mono.error(new ForbiddenException("OWN_WORK"));
    }
    return contacts
        .reveal(
            new Look(
                locked.tip().id(), locked.tip().sent().number(), reason, TriageSteps.ground(reach)),
            actor)
        .map(Decision::accepted)
        .defaultIfEmpty(Decision.refused(Refusal.at("tip", "NO_CONTACT")));
  }
}
