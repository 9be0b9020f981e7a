package io.sunboard.scheme.app;

import io.sunboard.audit.AuditEntry;
import io.sunboard.audit.app.AuditTrail;
import io.sunboard.outbox.app.Outbox;
import io.sunboard.platform.Digests;
import io.sunboard.scheme.Scheme;
import io.sunboard.scheme.SchemeDocument;
import io.sunboard.scheme.SchemeReading;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.DomainEvent;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.UnitCode;
import io.sunboard.unit.Unit;
import io.sunboard.unit.app.UnitReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Adopting schemes: administrators only. */
@Service
public class SchemeCommands {

  private final SchemeStore store;
  private final SchemeReader schemes;
  private final UnitReader units;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final JsonMapper json;
  private final Clock clock;

  SchemeCommands(
      SchemeStore store,
      SchemeReader schemes,
      UnitReader units,
      Outbox outbox,
      AuditTrail audit,
      JsonMapper json,
      Clock clock) {
    this.store = store;
    this.schemes = schemes;
    this.units = units;
    this.outbox = outbox;
    this.audit = audit;
    this.json = json;
    this.clock = clock;
  }

  /** A scheme, and whether this very call adopted it. */
  public record Adopted(Scheme scheme, boolean created) {}

  /**
   * Adopts the scheme that a YAML document describes. The same document again gives the same one.
   */
  @Transactional
  public Mono<Decision<Adopted>> adopt(byte[] yaml, Actor actor) {
    actor.requireAdmin();
    return Mono.fromCallable(() -> SchemeYaml.read(yaml))
        .subscribeOn(Schedulers.boundedElastic())
        .flatMap(read -> adopt(read, actor));
  }

  private Mono<Decision<Adopted>> adopt(Decision<SchemeDocument> read, Actor actor) {
    return switch (read) {
      case Decision.Refused<SchemeDocument>(List<Refusal> refusals) ->
          Mono.just(Decision.refused(refusals));
      case Decision.Accepted<SchemeDocument>(SchemeDocument document) -> adopt(document, actor);
    };
  }

  private Mono<Decision<Adopted>> adopt(SchemeDocument document, Actor actor) {
    String code = document.code();
    if (code == null || !SchemeReading.isCode(code)) {
      // It will be refused for that, along with whatever else is wrong.
      return adoptNew(document, "", 1, actor);
    }
    String digest = digest(document);
    return store
        .lockAndCount(code)
        .flatMap(wordings ->
            store
                .withDigest(code, digest)
                .flatMap(this::byId)
                .map(scheme -> Decision.accepted(new Adopted(scheme, false)))
                .switchIfEmpty(Mono.defer(() -> adoptNew(document, digest, wordings + 1, actor))));
  }

  /** A scheme without a ladder keeps the digest that it had before there were ladders. */
  private String digest(SchemeDocument document) {
    ObjectNode tree = json.valueToTree(document);
    if (document.ladder() == null) {
      tree.remove("ladder");
    }
    return Digests.sha256(json.writeValueAsString(tree).getBytes(StandardCharsets.UTF_8));
  }

  private Mono<Scheme> byId(UUID id) {
    return schemes.byIds(List.of(id)).mapNotNull(found -> found.get(id));
  }

  private Mono<Decision<Adopted>> adoptNew(
      SchemeDocument document, String digest, int version, Actor actor) {
    return units
        .active()
        .map(SchemeCommands::codes)
        .flatMap(known -> {
          Decision<Scheme> decision =
              SchemeReading.read(document, UUID.randomUUID(), version, known);
          if (!(decision instanceof Decision.Accepted<Scheme>(Scheme scheme))) {
            return Mono.just(decision.map(none -> new Adopted(none, false)));
          }
          return store
              .insert(scheme, document, digest, clock.instant())
              .then(outbox.append(actor, adopted(scheme)))
              .then(
                  audit.record(
                      actor,
                      AuditEntry.setup(
                          "adoptScheme", "Scheme", scheme.id().toString(), null, document)))
              .thenReturn(Decision.accepted(new Adopted(scheme, true)));
        });
  }

  private static Set<UnitCode> codes(List<Unit> units) {
    Set<UnitCode> codes = new HashSet<>();
    units.forEach(unit -> codes.add(unit.code()));
    return codes;
  }

  private DomainEvent adopted(Scheme scheme) {
    return new DomainEvent(
        "Scheme",
        scheme.id().toString(),
        "SchemeAdopted",
        clock.instant(),
        null,
        Map.of("code", scheme.code(), "version", scheme.version()));
  }
}
