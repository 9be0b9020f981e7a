package io.sunboard.ranking.app;

import io.sunboard.audit.AuditEntry;
import io.sunboard.audit.app.AuditTrail;
import io.sunboard.evaluation.app.RoundAccess;
import io.sunboard.outbox.app.Outbox;
import io.sunboard.platform.request.Repeats;
import io.sunboard.ranking.Ranking;
import io.sunboard.ranking.Statement;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.DomainEvent;
import io.sunboard.shared.ForbiddenException;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.StaffRole;
import io.sunboard.shared.Text;
import io.sunboard.shared.UnitCode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Statements beside released scores: a unit's handlers write them, publishers of the owner decide.
 */
@Service
public class StatementCommands {

  private static final int SHORTEST_KEY = 8;
  private static final int LONGEST_KEY = 64;

  private final Statements statements;
  private final RankingReader rankings;
  private final RoundAccess access;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  StatementCommands(
      Statements statements,
      RankingReader rankings,
      RoundAccess access,
      Outbox outbox,
      AuditTrail audit,
      Clock clock) {
    this.statements = statements;
    this.rankings = rankings;
    this.access = access;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** A new version; the same request with the same key again answers with the same one. */
  @Transactional
  public Mono<Decision<Statement>> submit(
      UUID ranking, String zh, @Nullable String en, String key, String digest, Actor actor) {
    actor.require(StaffRole.HANDLER);
    UnitCode unit = actor.unit();
    if (unit == null) {
      throw new ForbiddenException("WITHOUT_UNIT");
    }
    List<Refusal> faults = new ArrayList<>(Statement.faults(zh, en));
    if (key.length() < SHORTEST_KEY || key.length() > LONGEST_KEY) {
      faults.add(Refusal.at("idempotencyKey", "TEXT_LENGTH", SHORTEST_KEY, LONGEST_KEY));
    }
    if (!faults.isEmpty()) {
      return Mono.just(Decision.refused(faults));
    }
    return statements
        .earlier(key)
        .flatMap(
            earlier -> Repeats.of(earlier.digest(), digest, () -> Mono.just(earlier.statement())))
        .switchIfEmpty(
            Mono.defer(() -> write(ranking, unit, new Text(zh, en), key, digest, actor)));
  }

  private Mono<Decision<Statement>> write(
      UUID ranking, UnitCode unit, Text text, String key, String digest, Actor actor) {
    return rankings
        .byIds(List.of(ranking), true)
        .next()
        .flatMap(found ->
            rankings
                .rowsOf(found.roundId(), unit)
                .filter(row -> row.rankingId().equals(ranking))
                .next()
                .flatMap(_ -> statements.nextVersion(ranking, unit))
                .map(version ->
                    new Statement(
                        UUID.randomUUID(),
                        ranking,
                        unit,
                        version,
                        text,
                        actor.id(),
                        now(),
                        null,
                        null))
                .flatMap(statement ->
                    statements
                        .insert(statement, key, digest)
                        .then(
                            noted(
                                null,
                                statement,
                                "submitStatement",
                                "StatementSubmitted",
                                StaffRole.HANDLER,
                                actor)))
                .defaultIfEmpty(
                    Decision.refused(Refusal.at("ranking", "UNIT_NOT_RANKED", unit.value()))))
        .defaultIfEmpty(Decision.refused(Refusal.at("ranking", "UNKNOWN_RANKING")));
  }

  /** Makes a statement public beside its score. */
  @Transactional
  public Mono<Decision<Statement>> publish(UUID id, Actor actor) {
    actor.require(StaffRole.PUBLISHER);
    return statements
        .lock(id)
        .flatMap(statement ->
            rankings
                .byIds(List.of(statement.rankingId()), true)
                .next()
                .flatMap(ranking -> publish(statement, ranking, actor)))
        .defaultIfEmpty(Decision.refused(Refusal.at("statement", "UNKNOWN_STATEMENT")));
  }

  private Mono<Decision<Statement>> publish(Statement statement, Ranking ranking, Actor actor) {
    return access
        .held(ranking.roundId(), actor)
        .flatMap(_ ->
            switch (statement.publish(actor.id(), now())) {
              case Decision.Refused<Statement> refused -> Mono.just((Decision<Statement>) refused);
              case Decision.Accepted<Statement>(Statement published) ->
                  statements
                      .publish(published)
                      .then(
                          noted(
                              statement,
                              published,
                              "publishStatement",
                              "StatementPublished",
                              StaffRole.PUBLISHER,
                              actor));
            });
  }

  private Mono<Decision<Statement>> noted(
      @Nullable Statement before,
      Statement after,
      String action,
      String type,
      StaffRole role,
      Actor actor) {
    DomainEvent event =
        new DomainEvent(
            "Statement",
            after.id().toString(),
            type,
            now(),
            role,
            Map.of("ranking", after.rankingId(), "unit", after.unitCode().value()));
    return outbox
        .append(actor, event)
        .then(
            audit.record(
                actor,
                AuditEntry.evaluation(
                    action, "Statement", after.id().toString(), role, before, after)))
        .thenReturn(Decision.accepted(after));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
