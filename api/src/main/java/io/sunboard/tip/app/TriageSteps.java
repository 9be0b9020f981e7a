package io.sunboard.tip.app;

import io.sunboard.audit.AuditEntry;
import io.sunboard.audit.AuditScope;
import io.sunboard.audit.app.AuditTrail;
import io.sunboard.calendar.app.Calendars;
import io.sunboard.contact.app.Contacts;
import io.sunboard.media.app.Photos;
import io.sunboard.outbox.app.Outbox;
import io.sunboard.problem.Hand;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.ForbiddenException;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.UnitCode;
import io.sunboard.tip.StaffReach;
import io.sunboard.tip.Tip;
import io.sunboard.tip.TipCommand;
import io.sunboard.tip.TipDecider;
import io.sunboard.tip.TipEntry;
import io.sunboard.tip.TipEvent;
import io.sunboard.tip.TipHistory;
import io.sunboard.tip.TipSituation;
import io.sunboard.tip.TipState;
import io.sunboard.tip.TipStep;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes a step of a member of staff: locks, decides, writes, and lets the followers follow. */
@Component
class TriageSteps {

  /** A tip that this transaction has locked, with those that were merged into it. */
  record Locked(StaffTip found, List<Tip> followers) {
    Tip tip() {
      return found.tip();
    }
  }

  private final StaffTips tips;
  private final TipStore store;
  private final TipSettings settings;
  private final Calendars calendars;
  private final Contacts contacts;
  private final Photos photos;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final List<TriageFollower> followers;
  private final Clock clock;

  TriageSteps(
      StaffTips tips,
      TipStore store,
      TipSettings settings,
      Calendars calendars,
      Contacts contacts,
      Photos photos,
      Outbox outbox,
      AuditTrail audit,
      List<TriageFollower> followers,
      Clock clock) {
    this.tips = tips;
    this.store = store;
    this.settings = settings;
    this.calendars = calendars;
    this.contacts = contacts;
    this.photos = photos;
    this.outbox = outbox;
    this.audit = audit;
    this.followers = List.copyOf(followers);
    this.clock = clock;
  }

  /** The present, as finely as the database keeps it. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Locks the tip; empty when there is none for this hand.
   *
   * @throws ForbiddenException when the hand sees it and may not take the step
   */
  Mono<Locked> lock(UUID id, TipStep step, Hand hand) {
    return tips.lockWithFollowers(List.of(id))
        .collectList()
        .flatMap(locked ->
            Mono.justOrEmpty(locked.stream().filter(each -> each.tip().id().equals(id)).findFirst())
                .filter(found -> found.reach().readableBy(hand))
                .map(found ->
                    new Locked(
                        found,
                        locked.stream()
                            .map(StaffTip::tip)
                            .filter(each -> !each.id().equals(id))
                            .toList())))
        .flatMap(locked -> {
          ForbiddenException objection = locked.found().reach().objection(step, hand);
          return objection == null ? Mono.just(locked) : Mono.error(objection);
        });
  }

  /** What the step would do, or everything that is wrong with it. */
  Mono<Decision<TipEvent>> decide(
      Locked locked, TipCommand command, @Nullable Integer expectedRevision) {
    return calendars
        .current()
        .map(calendar ->
            TipDecider.decide(
                locked.tip(),
                command,
                expectedRevision,
                new TipSituation(now(), calendar, settings.rules())));
  }

  /** Decides and writes. */
  Mono<Decision<Tip>> take(
      Locked locked,
      TipCommand command,
      @Nullable Integer expectedRevision,
      Hand hand,
      Actor actor) {
    return decide(locked, command, expectedRevision)
        .flatMap(decision ->
            switch (decision) {
              case Decision.Refused<TipEvent>(var refusals) ->
                  Mono.just(Decision.<Tip>refused(refusals));
              case Decision.Accepted<TipEvent>(TipEvent event) ->
                  write(locked, event, hand, actor).map(Decision::accepted);
            });
  }

  /** Writes what happened, to those that follow the tip as well where it concerns them. */
  Mono<Tip> write(Locked locked, TipEvent event, Hand hand, Actor actor) {
    Instant at = now();
    List<TipStore.Change> changes = new ArrayList<>();
    changes.add(change(locked.tip(), event, at, hand));
    TipEvent shared = forFollowers(event);
    if (shared != null) {
      locked.followers().forEach(each -> changes.add(change(each, shared, at, hand)));
    }
    Tip after = changes.getFirst().after();
    return erased(changes)
        .then(store.save(changes))
        .then(Flux.fromIterable(changes).concatMap(this::tell).then())
        .then(audited(locked.found(), after, event, actor))
        .thenMany(Flux.fromIterable(followers).concatMap(each -> each.follow(changes)))
        .then(Mono.just(after));
  }

  private static TipStore.Change change(Tip before, TipEvent event, Instant at, Hand hand) {
    TipEntry entry =
        new TipEntry(
            before.entries() + 1, event, at, hand.account(), StaffRole.SUPERVISOR, hand.unit());
    return new TipStore.Change(TipHistory.next(before, entry), entry);
  }

  /** What becomes of a tip becomes of those that follow it; null for what is its own. */
  private static @Nullable TipEvent forFollowers(TipEvent event) {
    return switch (event) {
      case TipEvent.Accepted e ->
          new TipEvent.Accepted(e.problem(), e.number(), e.status(), List.of());
      case TipEvent.Declined _,
          TipEvent.PointedToDiscipline _,
          TipEvent.Transferred _,
          TipEvent.Merged _ ->
          event;
      case TipEvent.Received _,
          TipEvent.Assigned _,
          TipEvent.SignedFor _,
          TipEvent.Replied _,
          TipEvent.NoteAdded _,
          TipEvent.Rated _,
          TipEvent.Contested _,
          TipEvent.ContestDecided _,
          TipEvent.ContestLapsed _,
          TipEvent.ProblemMoved _,
          TipEvent.WordsErased _ ->
          null;
    };
  }

  /** A complaint about an official is not kept: words, place, photos and contact go at once. */
  private Mono<Void> erased(List<TipStore.Change> changes) {
    List<UUID> gone =
        changes.stream()
            .filter(change -> change.entry().event() instanceof TipEvent.PointedToDiscipline)
            .map(change -> change.after().id())
            .toList();
    return gone.isEmpty()
        ? Mono.empty()
        : Flux.fromIterable(gone)
            .concatMap(store::eraseWords)
            .collectList()
            .flatMap(photos::discard)
            .then(contacts.forget(gone).then());
  }

  private Mono<Void> tell(TipStore.Change change) {
    return outbox.tell(
        "Tip", change.after().id().toString(), "Tip" + change.entry().event().type());
  }

  /** What the trail keeps of a tip: nothing that a citizen wrote. */
  private record Kept(
      TipState state, @Nullable UnitCode office, int revision, @Nullable TipEvent event) {}

  private Mono<Void> audited(StaffTip before, Tip after, TipEvent event, Actor actor) {
    Tip was = before.tip();
    return audit.record(
        actor,
        new AuditEntry(
            AuditScope.CASE,
            "Tip" + event.type(),
            "TipReport",
            after.sent().number(),
            StaffRole.SUPERVISOR,
            ground(before.reach()),
            new Kept(was.state(), was.handling().office(), was.revision(), null),
            new Kept(after.state(), after.handling().office(), after.revision(), event)));
  }

  /** On whose ground it lies, or else the whole city's: whose supervisors may read of it. */
  static @Nullable UnitCode ground(StaffReach reach) {
    String path = reach.ground() == null ? reach.city() : reach.ground();
    String[] codes = path.split("/", -1);
    for (int i = codes.length - 1; i >= 0; i--) {
      if (!codes[i].isEmpty()) {
        return UnitCode.parse(codes[i]).orElse(null);
      }
    }
    return null;
  }

  static <T> Decision<T> unknown() {
    return Decision.refused(Refusal.at("tip", "UNKNOWN_TIP"));
  }
}
