package io.sunboard.publication.app;

import io.sunboard.audit.AuditEntry;
import io.sunboard.audit.app.AuditTrail;
import io.sunboard.outbox.app.Outbox;
import io.sunboard.platform.Digests;
import io.sunboard.platform.request.Repeats;
import io.sunboard.publication.Publication;
import io.sunboard.publication.PublicationContent;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.DomainEvent;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.StaffRole;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Drafts the next edition of what is released: publishers only. It is checked, signed and released
 * like the first; what became of earlier problems is told as the first told it.
 */
@Service
public class CorrectPublication {

  /** What is to stand instead, and why. */
  public record Command(
      UUID publication,
      String reason,
      String title,
      PublicationContent content,
      int expectedRevision,
      String idempotencyKey) {}

  private final Publications publications;
  private final Mentions mentions;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final JsonMapper json;
  private final Clock clock;

  CorrectPublication(
      Publications publications,
      Mentions mentions,
      Outbox outbox,
      AuditTrail audit,
      JsonMapper json,
      Clock clock) {
    this.publications = publications;
    this.mentions = mentions;
    this.outbox = outbox;
    this.audit = audit;
    this.json = json;
    this.clock = clock;
  }

  /** Drafts; the same request with the same key again answers with the same draft. */
  @Transactional
  public Mono<Decision<Publication>> run(Command command, Actor actor) {
    actor.require(StaffRole.PUBLISHER);
    String digest =
        Digests.sha256(json.writeValueAsString(command).getBytes(StandardCharsets.UTF_8));
    return publications
        .earlier(command.idempotencyKey())
        .flatMap(earlier -> again(earlier, digest))
        .switchIfEmpty(Mono.defer(() -> correct(command, digest, actor)));
  }

  private Mono<Decision<Publication>> again(Publications.Earlier earlier, String digest) {
    return Repeats.of(
        earlier.requestDigest(),
        digest,
        () -> publications.byIds(List.of(earlier.id()), Publications.Sight.OFFICE).next());
  }

  private Mono<Decision<Publication>> correct(Command command, String digest, Actor actor) {
    return publications
        .lock(command.publication())
        .flatMap(before ->
            mentions
                .unknown(command.content().notice().salient())
                .flatMap(unknown ->
                    unknown.isEmpty()
                        ? draft(command, before, digest, actor)
                        : Mono.just(Decision.<Publication>refused(unknown))))
        .defaultIfEmpty(Decision.refused(Refusal.at("publication", "UNKNOWN_PUBLICATION")));
  }

  private Mono<Decision<Publication>> draft(
      Command command, Publication before, String digest, Actor actor) {
    Decision<Publication> decision =
        before
            .correct(UUID.randomUUID(), command.reason(), actor.id(), command.expectedRevision())
            .map(next ->
                next.saying(
                    command.title(),
                    command
                        .content()
                        .with(
                            command
                                .content()
                                .notice()
                                .following(before.content().notice().followUp()))));
    if (!(decision instanceof Decision.Accepted<Publication>(Publication draft))) {
      return Mono.just(decision);
    }
    DomainEvent event =
        new DomainEvent(
            "Publication",
            draft.id().toString(),
            "PublicationCorrectionDrafted",
            clock.instant(),
            StaffRole.PUBLISHER,
            Map.of("number", draft.number(), "version", draft.version()));
    return publications
        .insert(draft, command.idempotencyKey(), digest)
        .flatMap(inserted ->
            inserted
                ? outbox
                    .append(actor, event)
                    .then(
                        audit.record(
                            actor,
                            AuditEntry.publication(
                                "correctPublication",
                                draft.id().toString(),
                                StaffRole.PUBLISHER,
                                null,
                                draft)))
                    .thenReturn(decision)
                : Mono.just(
                    Decision.<Publication>refused(
                        Refusal.at("publication", "CORRECTION_UNDER_WAY"))));
  }
}
