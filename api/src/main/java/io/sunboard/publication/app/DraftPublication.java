package io.sunboard.publication.app;

import io.sunboard.audit.AuditEntry;
import io.sunboard.audit.app.AuditTrail;
import io.sunboard.outbox.app.Outbox;
import io.sunboard.platform.Digests;
import io.sunboard.platform.request.Repeats;
import io.sunboard.publication.Audience;
import io.sunboard.publication.Edition;
import io.sunboard.publication.Publication;
import io.sunboard.publication.PublicationContent;
import io.sunboard.publication.PublicationKind;
import io.sunboard.publication.PublicationStatus;
import io.sunboard.ranking.Ranking;
import io.sunboard.ranking.app.RankingReader;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.DomainEvent;
import io.sunboard.shared.Period;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.StaffRole;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Drafting 拟稿: publishers only. */
@Service
public class DraftPublication {

  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_NUMBER = 60;

  /**
   * A publication as its author wants it.
   *
   * @param compose whether the period's figures and tables are added from the records
   */
  public record Command(
      String number,
      PublicationKind kind,
      Audience audience,
      String title,
      String period,
      PublicationContent content,
      List<UUID> rankings,
      boolean sample,
      String idempotencyKey,
      boolean compose) {

    /** One that says what it says. */
    public Command(
        String number,
        PublicationKind kind,
        Audience audience,
        String title,
        String period,
        PublicationContent content,
        List<UUID> rankings,
        boolean sample,
        String idempotencyKey) {
      this(number, kind, audience, title, period, content, rankings, sample, idempotencyKey, false);
    }
  }

  private final Publications publications;
  private final RankingReader rankings;
  private final Mentions mentions;
  private final Composition composition;
  private final DayComposition days;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final JsonMapper json;
  private final Clock clock;

  DraftPublication(
      Publications publications,
      RankingReader rankings,
      Mentions mentions,
      Composition composition,
      DayComposition days,
      Outbox outbox,
      AuditTrail audit,
      JsonMapper json,
      Clock clock) {
    this.publications = publications;
    this.rankings = rankings;
    this.mentions = mentions;
    this.composition = composition;
    this.days = days;
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
    return earlier(command, digest).switchIfEmpty(Mono.defer(() -> draft(command, digest, actor)));
  }

  /** What an earlier request with the same key came to; empty when there was none. */
  private Mono<Decision<Publication>> earlier(Command command, String digest) {
    return publications
        .earlier(command.idempotencyKey())
        .flatMap(earlier ->
            Repeats.of(
                earlier.requestDigest(),
                digest,
                () -> publications.byIds(List.of(earlier.id()), Publications.Sight.OFFICE).next()));
  }

  private Mono<Decision<Publication>> draft(Command command, String digest, Actor actor) {
    List<Refusal> refusals = new ArrayList<>();
    Period period = Period.parse(command.period()).orElse(null);
    if (period == null) {
      refusals.add(Refusal.at("period", "MALFORMED_PERIOD", command.period()));
    }
    refusals.addAll(KindRules.faults(command, period));
    length(refusals, "number", command.number(), LONGEST_NUMBER);
    length(refusals, "title", command.title(), LONGEST_TITLE);
    if (command.idempotencyKey().length() < 8 || command.idempotencyKey().length() > 64) {
      refusals.add(Refusal.at("idempotencyKey", "TEXT_LENGTH", 8, 64));
    }
    return rankings
        .byIds(command.rankings(), false)
        .map(Ranking::id)
        .collect(Collectors.toSet())
        .flatMap(known -> {
          for (int i = 0; i < command.rankings().size(); i++) {
            if (!known.contains(command.rankings().get(i))) {
              refusals.add(Refusal.at("rankings." + i, "UNKNOWN_RANKING"));
            }
          }
          return mentions.unknown(command.content().notice().salient());
        })
        .flatMap(unknown -> {
          refusals.addAll(unknown);
          return refusals.isEmpty() && period != null
              ? composed(command, period)
                  .flatMap(content -> insert(command, content, period, digest, actor))
              : Mono.just(Decision.refused(refusals));
        });
  }

  private Mono<PublicationContent> composed(Command command, Period period) {
    Mono<PublicationContent> content =
        command.compose() ? withFigures(command, period) : Mono.just(command.content());
    return command.kind() == PublicationKind.PRESS_RELEASE
        ? content.flatMap(written -> composition.withFollowUp(written.notice()).map(written::with))
        : content;
  }

  private Mono<PublicationContent> withFigures(Command command, Period period) {
    LocalDate day = command.content().notice().day();
    return command.kind().ofADay() && day != null
        ? days.withFigures(command.content(), command.kind(), day, command.sample())
        : composition.withFigures(command.content(), period, command.audience(), command.sample());
  }

  private Mono<Decision<Publication>> insert(
      Command command, PublicationContent content, Period period, String digest, Actor actor) {
    Publication draft =
        new Publication(
            UUID.randomUUID(),
            command.number(),
            1,
            command.kind(),
            command.audience(),
            PublicationStatus.DRAFTED,
            command.title(),
            period,
            command.sample(),
            content,
            command.rankings().stream().distinct().toList(),
            actor.id(),
            null,
            null,
            null,
            null,
            1,
            Edition.FIRST);
    DomainEvent event =
        new DomainEvent(
            "Publication",
            draft.id().toString(),
            "PublicationDrafted",
            clock.instant(),
            StaffRole.PUBLISHER,
            Map.of("number", draft.number(), "kind", draft.kind().name()));
    AuditEntry entry =
        AuditEntry.publication(
            "draftPublication", draft.id().toString(), StaffRole.PUBLISHER, null, draft);
    return publications
        .insert(draft, command.idempotencyKey(), digest)
        .flatMap(inserted ->
            inserted
                ? outbox
                    .append(actor, event)
                    .then(audit.record(actor, entry))
                    .thenReturn(Decision.accepted(draft))
                : lost(command, digest));
  }

  /** Somebody was quicker: with the same request, or with the same number. */
  private Mono<Decision<Publication>> lost(Command command, String digest) {
    return earlier(command, digest)
        .defaultIfEmpty(Decision.refused(Refusal.at("number", "NUMBER_TAKEN", command.number())));
  }

  private static void length(List<Refusal> refusals, String field, String text, int longest) {
    if (text.isBlank() || text.length() > longest) {
      refusals.add(Refusal.at(field, "TEXT_LENGTH", 1, longest));
    }
  }
}
