package io.sunboard.scheme.app;

import io.sunboard.audit.AuditEntry;
import io.sunboard.audit.app.AuditTrail;
import io.sunboard.outbox.app.Outbox;
import io.sunboard.platform.Digests;
import io.sunboard.platform.yaml.YamlDocuments;
import io.sunboard.scheme.Ownership;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Adopting schemes: administrators only. */
@Service
public class SchemeCommands {

  /** Fields of the document, or of a part of it, that came after the first schemes. */
  private static final Set<String> LATER =
      Set.of(
          "owner",
          "indicators",
          "tieBreaks",
          "grades",
          "lists",
          "deadlines",
          "rhythm",
          "sharing",
          "ladder",
          "shows",
          "rules",
          "quotientPlaces");

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
    return adopt(yaml, this::insert, actor);
  }

  /** Says what is wrong with the document, or how the scheme would read; adopts nothing. */
  @Transactional
  public Mono<Decision<Adopted>> check(byte[] yaml, Actor actor) {
    return adopt(
        yaml, (scheme, _, _, _) -> Mono.just(Decision.accepted(new Adopted(scheme, false))), actor);
  }

  /** What is done with a document that nothing is wrong with. */
  private interface Adopting {
    Mono<Decision<Adopted>> with(
        Scheme scheme, SchemeDocument document, String digest, Actor actor);
  }

  private Mono<Decision<Adopted>> adopt(byte[] yaml, Adopting adopting, Actor actor) {
    actor.requireAdmin();
    return Mono.fromCallable(() -> YamlDocuments.read(yaml, SchemeDocument.class))
        .subscribeOn(Schedulers.boundedElastic())
        .flatMap(read -> adopt(read, adopting, actor));
  }

  private Mono<Decision<Adopted>> adopt(
      Decision<SchemeDocument> read, Adopting adopting, Actor actor) {
    return switch (read) {
      case Decision.Refused<SchemeDocument>(List<Refusal> refusals) ->
          Mono.just(Decision.refused(refusals));
      case Decision.Accepted<SchemeDocument>(SchemeDocument document) ->
          adopt(document, adopting, actor);
    };
  }

  private Mono<Decision<Adopted>> adopt(SchemeDocument document, Adopting adopting, Actor actor) {
    String code = document.code();
    if (code == null || !SchemeReading.isCode(code)) {
      // It will be refused for that, along with whatever else is wrong.
      return adoptNew(document, "", 1, adopting, actor);
    }
    String digest = digest(document);
    return store
        .lockAndCount(code)
        .flatMap(wordings ->
            store
                .withDigest(code, digest)
                .flatMap(this::byId)
                .map(scheme -> Decision.accepted(new Adopted(scheme, false)))
                .switchIfEmpty(
                    Mono.defer(() -> adoptNew(document, digest, wordings + 1, adopting, actor))));
  }

  /**
   * A document keeps the digest that it had before there were the fields that it does not use:
   * adopted again it is the same scheme.
   */
  private String digest(SchemeDocument document) {
    ObjectNode tree = json.valueToTree(document);
    forgetUnused(tree);
    return Digests.sha256(json.writeValueAsString(tree).getBytes(StandardCharsets.UTF_8));
  }

  private static void forgetUnused(JsonNode node) {
    if (node instanceof ObjectNode object) {
      LATER.stream().filter(name -> object.path(name).isNull()).forEach(object::remove);
    }
    node.values().forEach(SchemeCommands::forgetUnused);
  }

  private Mono<Scheme> byId(UUID id) {
    return schemes.byIds(List.of(id)).mapNotNull(found -> found.get(id));
  }

  private Mono<Decision<Adopted>> adoptNew(
      SchemeDocument document, String digest, int version, Adopting adopting, Actor actor) {
    return units
        .active()
        .map(SchemeCommands::paths)
        .flatMap(known -> {
          Decision<Scheme> decision =
              SchemeReading.read(document, UUID.randomUUID(), version, known.keySet());
          if (!(decision instanceof Decision.Accepted<Scheme>(Scheme scheme))) {
            return Mono.just(decision.map(none -> new Adopted(none, false)));
          }
          return store
              .groupsOfOtherOwners(scheme)
              .map(taken -> Ownership.faults(scheme, known, taken))
              .flatMap(faults ->
                  faults.isEmpty()
                      ? adopting.with(scheme, document, digest, actor)
                      : Mono.just(Decision.refused(faults)));
        });
  }

  private Mono<Decision<Adopted>> insert(
      Scheme scheme, SchemeDocument document, String digest, Actor actor) {
    return store
        .insert(scheme, document, digest, clock.instant())
        .then(outbox.append(actor, adopted(scheme)))
        .then(
            audit.record(
                actor,
                AuditEntry.setup("adoptScheme", "Scheme", scheme.id().toString(), null, document)))
        .thenReturn(Decision.accepted(new Adopted(scheme, true)));
  }

  private static Map<UnitCode, String> paths(List<Unit> units) {
    Map<UnitCode, String> paths = new HashMap<>();
    units.forEach(unit -> paths.put(unit.code(), unit.path()));
    return paths;
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
