package io.sunboard.publication.app;

import io.sunboard.audit.AuditEntry;
import io.sunboard.audit.app.AuditTrail;
import io.sunboard.outbox.app.Outbox;
import io.sunboard.publication.Publication;
import io.sunboard.ranking.Ranking;
import io.sunboard.ranking.app.RankingReader;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.DomainEvent;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.StaffRole;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Checking (another publisher), signing (a leader) and releasing (a publisher) what was drafted.
 */
@Service
public class PublicationCommands {

  /** What the mutations are called, by the event that they lead to. */
  private static final Map<String, String> ACTIONS =
      Map.of(
          "PublicationChecked", "checkPublication",
          "PublicationSigned", "schedulePublication",
          "PublicationReleased", "releasePublication");

  private final Publications publications;
  private final RankingReader rankings;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  PublicationCommands(
      Publications publications,
      RankingReader rankings,
      Outbox outbox,
      AuditTrail audit,
      Clock clock) {
    this.publications = publications;
    this.rankings = rankings;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** Checks 核稿, with the confidentiality checklist. */
  @Transactional
  public Mono<Decision<Publication>> check(
      UUID id, boolean confidentialityChecked, int expected, Actor actor) {
    actor.require(StaffRole.PUBLISHER);
    return step(
        id,
        before -> Mono.just(before.check(actor.id(), confidentialityChecked, expected)),
        "PublicationChecked",
        StaffRole.PUBLISHER,
        actor,
        null);
  }

  /** Signs 签发; from {@code releaseAt} on it may go out, at once when null. */
  @Transactional
  public Mono<Decision<Publication>> sign(
      UUID id, @Nullable Instant releaseAt, int expected, Actor actor) {
    actor.require(StaffRole.LEADER);
    Instant from = releaseAt == null ? clock.instant() : releaseAt;
    return step(
        id,
        before -> Mono.just(before.sign(actor.id(), from, expected)),
        "PublicationSigned",
        StaffRole.LEADER,
        actor,
        null);
  }

  /** Releases; {@code publishedAt} is given for records of the past only. */
  @Transactional
  public Mono<Decision<Publication>> release(
      UUID id, @Nullable Instant publishedAt, int expected, Actor actor) {
    actor.require(StaffRole.PUBLISHER);
    Instant now = clock.instant();
    if (publishedAt != null && publishedAt.isAfter(now)) {
      return Mono.just(
          Decision.refused(Refusal.at("publishedAt", "IN_THE_FUTURE", publishedAt.toString())));
    }
    Instant out = publishedAt == null ? now : publishedAt;
    return step(
        id,
        before ->
            rankingsReleased(before)
                .map(released -> before.release(actor.id(), out, now, released, expected)),
        "PublicationReleased",
        StaffRole.PUBLISHER,
        actor,
        publishedAt);
  }

  private Mono<Boolean> rankingsReleased(Publication publication) {
    return rankings
        .byIds(publication.rankingIds(), true)
        .map(Ranking::id)
        .count()
        .map(released -> released == publication.rankingIds().size());
  }

  private Mono<Decision<Publication>> step(
      UUID id,
      Function<Publication, Mono<Decision<Publication>>> decide,
      String eventType,
      StaffRole role,
      Actor actor,
      @Nullable Instant history) {
    return publications
        .lock(id)
        .flatMap(before ->
            decide
                .apply(before)
                .flatMap(decision -> write(before, decision, eventType, role, actor, history)))
        .defaultIfEmpty(Decision.refused(Refusal.at("publication", "UNKNOWN_PUBLICATION")));
  }

  private Mono<Decision<Publication>> write(
      Publication before,
      Decision<Publication> decision,
      String eventType,
      StaffRole role,
      Actor actor,
      @Nullable Instant history) {
    if (!(decision instanceof Decision.Accepted<Publication>(Publication after))) {
      return Mono.just(decision);
    }
    DomainEvent event =
        new DomainEvent(
            "Publication",
            after.id().toString(),
            eventType,
            history == null ? clock.instant() : history,
            role,
            Map.of("number", after.number()));
    return publications
        .update(after, clock.instant())
        .then(history == null ? outbox.append(actor, event) : outbox.appendHistory(actor, event))
        .then(
            audit.record(
                actor,
                AuditEntry.publication(
                    ACTIONS.getOrDefault(eventType, eventType),
                    after.id().toString(),
                    role,
                    before,
                    after)))
        .thenReturn(decision);
  }
}
