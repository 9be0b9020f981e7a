package io.sunboard.publication.app;

import io.sunboard.publication.ConfidentialityItem;
import io.sunboard.publication.Publication;
import io.sunboard.ranking.Ranking;
import io.sunboard.ranking.app.RankingReader;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.StaffRole;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Checking (another publisher), signing (a leader), releasing (a publisher) and taking back what
 * was drafted.
 */
@Service
public class PublicationCommands {

  /** Releases what is due when nobody does anything. */
  private static final Actor CLOCK =
      new Actor("sunboard", "sunboard", null, false, false, Set.of(), null);

  private final Publications publications;
  private final RankingReader rankings;
  private final Mentions mentions;
  private final PublicationSteps steps;
  private final Clock clock;

  PublicationCommands(
      Publications publications,
      RankingReader rankings,
      Mentions mentions,
      PublicationSteps steps,
      Clock clock) {
    this.publications = publications;
    this.rankings = rankings;
    this.mentions = mentions;
    this.steps = steps;
    this.clock = clock;
  }

  /** Checks 核稿, with the confidentiality checklist. */
  @Transactional
  public Mono<Decision<Publication>> check(
      UUID id, Map<ConfidentialityItem, Boolean> clear, int expected, Actor actor) {
    actor.require(StaffRole.PUBLISHER);
    return step(
        id,
        before -> Mono.just(before.check(actor.id(), clear, expected)),
        "PublicationChecked",
        StaffRole.PUBLISHER,
        actor,
        null);
  }

  /**
   * Signs 签发: with an instant it goes out by itself then, to the second; with none it may go out at
   * once, when a publisher releases it.
   */
  @Transactional
  public Mono<Decision<Publication>> sign(
      UUID id, @Nullable Instant releaseAt, int expected, Actor actor) {
    actor.require(StaffRole.LEADER);
    Instant from = releaseAt == null ? clock.instant() : releaseAt;
    return step(
        id,
        before ->
            mentions
                .unreleased(before)
                .map(hidden ->
                    hidden.isEmpty()
                        ? before.sign(actor.id(), from, releaseAt != null, expected)
                        : Decision.refused(hidden)),
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
                .flatMap(released ->
                    mentions
                        .unreleased(before)
                        .map(hidden ->
                            hidden.isEmpty()
                                ? before.release(actor.id(), out, now, released, expected)
                                : Decision.refused(hidden))),
        "PublicationReleased",
        StaffRole.PUBLISHER,
        actor,
        publishedAt);
  }

  /** Takes all editions back, for everybody to see that and why; a draft never goes out then. */
  @Transactional
  public Mono<Decision<Publication>> withdraw(UUID id, String reason, int expected, Actor actor) {
    actor.requireAny(StaffRole.PUBLISHER, StaffRole.LEADER);
    StaffRole role = actor.has(StaffRole.PUBLISHER) ? StaffRole.PUBLISHER : StaffRole.LEADER;
    Instant now = clock.instant();
    return step(
            id,
            before -> Mono.just(before.withdraw(reason, now, expected)),
            "PublicationWithdrawn",
            role,
            actor,
            null)
        .flatMap(decision ->
            decision instanceof Decision.Accepted<Publication>(Publication gone)
                ? others(gone, reason, now, role, actor).thenReturn(decision)
                : Mono.just(decision));
  }

  private Mono<Void> others(
      Publication gone, String reason, Instant now, StaffRole role, Actor actor) {
    return publications
        .lockEditions(gone.number())
        .collectList()
        .flatMapMany(Flux::fromIterable)
        .concatMap(other ->
            steps.write(
                other,
                other.withdraw(reason, now, other.revision()),
                "PublicationWithdrawn",
                role,
                actor,
                null))
        .then();
  }

  /**
   * Releases one that the clock lets go, if there is any; answers whether there was. Whichever node
   * asks first, and no other.
   */
  @Transactional
  public Mono<Boolean> releaseDue() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return publications
        .claimDue(now)
        .flatMap(before ->
            steps.write(
                before,
                before.releaseByItself(now, now, true, before.revision()),
                "PublicationReleased",
                null,
                CLOCK,
                null))
        .hasElement();
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
                .flatMap(
                    decision -> steps.write(before, decision, eventType, role, actor, history)))
        .defaultIfEmpty(Decision.refused(Refusal.at("publication", "UNKNOWN_PUBLICATION")));
  }
}
